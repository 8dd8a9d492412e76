package io.gouji.rules.year;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Sentence;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.table.PrintedTable;
import io.gouji.rules.table.Relation;
import io.gouji.rules.table.Relation.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What table 3 carries in differs from what the year before carried out. One finding for each column. */
public final class CarriedOver implements Rule {

    private static final String TABLE = "T3";
    private static final String CARRIED_IN = "carriedIn";
    private static final String CARRIED_OUT = "carriedOut";

    /** Words of a change of the body or of what it counts, after which the two years need not meet. */
    private static final Pattern CHANGE =
            Pattern.compile("机构改革|机构调整|体制调整|更名|机构合并|合并(?:组建|成立|设立)|撤并|划转|划入|划出|新组建|挂牌成立|统计口径|统计范围");

    /** What a name may have or lack without being another body's. */
    private static final Pattern OFFICE = Pattern.compile("(?:人民政府)?(?:办公[室厅])?$");

    /** Id of the rule. */
    public static final String ID = "YOY-CARRY";

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            ID,
            Severity.ERROR,
            new Message(
                    "上年结转数与上一年度报告的结转下年度数不一致", "The number carried in differs from the one the year before carried out"),
            "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号，表三：二、上年结转政府信息公开申请数量；四、结转下年度继续办理",
            new Message(
                    "本年度表三“二、上年结转”逐栏应等于上一年度表三“四、结转下年度继续办理”。机关名称或统计口径有变、正文提到机构调整的，只作警告。",
                    "In every column, what this year carries in equals what the year before carried out. Where the body's name or"
                            + " scope differs between the two years, or the narrative speaks of a reorganisation, it is a"
                            + " warning."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        PrintedTable table =
                PrintedTable.of(report, TABLE).filter(PrintedTable::isPresent).orElse(null);
        if (table == null) {
            return Outcome.undetermined("报告中没有表三", "the report has no table 3");
        }
        return switch (LastYear.of(report)) {
            case LastYear.Unusable(Outcome outcome) -> outcome;
            case LastYear.Known(ReportView before) -> compare(table, report, before);
        };
    }

    /** What holds between the two reports, one relation for each column: carried out, then carried in. */
    public static List<Relation> relations(ReportView report) {
        return LastYear.of(report) instanceof LastYear.Known(ReportView before)
                ? PrintedTable.of(report, TABLE).filter(PrintedTable::isPresent).stream()
                        .flatMap(table -> table.columns().stream())
                        .map(column -> relation(report, before, column))
                        .toList()
                : List.of();
    }

    /** The fingerprint of a finding on a column. */
    public static String fingerprint(CellRef carriedIn) {
        return FindingDraft.fingerprint(DESCRIPTOR, carriedIn.toString());
    }

    private static Relation relation(ReportView report, ReportView before, String column) {
        return new Relation(
                List.of(new Term(before, new CellRef(TABLE, CARRIED_OUT, column))),
                Relation.Kind.EQUAL,
                List.of(new Term(report, new CellRef(TABLE, CARRIED_IN, column))));
    }

    private static Outcome compare(PrintedTable table, ReportView report, ReportView before) {
        var findings = new ArrayList<Finding>();
        var open = new ArrayList<String>();
        for (String column : table.columns()) {
            Relation relation = relation(report, before, column);
            switch (relation.verdict()) {
                case HOLDS -> {}
                case BROKEN -> findings.add(finding(table, report, before, relation));
                case OPEN -> open.add(column);
            }
        }
        if (findings.isEmpty() && !open.isEmpty()) {
            String columns =
                    String.join("、", open.stream().map(table::columnLabel).toList());
            return Outcome.undetermined(
                    "两个年度的结转数缺失、空白或无法读取：" + columns,
                    "the numbers carried over are missing, blank or unreadable in one of the years: " + columns);
        }
        return Outcome.of(findings);
    }

    private static Finding finding(PrintedTable table, ReportView report, ReportView before, Relation relation) {
        Term out = relation.left().getFirst();
        Term in = relation.right().getFirst();
        String column = table.columnLabel(in.cell().column());
        var draft = new FindingDraft(
                        DESCRIPTOR,
                        in.cell().toString(),
                        new Message(
                                "表三“%s”列：%s报告“四、结转下年度继续办理”为 %s，本年度“二、上年结转”填 %s"
                                        .formatted(column, LastYear.name(before), out.text(), in.text()),
                                "Table 3, column “%s”: the year before carried out %s, this year carries in %s"
                                        .formatted(column, out.text(), in.text())))
                .cells(List.of(in.cell()))
                .evidence("carriedIn", report, in.cell())
                .evidence("lastYear", LastYear.name(before) + " " + out.cell() + " " + out.text(), null)
                .misreading(relation.isClearedByAlternatives());
        if (relation.isExact()) {
            draft.compare(relation.leftSum(), relation.rightSum());
        } else {
            draft.compare(out.text(), in.text());
        }
        Optional<Sentence> change = reorganisation(report);
        change.ifPresent(sentence -> draft.evidence("reorganisation", sentence));
        boolean sameBody = isSameName(report, before)
                && report.report().kind() == before.report().kind();
        return sameBody && change.isEmpty()
                ? draft.build()
                : draft.severity(Severity.WARNING).build();
    }

    private static Optional<Sentence> reorganisation(ReportView report) {
        return report.narrative().stream()
                .map(Passage::sentence)
                .filter(sentence -> CHANGE.matcher(sentence.text()).find())
                .findFirst();
    }

    /** Whether both names may be of one body: one is the other, without the places above it. */
    private static boolean isSameName(ReportView report, ReportView before) {
        String now = report.report().agency();
        String then = before.report().agency();
        if (now == null || then == null) {
            return true;
        }
        String one = OFFICE.matcher(now).replaceFirst("");
        String other = OFFICE.matcher(then).replaceFirst("");
        return one.endsWith(other) || other.endsWith(one);
    }
}
