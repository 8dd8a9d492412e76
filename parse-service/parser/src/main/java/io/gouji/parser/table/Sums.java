package io.gouji.parser.table;

import io.gouji.contract.form.FormColumn;
import io.gouji.contract.form.FormTable;
import io.gouji.contract.form.Identities;
import io.gouji.contract.report.Reading;
import io.gouji.parser.number.NumeralReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether figures keep the arithmetic of the form. Only ever used to choose between readings of one print. */
final class Sums {

    private static final NumeralReader NUMERALS = new NumeralReader();

    private Sums() {}

    /** Whether the values of one row keep the sums along it. */
    static boolean holds(FormTable table, List<Span> values) {
        List<FormColumn> columns = table.blocks().getFirst().columns();
        if (values.size() != columns.size()) {
            return false;
        }
        Map<String, BigDecimal> byColumn = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            byColumn.put(columns.get(i).code(), value(values.get(i)));
        }
        return holds(table, byColumn::get);
    }

    /**
     * Whether the values of one row, by column, keep the sums along it; a value that is not there counts as nothing.
     */
    static boolean holds(FormTable table, Function<String, @Nullable BigDecimal> values) {
        return table.identities().rowSums().stream().allMatch(sum -> holds(sum, values));
    }

    /** How many sums and balances of rows a column breaks; a row that is not there counts as nothing. */
    static int broken(Identities identities, Function<String, @Nullable BigDecimal> column) {
        int broken = 0;
        for (Identities.Sum sum : identities.columnSums()) {
            broken += holds(sum, column) ? 0 : 1;
        }
        for (Identities.Balance balance : identities.balances()) {
            broken += add(balance.left(), column).compareTo(add(balance.right(), column)) == 0 ? 0 : 1;
        }
        return broken;
    }

    static BigDecimal value(Span span) {
        return value(span.text());
    }

    /** The number that a text is; a text that is none counts as nothing. */
    static BigDecimal value(String text) {
        return NUMERALS.read(text, NumeralReader.Unit.PLAIN).reading() instanceof Reading.Count(BigDecimal value)
                ? value
                : BigDecimal.ZERO;
    }

    private static boolean holds(Identities.Sum sum, Function<String, @Nullable BigDecimal> values) {
        return add(List.of(sum.total()), values).compareTo(add(sum.parts(), values)) == 0;
    }

    private static BigDecimal add(List<String> codes, Function<String, @Nullable BigDecimal> values) {
        BigDecimal total = BigDecimal.ZERO;
        for (String code : codes) {
            BigDecimal value = values.apply(code);
            total = value == null ? total : total.add(value);
        }
        return total;
    }
}
