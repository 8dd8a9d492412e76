package io.gouji.contract.form;

import java.util.List;

/**
 * The arithmetic that must hold inside one table.
 *
 * @param rowSums within every row: one column is the sum of others
 * @param columnSums within every column: one row is the sum of others
 * @param balances within every column: two sums of rows are equal
 */
public record Identities(List<Sum> rowSums, List<Sum> columnSums, List<Balance> balances) {

    public Identities {
        rowSums = List.copyOf(rowSums);
        columnSums = List.copyOf(columnSums);
        balances = List.copyOf(balances);
    }

    /**
     * One line equals the sum of others.
     *
     * @param total code of the row or column that prints the total
     * @param parts codes of the rows or columns that add up to it
     */
    public record Sum(String total, List<String> parts) {

        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Two sums are equal: 第一项加第二项之和，等于第三项加第四项之和.
     *
     * @param left row codes on the left side
     * @param right row codes on the right side
     */
    public record Balance(List<String> left, List<String> right) {

        public Balance {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }
}
