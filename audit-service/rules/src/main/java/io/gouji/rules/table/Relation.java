package io.gouji.rules.table;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.Reading;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.ReportView;
import io.gouji.rules.table.Comparison.Verdict;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two sums of cells, of one report or of several, that a rule holds against each other. Blanks are worth what
 * {@link Comparison} says. Where the layout allows several readings of a row, the relation is broken only when it is in
 * every one of them.
 *
 * @param left the cells of the left sum
 * @param kind how the left sum relates to the right one
 * @param right the cells of the right sum
 */
public record Relation(List<Term> left, Kind kind, List<Term> right) {

    private static final int MAXIMUM_DIFFERENCES = 20_000;
    private static final Reading MISSING = new Reading.Unreadable("missing");

    public Relation {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** How two sums relate. */
    public enum Kind {
        EQUAL,
        AT_MOST
    }

    /**
     * A cell of one of the reports.
     *
     * @param report the report
     * @param cell the cell
     */
    public record Term(ReportView report, CellRef cell) {

        /** The cell as a person would name its content: the number, the text as printed, or that there is none. */
        public String text() {
            return report.cell(cell)
                    .map(found -> found.count().map(FindingDraft::plain).orElse(found.raw()))
                    .filter(text -> !text.isBlank())
                    .orElse("—");
        }

        private Reading reading() {
            return report.cell(cell).map(Cell::reading).orElse(MISSING);
        }

        private boolean isBlank() {
            return switch (reading()) {
                case Reading.Blank() -> true;
                case Reading.NotApplicable() -> true;
                case Reading.Count count -> false;
                case Reading.Ambiguous ambiguous -> false;
                case Reading.Unreadable unreadable -> false;
            };
        }
    }

    /** What the figures say. */
    public Verdict verdict() {
        return verdict(RowReadings.Depth.CHOSEN);
    }

    /** Whether it would not be broken if the documents were read another way that their layout also allows. */
    public boolean isClearedByAlternatives() {
        return verdict(RowReadings.Depth.EVERY) != Verdict.BROKEN;
    }

    /** Whether every operand is one number, so that both sums can be stated. */
    public boolean isExact() {
        return isExact(left) && isExact(right);
    }

    private static boolean isExact(List<Term> terms) {
        for (Term term : terms) {
            if (!(term.reading() instanceof Reading.Count)) {
                return false;
            }
        }
        return true;
    }

    /** The left sum; a cell without a number counts as zero. */
    public BigDecimal leftSum() {
        return sum(left);
    }

    /** The right sum; a cell without a number counts as zero. */
    public BigDecimal rightSum() {
        return sum(right);
    }

    /** The operands that hold no single number. */
    public List<CellRef> undecided() {
        return terms().filter(term -> !(term.reading() instanceof Reading.Count))
                .map(Term::cell)
                .distinct()
                .toList();
    }

    private Stream<Term> terms() {
        return Stream.concat(left.stream(), right.stream());
    }

    private static BigDecimal sum(List<Term> terms) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            sum = sum.add(term.report().count(term.cell()).orElse(BigDecimal.ZERO));
        }
        return sum;
    }

    private Verdict verdict(RowReadings.Depth depth) {
        if (depth == RowReadings.Depth.CHOSEN && isExact()) {
            return judge(rightSum().subtract(leftSum()));
        }
        if (terms().anyMatch(term -> term.reading() instanceof Reading.Unreadable)) {
            return Verdict.OPEN;
        }
        Set<BigDecimal> differences = differences(depth);
        if (differences.isEmpty()) {
            return Verdict.OPEN;
        }
        List<Verdict> verdicts =
                differences.stream().map(this::judge).distinct().toList();
        return verdicts.size() == 1 ? verdicts.getFirst() : Verdict.OPEN;
    }

    private Verdict judge(BigDecimal rightMinusLeft) {
        int order = rightMinusLeft.signum();
        if (order == 0 || (order > 0 && kind == Kind.AT_MOST)) {
            return Verdict.HOLDS;
        }
        boolean smallerSideMayHoldMore = (order < 0 ? right : left).stream().anyMatch(Term::isBlank);
        return smallerSideMayHoldMore ? Verdict.OPEN : Verdict.BROKEN;
    }

    /** Every difference of the two sums that the readings allow; none when there are too many to tell. */
    private Set<BigDecimal> differences(RowReadings.Depth depth) {
        Map<RowReadings.Row, Map<CellRef, Integer>> rows = new LinkedHashMap<>();
        for (Term term : left) {
            rows.computeIfAbsent(row(term), key -> new LinkedHashMap<>()).merge(term.cell(), -1, Integer::sum);
        }
        for (Term term : right) {
            rows.computeIfAbsent(row(term), key -> new LinkedHashMap<>()).merge(term.cell(), 1, Integer::sum);
        }
        Set<BigDecimal> differences = Set.of(BigDecimal.ZERO);
        for (var row : rows.entrySet()) {
            Set<BigDecimal> shares = RowReadings.sums(row.getKey(), row.getValue(), depth);
            if (shares.isEmpty() || (long) shares.size() * differences.size() > MAXIMUM_DIFFERENCES) {
                return Set.of();
            }
            differences = sums(differences, shares);
        }
        return differences;
    }

    private static RowReadings.Row row(Term term) {
        return new RowReadings.Row(
                term.report(), term.cell().table(), term.cell().row());
    }

    private static Set<BigDecimal> sums(Set<BigDecimal> some, Set<BigDecimal> others) {
        var sums = new HashSet<BigDecimal>();
        for (BigDecimal one : some) {
            for (BigDecimal other : others) {
                sums.add(RowReadings.normal(one.add(other)));
            }
        }
        return sums;
    }
}
