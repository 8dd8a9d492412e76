package io.gouji.rules.year;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.table.PrintedTable;
import io.gouji.rules.table.Relation;
import io.gouji.rules.table.Relation.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fewer acts are in force than this year's figures leave, or more were repealed than there were. */
public final class IssuedAndInForce implements Rule {

    private static final String TABLE = "T2";
    private static final List<String> ROWS = List.of("rules", "normativeDocs");

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "T2-GE",
            Severity.WARNING,
            new Message(
                    "表二现行有效件数少于本年制发件数，或废止件数多于所有件数",
                    "Table 2 has fewer acts in force than it issued, or repealed more than there were"),
            "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号，表二第二十条第（一）项",
            new Message(
                    "本年制发而未废止的应当现行有效，故“现行有效”不应少于“本年制发”减“本年废止”；“本年废止”不应多于上一年度现行有效加本年制发。"
                            + "2019年版：“对外公开总数量”不应少于“本年新公开数量”。",
                    "What was issued this year and not repealed is in force, so 现行有效 is not below 本年制发 less 本年废止; and no"
                            + " more is repealed than was in force the year before plus what was issued. Edition 2019:"
                            + " 对外公开总数量 is not below 本年新公开数量."));

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
        var findings = new ArrayList<Finding>();
        var open = new ArrayList<String>();
        for (String row : ROWS) {
            Relation within = withinTheYear(report, row);
            switch (within.verdict()) {
                case HOLDS -> {}
                case BROKEN -> findings.add(tooFew(table, within, report));
                case OPEN -> open.add(table.rowLabel(row));
            }
            if (isRepealing(report, row)) {
                judgeRepealed(table, row, report, findings, open);
            }
        }
        if (findings.isEmpty() && !open.isEmpty()) {
            String rows = String.join("、", open.stream().distinct().toList());
            return Outcome.undetermined(
                    "缺少判断以下各行所需的数字（本年度或上一年度）：" + rows,
                    "figures of this year or the year before that these rows need are missing: " + rows);
        }
        return Outcome.of(findings);
    }

    private static boolean isRepealing(ReportView report, String row) {
        return report.report().edition() == FormEdition.E2021
                && report.count(new CellRef(TABLE, row, "repealed"))
                        .filter(value -> value.signum() > 0)
                        .isPresent();
    }

    private static Relation withinTheYear(ReportView report, String row) {
        if (report.report().edition() == FormEdition.E2019) {
            return new Relation(
                    List.of(term(report, row, "published")),
                    Relation.Kind.AT_MOST,
                    List.of(term(report, row, "totalPublic")));
        }
        return new Relation(
                List.of(term(report, row, "issued")),
                Relation.Kind.AT_MOST,
                List.of(term(report, row, "inForce"), term(report, row, "repealed")));
    }

    private static Term term(ReportView report, String row, String column) {
        return new Term(report, new CellRef(TABLE, row, column));
    }

    private static void judgeRepealed(
            PrintedTable table, String row, ReportView report, List<Finding> findings, List<String> open) {
        Optional<Relation> relation = overTheYears(report, row);
        if (relation.isEmpty()) {
            open.add(table.rowLabel(row));
            return;
        }
        switch (relation.get().verdict()) {
            case HOLDS -> {}
            case BROKEN -> findings.add(tooMany(table, relation.get(), report));
            case OPEN -> open.add(table.rowLabel(row));
        }
    }

    private static Optional<Relation> overTheYears(ReportView report, String row) {
        return LastYear.ofTheSameEdition(report) instanceof LastYear.Known(ReportView before)
                ? Optional.of(new Relation(
                        List.of(term(report, row, "repealed")),
                        Relation.Kind.AT_MOST,
                        List.of(term(before, row, "inForce"), term(report, row, "issued"))))
                : Optional.empty();
    }

    private static Finding tooFew(PrintedTable table, Relation relation, ReportView report) {
        Term more = relation.left().getFirst();
        Term stock = relation.right().getFirst();
        String row = table.rowLabel(stock.cell().row());
        String moreLabel = table.columnLabel(more.cell().column());
        String stockLabel = table.columnLabel(stock.cell().column());
        String zh = "表二“%s”：“%s” %s 少于“%s” %s".formatted(row, stockLabel, stock.text(), moreLabel, more.text());
        String en = "Table 2, row “%s”: “%s” %s is below “%s” %s"
                .formatted(row, stockLabel, stock.text(), moreLabel, more.text());
        if (relation.right().size() > 1) {
            Term repealed = relation.right().getLast();
            String label = table.columnLabel(repealed.cell().column());
            zh += " 减“%s” %s".formatted(label, repealed.text());
            en += " less “%s” %s".formatted(label, repealed.text());
        }
        return finding(relation, report, stock, "stock", new Message(zh, en));
    }

    private static Finding tooMany(PrintedTable table, Relation relation, ReportView report) {
        Term repealed = relation.left().getFirst();
        Term before = relation.right().getFirst();
        Term issued = relation.right().getLast();
        String row = table.rowLabel(repealed.cell().row());
        var message = new Message(
                "表二“%s”：本年废止 %s 多于上一年度现行有效 %s 加本年制发 %s".formatted(row, repealed.text(), before.text(), issued.text()),
                "Table 2, row “%s”: %s repealed, more than the %s in force the year before plus the %s issued"
                        .formatted(row, repealed.text(), before.text(), issued.text()));
        return finding(relation, report, repealed, "repealed", message);
    }

    private static Finding finding(Relation relation, ReportView report, Term subject, String what, Message message) {
        List<Term> operands = Stream.concat(relation.left().stream(), relation.right().stream())
                .toList();
        var draft = new FindingDraft(DESCRIPTOR, TABLE + "." + subject.cell().row() + " " + what, message)
                .cells(operands.stream()
                        .filter(term -> term.report().equals(report))
                        .map(Term::cell)
                        .toList())
                .compare(null, subject.text())
                .misreading(relation.isClearedByAlternatives());
        for (Term term : operands) {
            if (term.report().equals(report)) {
                draft.evidence("figure", report, term.cell());
            } else {
                draft.evidence("lastYear", LastYear.name(term.report()) + " " + term.cell() + " " + term.text(), null);
            }
        }
        return draft.build();
    }
}
