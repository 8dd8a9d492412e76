package io.gouji.rules.year;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.ReportKind;
import io.gouji.rules.Body;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fees of table 2 look as if they were given in 元 where the form asks for 万元. */
public final class FeeUnit implements Rule {

    private static final CellRef FEES = new CellRef("T2", "fees", "amount");

    /** From last year's figure to this one's as from 万元 to a part of it in 元; no real fee grows so. */
    private static final BigDecimal TIMES = BigDecimal.valueOf(100);

    /** 万元 that no department of a county and no township takes in a year without a fraction: 一亿元. */
    private static final BigDecimal MUCH_FOR_AN_OFFICE = BigDecimal.valueOf(10_000);

    /** Departments that charge for land, building and schooling, and may well take 一亿元. */
    private static final Words CHARGES_MUCH =
            Words.of("自然资源|国土|规划|住房|住建|建设|城市管理|城管|公安|财政|教育|卫生|卫健|交通|水利|水务|人民防空|人防|税务");

    /** 万元 that no county takes in a year: 一百亿元. */
    private static final BigDecimal MUCH_FOR_A_COUNTY = BigDecimal.valueOf(1_000_000);

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "T2-UNIT",
            Severity.WARNING,
            new Message("表二行政事业性收费疑似以元填报", "The fees of table 2 look like 元 where 万元 is asked for"),
            "国办公开办函〔2021〕30号，表二：本年收费金额（单位：万元）",
            new Message(
                    "收费金额的单位是万元。比上一年度大100倍以上的，或者县级部门（自然资源、住建、公安、教育等收费较多的除外）、乡镇街道填报五位以上整数、县级政府填报一百亿元以上的，疑似以元填报。",
                    "The unit is 万元. An amount at least a hundred times last year's, a whole number of five digits or more from a"
                            + " township or a department of a county that does not charge much by nature, or ten thousand million 元 from a county, looks like"
                            + " 元."),
            Set.of(FormEdition.E2021));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        BigDecimal amount = report.count(FEES).orElse(null);
        if (amount == null) {
            return Outcome.undetermined("收费金额缺失、空白或无法读取", "the amount of fees is missing, blank or unreadable");
        }
        if (amount.signum() == 0) {
            return new Outcome.Pass();
        }
        if (isMuchFor(report, amount)) {
            return new Outcome.Fail(List.of(finding(report, amount, Optional.empty())));
        }
        return switch (LastYear.ofTheSameEdition(report)) {
            case LastYear.Unusable(Outcome outcome) -> outcome;
            case LastYear.Known(ReportView before) -> compare(report, amount, before);
        };
    }

    private static Outcome compare(ReportView report, BigDecimal amount, ReportView before) {
        BigDecimal last = before.count(FEES).orElse(null);
        if (last == null) {
            return Outcome.undetermined(
                    "上一年度的收费金额缺失、空白或无法读取", "the fees of the year before are missing, blank or unreadable");
        }
        boolean grown = last.signum() > 0 && amount.compareTo(last.multiply(TIMES)) >= 0;
        return grown ? new Outcome.Fail(List.of(finding(report, amount, Optional.of(before)))) : new Outcome.Pass();
    }

    private static boolean isMuchFor(ReportView report, BigDecimal amount) {
        if (amount.compareTo(MUCH_FOR_AN_OFFICE) < 0) {
            return false;
        }
        Body body = report.body();
        boolean own = report.report().kind() == ReportKind.OWN;
        return switch (body.kind()) {
            case TOWNSHIP -> isWholeAndAtLeast(amount, MUCH_FOR_AN_OFFICE);
            case DEPARTMENT ->
                own
                        && body.level() == Body.Level.COUNTY
                        && !chargesMuch(report.report().agency())
                        && isWholeAndAtLeast(amount, MUCH_FOR_AN_OFFICE);
            case GOVERNMENT -> body.level() == Body.Level.COUNTY && amount.compareTo(MUCH_FOR_A_COUNTY) >= 0;
            case ZONE, UNKNOWN -> false;
        };
    }

    private static boolean chargesMuch(@Nullable String agency) {
        return agency == null || CHARGES_MUCH.in(agency);
    }

    private static boolean isWholeAndAtLeast(BigDecimal amount, BigDecimal least) {
        return amount.stripTrailingZeros().scale() <= 0 && amount.compareTo(least) >= 0;
    }

    private static Finding finding(ReportView report, BigDecimal amount, Optional<ReportView> before) {
        String value = FindingDraft.plain(amount);
        String last = before.flatMap(view -> view.count(FEES))
                .map(FindingDraft::plain)
                .orElse("");
        Message message = before.isPresent()
                ? new Message(
                        "表二行政事业性收费填 %s 万元，上一年度为 %s 万元，疑似以元填报".formatted(value, last),
                        "Table 2 gives fees of %s 万元, the year before %s 万元; the amount looks like 元"
                                .formatted(value, last))
                : new Message(
                        "表二行政事业性收费填 %s 万元，与该机关的规模不符，疑似以元填报".formatted(value),
                        "Table 2 gives fees of %s 万元, implausible for a body of this kind; the amount looks like 元"
                                .formatted(value));
        var draft = new FindingDraft(DESCRIPTOR, FEES.toString(), message)
                .cells(List.of(FEES))
                .compare(null, value)
                .evidence("amount", report, FEES)
                .misreading(report.cell(FEES)
                        .map(Cell::alternatives)
                        .filter(others -> !others.isEmpty())
                        .isPresent());
        before.ifPresent(view -> draft.evidence("lastYear", LastYear.name(view) + " " + FEES + " " + last, null));
        return draft.build();
    }
}
