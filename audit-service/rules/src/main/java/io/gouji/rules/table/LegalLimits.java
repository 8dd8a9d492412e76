package io.gouji.rules.table;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.report.Reading;
import io.gouji.rules.Body;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.util.List;
import java.util.Set;

/** A body without the power to make rules (规章) reports some. */
public final class LegalLimits implements Rule {

    private static final String TABLE = "T2";
    private static final String ROW = "rules";

    /** What only a body that makes rules can report; other columns may count rules of bodies above. */
    private static final Set<String> MADE = Set.of("issued", "made");

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "T2-LEGAL",
            Severity.ERROR,
            new Message("无规章制定权的机关填报了规章", "A body without the power to make rules reports rules"),
            "《中华人民共和国立法法》关于规章制定权限的规定；国办公开办函〔2021〕30号、国办公开办函〔2019〕60号，表二",
            new Message(
                    "只有国务院部门、省级政府、设区的市和自治州政府可以制定规章；县级政府、乡镇、街道和地方政府部门“规章”一行应为0。"
                            + "机关类别和层级按名称判断，名称看不出的（如“某某市”）不判。部门只填现行有效等存量的，作为警告。",
                    "Only departments of the State Council and the governments of provinces, cities with districts and"
                            + " autonomous prefectures make rules; for counties, townships, subdistricts and local"
                            + " departments the row 规章 is 0. What a body is comes from its name, and where the name does"
                            + " not tell (a bare 市), nothing is judged. A department that gives only the stock in force"
                            + " gets a warning."));

    private enum Power {
        HAS,
        LACKS,
        UNKNOWN
    }

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        PrintedTable table =
                PrintedTable.of(report, TABLE).filter(PrintedTable::isPresent).orElse(null);
        if (table == null) {
            return Outcome.undetermined("报告中没有表二", "the report has no table 2");
        }
        List<CellRef> row = table.columns(ROW).stream()
                .map(column -> new CellRef(TABLE, ROW, column))
                .toList();
        List<CellRef> positive = row.stream()
                .filter(ref ->
                        report.count(ref).filter(value -> value.signum() > 0).isPresent())
                .toList();
        if (positive.isEmpty()) {
            boolean open = row.stream().anyMatch(ref -> isOpen(report, ref));
            return open
                    ? Outcome.undetermined("“规章”一行缺失或无法读取", "the row 规章 is missing or unreadable")
                    : new Outcome.Pass();
        }
        return switch (power(report.body())) {
            case HAS -> new Outcome.Pass();
            case UNKNOWN ->
                Outcome.undetermined("从名称看不出该机关有无规章制定权", "the name does not tell whether the body may make rules");
            case LACKS -> new Outcome.Fail(List.of(finding(table, positive, report)));
        };
    }

    private static boolean isOpen(ReportView report, CellRef ref) {
        return report.cell(ref)
                .map(cell -> switch (cell.reading()) {
                    case Reading.Unreadable unreadable -> true;
                    case Reading.Ambiguous ambiguous -> true;
                    case Reading.Count count -> false;
                    case Reading.Blank() -> false;
                    case Reading.NotApplicable() -> false;
                })
                .orElse(true);
    }

    private static Power power(Body body) {
        return switch (body.kind()) {
            case TOWNSHIP -> Power.LACKS;
            case DEPARTMENT -> body.level() == Body.Level.NATIONAL ? Power.HAS : Power.LACKS;
            case GOVERNMENT ->
                switch (body.level()) {
                    case NATIONAL, PROVINCE, PREFECTURE -> Power.HAS;
                    case COUNTY, TOWNSHIP -> Power.LACKS;
                    case UNKNOWN -> Power.UNKNOWN;
                };
            case ZONE, UNKNOWN -> Power.UNKNOWN;
        };
    }

    private static Finding finding(PrintedTable table, List<CellRef> positive, ReportView report) {
        CellRef first = positive.stream()
                .filter(ref -> MADE.contains(ref.column()))
                .findFirst()
                .orElse(positive.getFirst());
        String value = report.count(first).map(FindingDraft::plain).orElse("");
        String column = table.columnLabel(first.column());
        var draft = new FindingDraft(
                        DESCRIPTOR,
                        TABLE + "." + ROW,
                        new Message(
                                "表二“规章”一行“%s”填 %s，而%s没有规章制定权，应为 0"
                                        .formatted(
                                                column, value, report.report().agency()),
                                "Table 2, row 规章, “%s” says %s, but %s has no power to make rules; it should be 0"
                                        .formatted(
                                                column, value, report.report().agency())))
                .cells(positive)
                .compare("0", value);
        positive.forEach(ref -> draft.evidence("value", report, ref));
        boolean stockOnly = !MADE.contains(first.column());
        boolean mayKeepStock =
                report.body().kind() == Body.Kind.DEPARTMENT || report.report().edition() == FormEdition.E2019;
        return stockOnly && mayKeepStock ? draft.severity(Severity.WARNING).build() : draft.build();
    }
}
