package io.gouji.parser.table;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormColumn;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.form.FormTable;
import io.gouji.contract.form.RowVariant;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.ParseIssue;
import io.gouji.contract.report.Reading;
import io.gouji.contract.report.TableShape;
import io.gouji.parser.number.Numeral;
import io.gouji.parser.number.NumeralReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes cells of the form out of a draft: which number each cell holds, or why none. */
final class CellFiller {

    private static final NumeralReader NUMERALS = new NumeralReader();

    /** More candidates than this tell a reader nothing. */
    private static final int MAX_CANDIDATES = 20;

    private final Map<CellRef, Cell> cells = new LinkedHashMap<>();
    private final List<ParseIssue> issues = new ArrayList<>();
    private final List<TableShape> tables = new ArrayList<>();

    Map<CellRef, Cell> cells() {
        return cells;
    }

    List<ParseIssue> issues() {
        return issues;
    }

    List<TableShape> tables() {
        return tables;
    }

    /**
     * Adds a table.
     *
     * @param edition the edition whose template it was read by
     * @param open whether the document ends where the table does
     */
    void add(Draft draft, FormEdition edition, boolean open) {
        String table = draft.labels().table().code();
        List<List<List<Span>>> chosen = ReadingChooser.choose(draft);
        var rows = new ArrayList<TableShape.Row>();
        FormEdition rowSet = edition;
        for (int i = 0; i < draft.rows().size(); i++) {
            DraftRow row = draft.rows().get(i);
            rows.add(new TableShape.Row(row.code(), row.label(), row.printed()));
            RowVariant variant =
                    row.code() == null ? null : draft.labels().variants().get(row.code());
            rowSet = variant == null ? rowSet : variant.rowSet();
            fill(draft, row, chosen.get(i));
        }
        boolean complete = !open || isWhole(draft);
        tables.add(new TableShape(table, rowSet, draft.layout(), complete, rows, draft.at()));
    }

    private static boolean isWhole(Draft draft) {
        DraftRow last = draft.rows().getLast();
        String code = last.code();
        return code != null
                && code.equals(draft.labels().order().getLast())
                && last.printed() == draft.labels().columns(code).size();
    }

    private void fill(Draft draft, DraftRow row, List<List<Span>> readings) {
        String table = draft.labels().table().code();
        String code = row.code();
        if (code == null) {
            issues.add(new ParseIssue(
                    "ROW_LABEL_UNKNOWN",
                    "A row of table " + table + " could not be told: " + row.label(),
                    row.readings().getFirst().isEmpty()
                            ? draft.at()
                            : row.readings().getFirst().getFirst().at()));
            return;
        }
        List<FormColumn> columns = draft.labels().columns(code);
        if (row.printed() != columns.size()) {
            issues.add(new ParseIssue(
                    "ROW_VALUE_COUNT",
                    "Row %s.%s has %d values, the form has %d.".formatted(table, code, row.printed(), columns.size()),
                    draft.at()));
        }
        if (readings.getFirst().size() != columns.size()) {
            if (row.printed() == columns.size()) {
                issues.add(new ParseIssue(
                        "ROW_UNTOLD",
                        "The values of row %s.%s run together in more ways than can be told apart."
                                .formatted(table, code),
                        draft.at()));
            }
            return;
        }
        var printed = new LinkedHashMap<String, Cell>();
        List<List<Span>> all = row.all();
        for (int column = 0; column < columns.size(); column++) {
            if (!mayBeBlank(readings, column)) {
                printed.put(columns.get(column).code(), cell(columns.get(column), column, readings, all));
            }
        }
        if (readings.size() == 1 && printed.size() == columns.size()) {
            settle(draft.labels().table(), printed);
        }
        printed.forEach((column, cell) -> cells.put(new CellRef(table, code, column), cell));
    }

