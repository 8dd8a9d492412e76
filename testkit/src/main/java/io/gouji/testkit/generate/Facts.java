package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.testkit.generate.Books.Fee;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an author knows of the year.
 *
 * @param body the body
 * @param year the report year
 * @param cells the figures of the tables
 * @param fees the fees for processing information
 * @param previous last year's figures; null when there are none
 * @param members what each member received, in the order of the region; empty unless the report is of a region
 */
record Facts(
        Body body,
        int year,
        Map<CellRef, BigDecimal> cells,
        List<Fee> fees,
        @Nullable Map<CellRef, BigDecimal> previous,
        List<Member> members) {

    /**
     * What a member received.
     *
     * @param name what the region calls it
     * @param received applications newly received
     */
    record Member(String name, long received) {}

    Facts {
        fees = List.copyOf(fees);
        members = List.copyOf(members);
    }

    /** A row of table 3, all applicants together. */
    long requests(String row) {
        return of(cells, new CellRef("T3", row, "total"));
    }

    /** A cell of table 3. */
    long requests(String row, String column) {
        return of(cells, new CellRef("T3", row, column));
    }

    /** A group of results of table 3, all applicants together. */
    long group(String group) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().table().equals("T3")
                        && cell.getKey().column().equals("total")
                        && (cell.getKey().row().equals(group)
                                || cell.getKey().row().startsWith(group + ".")))
                .mapToLong(cell -> cell.getValue().longValue())
                .sum();
    }

    /** A cell of table 4. */
    long disputes(String row, String column) {
        return of(cells, new CellRef("T4", row, column));
    }

    /** A cell of table 2. */
    long disclosure(String row, String column) {
        return of(cells, new CellRef("T2", row, column));
    }

    /** Applications newly received last year; negative when that is not known. */
    long receivedLastYear() {
        return previous == null ? -1 : of(previous, new CellRef("T3", "received", "total"));
    }

    /** Whether the report is of the edition of 2019. */
    boolean ofFormerEdition() {
        return year < 2021;
    }

    private static long of(Map<CellRef, BigDecimal> cells, CellRef ref) {
        BigDecimal value = cells.get(ref);
        return value == null ? 0 : value.longValue();
    }
}
