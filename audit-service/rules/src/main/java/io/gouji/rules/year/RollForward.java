package io.gouji.rules.year;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.table.PrintedTable;
import io.gouji.rules.table.Relation;
import io.gouji.rules.table.Relation.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stock of table 2 does not follow from that of the year before and what was added and taken away. One finding for
 * each row.
 *
 * @param descriptor what the catalogue says about it
 * @param flows the stocks and what moves them
 */
public record RollForward(RuleDescriptor descriptor, List<Flow> flows) implements Rule {

    private static final String TABLE = "T2";

    public RollForward {
        flows = List.copyOf(flows);
    }

    /**
     * One stock: that of the year before, plus what was added, less what was taken away, is that of this year.
     *
     * @param row row of table 2
     * @param stock column of the stock, in both years
     * @param added column of what was added
     * @param addedLastYear whether it is the year before that says what was added
     * @param takenAway column of what was taken away this year; empty when the form has none
     */
    public record Flow(String row, String stock, String added, boolean addedLastYear, String takenAway) {

        private Relation between(ReportView before, ReportView report) {
            Stream<Term> removed = takenAway.isEmpty() ? Stream.empty() : Stream.of(new Term(report, cell(takenAway)));
            return new Relation(
                    List.of(new Term(before, cell(stock)), new Term(addedLastYear ? before : report, cell(added))),
                    Relation.Kind.EQUAL,
                    Stream.concat(Stream.of(new Term(report, cell(stock))), removed)
                            .toList());
        }

        private CellRef cell(String column) {
            return new CellRef(TABLE, row, column);
        }
    }

    @Override
    public Outcome evaluate(ReportView report) {
        PrintedTable table =
                PrintedTable.of(report, TABLE).filter(PrintedTable::isPresent).orElse(null);
        if (table == null) {
            return Outcome.undetermined("报告中没有表二", "the report has no table 2");
        }
        return switch (LastYear.ofTheSameEdition(report)) {
            case LastYear.Unusable(Outcome outcome) -> outcome;
            case LastYear.Known(ReportView before) -> compare(table, before, report);
        };
    }

    private Outcome compare(PrintedTable table, ReportView before, ReportView report) {
        var findings = new ArrayList<Finding>();
        var open = new ArrayList<String>();
        for (Flow flow : flows) {
            Relation relation = flow.between(before, report);
            switch (relation.verdict()) {
                case HOLDS -> {}
                case BROKEN -> findings.add(finding(table, flow, relation, report));
                case OPEN -> open.add(table.rowLabel(flow.row()));
            }
        }
        if (findings.isEmpty() && !open.isEmpty()) {
            String rows = String.join("、", open);
            return Outcome.undetermined(
                    "表二以下各行在两个年度中有数字缺失、空白或无法读取：" + rows,
                    "rows of table 2 with figures missing, blank or unreadable in one of the years: " + rows);
        }
        return Outcome.of(findings);
    }

    private Finding finding(PrintedTable table, Flow flow, Relation relation, ReportView report) {
        Term stock = relation.right().getFirst();
        Term before = relation.left().getFirst();
        List<CellRef> cells = Stream.concat(relation.right().stream(), relation.left().stream())
                .filter(term -> term.report().equals(report))
                .map(Term::cell)
                .toList();
        var draft = new FindingDraft(descriptor, TABLE + "." + flow.row(), message(table, flow, relation))
                .cells(cells.stream()
                        .sorted(Comparator.comparingInt(table.cells()::indexOf))
                        .toList())
                .misreading(relation.isClearedByAlternatives());
        if (relation.isExact()) {
            var taken = relation.right().stream()
                    .skip(1)
                    .flatMap(term -> report.count(term.cell()).stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            draft.compare(
                    relation.leftSum().subtract(taken), relation.rightSum().subtract(taken));
        } else {
            draft.compare(null, stock.text());
        }
        cells.forEach(ref -> draft.evidence("figure", report, ref));
        return draft.evidence(
                        "lastYear", LastYear.name(before.report()) + " " + before.cell() + " " + before.text(), null)
                .build();
    }

    private static Message message(PrintedTable table, Flow flow, Relation relation) {
        String row = table.rowLabel(flow.row());
        String stock = table.columnLabel(flow.stock());
        String added = table.columnLabel(flow.added());
        if (!relation.isExact()) {
            String before = printedRow(relation.left().getFirst());
            String now = printedRow(relation.right().getFirst());
            return new Message(
                    "表二“%s”一行上一年度印作 %s，本年度印作 %s，连写的数字无论怎样断开，上一年度“%s”经本年增减都得不出本年度“%s”"
                            .formatted(row, before, now, stock, stock),
                    "Table 2, row “%s”, is printed %s in the year before and %s now; however digits without a gap are split,"
                                    .formatted(row, before, now)
                            + " “%s” does not follow from the year before".formatted(stock));
        }
        List<String> figures = Stream.concat(relation.left().stream(), relation.right().stream())
                .map(Term::text)
                .toList();
        String year = flow.addedLastYear() ? "上一年度" : "";
        String sum = "上一年度“%s” %s ＋ %s“%s” %s".formatted(stock, figures.get(0), year, added, figures.get(1));
        String sumEn = "“%s” of the year before %s + “%s” %s".formatted(stock, figures.get(0), added, figures.get(1));
        if (!flow.takenAway().isEmpty()) {
            String taken = " − “%s” %s".formatted(table.columnLabel(flow.takenAway()), figures.get(3));
            sum += taken;
            sumEn += taken;
        }
        String difference = FindingDraft.plain(relation.rightSum().subtract(relation.leftSum()));
        return new Message(
                "表二“%s”：%s，与本年度“%s” %s 相差 %s".formatted(row, sum, stock, figures.get(2), difference),
                "Table 2, row “%s”: %s; “%s” of this year is %s, difference %s"
                        .formatted(row, sumEn, stock, figures.get(2), difference));
    }

    private static String printedRow(Term term) {
        boolean glued = term.report().count(term.cell()).isEmpty();
        return term.report().report().cells().entrySet().stream()
                .filter(entry -> entry.getKey().table().equals(TABLE)
                        && entry.getKey().row().equals(term.cell().row()))
                .map(entry -> entry.getValue().raw())
                .collect(Collectors.joining(glued ? "" : " ", "“", "”"));
    }
}