    /** Chooses what numbers that gaps break are, where they keep the sums of their row in one way alone. */
    private static void settle(FormTable table, Map<String, Cell> row) {
        var open = new ArrayList<String>();
        row.forEach((column, cell) -> {
            if (cell.reading() instanceof Reading.Ambiguous) {
                open.add(column);
            }
        });
        if (open.isEmpty()) {
            return;
        }
        boolean known = row.values().stream().noneMatch(cell -> cell.reading() instanceof Reading.Unreadable);
        if (!known || table.identities().rowSums().isEmpty()) {
            return;
        }
        List<Map<String, BigDecimal>> keeping = ways(row, open).stream()
                .filter(way -> Sums.holds(table, column -> way.getOrDefault(column, count(row.get(column)))))
                .toList();
        if (keeping.size() == 1) {
            keeping.getFirst()
                    .forEach((column, value) -> row.computeIfPresent(column, (same, cell) -> told(cell, value)));
        }
    }

    /** The ways to take the numbers of some columns, each by what the column is then. */
    private static List<Map<String, BigDecimal>> ways(Map<String, Cell> row, List<String> columns) {
        List<Map<String, BigDecimal>> ways = List.of(Map.of());
        for (String column : columns) {
            var longer = new ArrayList<Map<String, BigDecimal>>();
            for (Map<String, BigDecimal> way : ways) {
                for (BigDecimal candidate : candidates(row.get(column))) {
                    var next = new LinkedHashMap<>(way);
                    next.put(column, candidate);
                    longer.add(next);
                }
            }
            ways = longer;
        }
        return ways;
    }

    private static Cell told(Cell cell, BigDecimal value) {
        List<BigDecimal> others = candidates(cell).stream()
                .filter(candidate -> candidate.compareTo(value) != 0)
                .toList();
        return new Cell(new Reading.Count(value), cell.raw(), cell.note(), others, cell.at());
    }

    private static List<BigDecimal> candidates(@Nullable Cell cell) {
        return cell != null && cell.reading() instanceof Reading.Ambiguous(List<BigDecimal> candidates)
                ? candidates
                : List.of();
    }

    private static @Nullable BigDecimal count(@Nullable Cell cell) {
        return cell == null ? null : cell.count().orElse(null);
    }

    /** Whether the readings agree in no more than that the cell is either empty or zero, which are two things. */
    private static boolean mayBeBlank(List<List<Span>> readings, int column) {
        return readings.size() > 1
                && texts(readings, column).size() > 1
                && numbers(readings, column).size() == 1;
    }

    private static Cell cell(FormColumn column, int index, List<List<Span>> left, List<List<Span>> all) {
        Span first = left.getFirst().get(index);
        if (left.size() > 1 && !agree(left, index, first)) {
            SortedSet<BigDecimal> candidates = numbers(left, index);
            if (candidates.size() > 1) {
                return new Cell(new Reading.Ambiguous(List.copyOf(candidates)), first.text(), first.at());
            }
        }
        Numeral numeral = NUMERALS.read(first.text(), unit(column));
        if (all.size() == left.size()) {
            return new Cell(numeral.reading(), first.text(), numeral.note(), List.of(), first.at());
        }
        SortedSet<BigDecimal> others = numbers(all, index);
        if (numeral.reading() instanceof Reading.Count(BigDecimal value)) {
            others.remove(value);
        }
        List<BigDecimal> alternatives = others.stream().limit(MAX_CANDIDATES).toList();
        return new Cell(numeral.reading(), first.text(), numeral.note(), alternatives, first.at());
    }

    private static boolean agree(List<List<Span>> readings, int index, Span one) {
        for (List<Span> values : readings) {
            if (!values.get(index).equals(one)) {
                return false;
            }
        }
        return true;
    }

    private static SortedSet<BigDecimal> numbers(List<List<Span>> readings, int index) {
        var numbers = new TreeSet<BigDecimal>();
        texts(readings, index).forEach(text -> numbers.add(Sums.value(text)));
        return numbers;
    }

    /** The different texts of a column; readings by the hundred differ in a few of them. */
    private static Set<String> texts(List<List<Span>> readings, int index) {
        var texts = new LinkedHashSet<String>();
        for (List<Span> values : readings) {
            if (index < values.size()) {
                texts.add(values.get(index).text());
            }
        }
        return texts;
    }

    private static NumeralReader.Unit unit(FormColumn column) {
        return column.label().contains("万元") ? NumeralReader.Unit.TEN_THOUSAND_YUAN : NumeralReader.Unit.PLAIN;
    }
}
