package io.gouji.rules.year;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormTable;
import io.gouji.contract.form.FormTemplate;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every figure of the tables is that of the year before, and too many of them for that to be chance. */
public final class RepeatedFigures implements Rule {

    /** Figures that follow from others, or that rightly stay from year to year. */
    private static final Set<String> EXPECTED_TO_REPEAT = Set.of("total", "inForce", "totalPublic", "lastYear");

    /** Digits of repeated figures of two digits or more; with as many, reports do not look alike by chance. */
    private static final int ENOUGH_DIGITS = 6;

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "YOY-FIG",
            Severity.WARNING,
            new Message("各表数字与上一年度完全相同", "All figures of the tables are those of the year before"),
            "国办公开办函〔2021〕30号：内容雷同、敷衍塞责的，依《条例》第四十七条追究责任",
            new Message(
                    "表二、表三、表四全部数字与上一年度逐一相同，且其中两位以上的独立数字（合计、存量除外）合计不少于六位的，疑似沿用上一年度报告。",
                    "Every figure of tables 2, 3 and 4 equals that of the year before, and those of two digits and more, totals"
                            + " and stocks left out, have six digits or more between them: last year's tables may have been"
                            + " handed in again."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        FormTemplate form = report.form().orElse(null);
        if (form == null) {
            return Outcome.notApplicable("该版格式没有可核对的表格", "this edition of the form has no table to check");
        }
        return switch (LastYear.of(report)) {
            case LastYear.Unusable(Outcome outcome) -> outcome;
            case LastYear.Known(ReportView before) -> compare(form, report, before);
        };
    }

    private static Outcome compare(FormTemplate form, ReportView report, ReportView before) {
        var same = new ArrayList<CellRef>();
        boolean unknown = false;
        for (FormTable table : form.tables()) {
            boolean compared = false;
            for (CellRef ref : report.report().cells().keySet()) {
                if (!ref.table().equals(table.code())) {
                    continue;
                }
                BigDecimal now = report.count(ref).orElse(null);
                BigDecimal then = before.count(ref).orElse(null);
                if (now != null && then != null) {
                    compared = true;
                    if (now.compareTo(then) != 0) {
                        return new Outcome.Pass();
                    }
                    if (now.signum() != 0) {
                        same.add(ref);
                    }
                }
            }
            unknown |= !compared;
        }
        if (unknown) {
            return Outcome.undetermined(
                    "有的表格在两个年度中没有都能读取的数字", "a table has no figure that could be read in both years");
        }
        return digits(same, report) < ENOUGH_DIGITS
                ? new Outcome.Pass()
                : new Outcome.Fail(List.of(finding(same, report, before)));
    }

    private static int digits(List<CellRef> same, ReportView report) {
        return same.stream()
                .filter(ref -> !EXPECTED_TO_REPEAT.contains(ref.column()) && !EXPECTED_TO_REPEAT.contains(ref.row()))
                .flatMap(ref -> report.count(ref).stream())
                .filter(value -> value.compareTo(BigDecimal.TEN) >= 0)
                .mapToInt(value -> value.stripTrailingZeros().precision())
                .sum();
    }

    private static Finding finding(List<CellRef> same, ReportView report, ReportView before) {
        var draft = new FindingDraft(
                        DESCRIPTOR,
                        "tables",
                        new Message(
                                "表二、表三、表四的数字与%s报告完全相同（非零的 %d 个），疑似沿用".formatted(LastYear.name(before), same.size()),
                                "The figures of tables 2, 3 and 4 are those of the year before throughout (%d are not zero)"
                                        .formatted(same.size())))
                .cells(same);
        same.forEach(ref -> draft.evidence("figure", report, ref));
        return draft.build();
    }
}
