package io.gouji.rules.table;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormTable;
import io.gouji.contract.form.Identities.Balance;
import io.gouji.contract.form.Identities.Sum;
import java.util.ArrayList;
import java.util.List;

/** The kinds of arithmetic the form prescribes within a table; each makes one identity for every row or column. */
public enum Family {
    /** Within every row: one column is the sum of others. */
    ROW_SUMS {
        @Override
        List<Identity> identities(TableLayout table) {
            var identities = new ArrayList<Identity>();
            FormTable form = table.form();
            for (String row : table.rows()) {
                for (Sum sum : form.identities().rowSums()) {
                    identities.add(new Identity(
                            form.code() + "." + row,
                            sum.parts().stream()
                                    .map(column -> new CellRef(form.code(), row, column))
                                    .toList(),
                            List.of(new CellRef(form.code(), row, sum.total()))));
                }
            }
            return identities;
        }
    },
    /** Within every column: one row is the sum of others. */
    COLUMN_SUMS {
        @Override
        List<Identity> identities(TableLayout table) {
            var identities = new ArrayList<Identity>();
            for (String column : table.columns()) {
                for (Sum sum : table.form().identities().columnSums()) {
                    identities.add(new Identity(
                            subject(table, column),
                            inColumn(table, column, sum.parts()),
                            inColumn(table, column, List.of(sum.total()))));
                }
            }
            return identities;
        }
    },
    /** Within every column: two sums of rows are equal. */
    BALANCES {
        @Override
        List<Identity> identities(TableLayout table) {
            var identities = new ArrayList<Identity>();
            for (String column : table.columns()) {
                for (Balance balance : table.form().identities().balances()) {
                    identities.add(new Identity(
                            subject(table, column),
                            inColumn(table, column, balance.left()),
                            inColumn(table, column, balance.right())));
                }
            }
            return identities;
        }
    };

    /** The identities of this kind, in reading order. */
    abstract List<Identity> identities(TableLayout table);

    private static String subject(TableLayout table, String column) {
        return table.form().code() + ".*." + column;
    }

    private static List<CellRef> inColumn(TableLayout table, String column, List<String> rows) {
        return table.resolve(rows).stream()
                .map(row -> new CellRef(table.form().code(), row, column))
                .toList();
    }
}
