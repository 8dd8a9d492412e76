package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormColumn;
import io.gouji.contract.form.FormTable;
import io.gouji.testkit.generate.GeneratedReport.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A report before it is written. A fault works on it in three places: on what the body counted, which tables and words
 * both follow; on what the author says of it; and on the finished report.
 */
final class Draft {

    static final CellRef RECEIVED = new CellRef("T3", "received", "total");

    private final long seed;
    private final Body body;
    private final Books books;
    private final @Nullable Books previous;
    private final List<Facts.Member> members;
    private final Sources sources;
    private final Random random;
    private final Map<CellRef, BigDecimal> cells;
    private final Map<CellRef, String> misprints = new LinkedHashMap<>();
    private final Slips slips = new Slips();
    private final List<UnaryOperator<GeneratedReport>> edits = new ArrayList<>();
    private boolean oldRows;
    private @Nullable Body copiedFrom;

    /**
     * Reports an author may copy from.
     *
     * @param lastYears the body's own of last year; null when there is none
     * @param peer another body of the same kind; null when there is none
     * @param peers that body's report of the same year
     */
    record Sources(
            @Nullable Supplier<GeneratedReport> lastYears,
            @Nullable Body peer,
            @Nullable Supplier<GeneratedReport> peers) {}

    Draft(long seed, Body body, Books books, @Nullable Books previous, List<Facts.Member> members, Sources sources) {
        this.seed = seed;
        this.body = body;
        this.books = books;
        this.previous = previous;
        this.members = members;
        this.sources = sources;
        this.random = new Random((seed * 17 + body.number()) * 0x9E3779B97F4A7C15L + books.year());
        this.cells = new LinkedHashMap<>(books.cells());
        this.oldRows = books.year() < 2021;
    }

    Body body() {
        return body;
    }

    int year() {
        return books.year();
    }

    Books books() {
        return books;
    }

    @Nullable
    Books previous() {
        return previous;
    }

    List<Facts.Member> members() {
        return members;
    }

    Sources sources() {
        return sources;
    }

    /** Remembers whose text was copied. */
    void copiedFrom(@Nullable Body other) {
        copiedFrom = other;
    }

    /** Whose text was copied; null when none was. */
    @Nullable
    Body copiedFrom() {
        return copiedFrom;
    }

    Random random() {
        return random;
    }

    Slips slips() {
        return slips;
    }

    FormTable table(String code) {
        return books.template().table(code);
    }

    /** What the body counted, as its tables and words will have it. */
    long count(String table, String row, String column) {
        BigDecimal value = cells.get(new CellRef(table, row, column));
        return value == null ? 0 : value.longValue();
    }

    /** Changes what the body counted. */
    void count(String table, String row, String column, long value) {
        cells.put(new CellRef(table, row, column), BigDecimal.valueOf(value));
    }

    /** Changes what the body counted. */
    void count(CellRef ref, BigDecimal value) {
        cells.put(ref, value);
    }

    /** Makes the table print something else than the body counted and the author says. */
    void misprint(CellRef ref, String text) {
        misprints.put(ref, text);
    }

    /** Prints table 3 with the single row of the older form. */
    void useOldRows() {
        oldRows = true;
        for (FormColumn column : table("T3").blocks().getFirst().columns()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (String row : List.of("other.notCorrected", "other.feeUnpaid", "other.misc")) {
                BigDecimal part = cells.remove(new CellRef("T3", row, column.code()));
                sum = sum.add(part == null ? BigDecimal.ZERO : part);
            }
            cells.put(new CellRef("T3", "other", column.code()), sum);
        }
    }

    /** Changes the finished report. */
    void edit(UnaryOperator<GeneratedReport> change) {
        edits.add(change);
    }

    /** The report. */
    GeneratedReport write() {
        var facts =
                new Facts(body, books.year(), cells, books.fees(), previous == null ? null : previous.cells(), members);
        Map<CellRef, Figure> printed = new LinkedHashMap<>();
        cells.forEach((ref, value) -> printed.put(ref, new Figure(value.toPlainString(), value)));
        misprints.forEach((ref, text) -> printed.put(ref, new Figure(text, number(text))));
        GeneratedReport report = new Author(seed, books.template(), facts, slips).write(printed, oldRows);
        for (UnaryOperator<GeneratedReport> edit : edits) {
            report = edit.apply(report);
        }
        return report;
    }

    private static @Nullable BigDecimal number(String text) {
        return text.matches("-?\\d+(?:\\.\\d+)?") ? new BigDecimal(text) : null;
    }
}
