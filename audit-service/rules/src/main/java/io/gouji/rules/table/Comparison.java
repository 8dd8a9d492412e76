package io.gouji.rules.table;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.Reading;
import io.gouji.rules.ReportView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An identity of the form held against a report.
 *
 * <p><b>Decision: what a blank is worth.</b> The form owes a figure in every cell, so a blank is a defect of its own
 * ({@code T3-BLANK}) and the arithmetic must not report it again. Counting every blank as zero would accuse an agency
 * that left its totals empty; counting none would let a wrong total hide behind one empty cell. A blank is therefore
 * read as "some number, zero or more": the identity holds when it holds with zero, it is broken when no such number can
 * save it, because the side that is too small has no blank, and it stays open otherwise. A mark that no figure is owed
 * ({@code /}, {@code —}) is treated as a blank. A cell that is missing, ambiguous or unreadable leaves the identity
 * open whatever the other figures are.
 *
 * @param derived sum of the figures on the derived side
 * @param printed sum of the figures on the printed side
 * @param blankDerived whether a cell of the derived side is blank
 * @param blankPrinted whether a cell of the printed side is blank
 * @param unknown cells that are missing or could not be read
 */
public record Comparison(
        BigDecimal derived, BigDecimal printed, boolean blankDerived, boolean blankPrinted, List<CellRef> unknown) {

    /** What the figures say about the identity. */
    public enum Verdict {
        /** Both sums are equal, blanks counted as zero. */
        HOLDS,
        /** No reading of the blanks makes both sums equal. */
        BROKEN,
        /** The figures at hand do not decide it. */
        OPEN
    }

    public Comparison {
        unknown = List.copyOf(unknown);
    }

    /** Adds up both sides of an identity. */
    public static Comparison of(Identity identity, ReportView report) {
        var unknown = new ArrayList<CellRef>();
        Side derived = Side.of(identity.derived(), report, unknown);
        Side printed = Side.of(identity.printed(), report, unknown);
        return new Comparison(derived.sum(), printed.sum(), derived.blank(), printed.blank(), unknown);
    }

    /** What the figures say about the identity. */
    public Verdict verdict() {
        if (!unknown.isEmpty()) {
            return Verdict.OPEN;
        }
        int order = derived.compareTo(printed);
        if (order == 0) {
            return Verdict.HOLDS;
        }
        boolean smallerSideMayHoldMore = order < 0 ? blankDerived : blankPrinted;
        return smallerSideMayHoldMore ? Verdict.OPEN : Verdict.BROKEN;
    }

    private record Side(BigDecimal sum, boolean blank) {

        private static final Reading MISSING = new Reading.Unreadable("missing");

        static Side of(List<CellRef> cells, ReportView report, List<CellRef> unknown) {
            BigDecimal sum = BigDecimal.ZERO;
            boolean blank = false;
            for (CellRef ref : cells) {
                switch (report.cell(ref).map(Cell::reading).orElse(MISSING)) {
                    case Reading.Count(BigDecimal value) -> sum = sum.add(value);
                    case Reading.Blank() -> blank = true;
                    case Reading.NotApplicable() -> blank = true;
                    case Reading.Ambiguous(List<BigDecimal> candidates) -> unknown.add(ref);
                    case Reading.Unreadable(String why) -> unknown.add(ref);
                }
            }
            return new Side(sum, blank);
        }
    }
}
