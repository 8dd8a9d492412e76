package io.gouji.contract.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One statistical table of the form.
 *
 * @param code {@code T2}, {@code T3} or {@code T4}
 * @param part ordinal of the part of the report that holds the table, 2 to 4
 * @param orientation whether the rows of the codes are printed as rows
 * @param blocks the blocks, in printed order
 * @param groups labels that span several rows
 * @param variants rows of another edition that may stand in place of rows of this one
 * @param identities the arithmetic that must hold inside the table
 */
public record FormTable(
        String code,
        int part,
        Orientation orientation,
        List<FormBlock> blocks,
        List<FormGroup> groups,
        List<RowVariant> variants,
        Identities identities) {

    public FormTable {
        blocks = List.copyOf(blocks);
        groups = List.copyOf(groups);
        variants = List.copyOf(variants);
    }

    /** How the codes' rows lie on paper. */
    public enum Orientation {
        /** A row of the codes is a printed row. */
        ROWS,
        /** All rows of the codes stand side by side in a single printed row, as in table 4. */
        SINGLE_ROW
    }

    /** Every row of the table, in printed order, variants left out. */
    public Stream<FormRow> rows() {
        return blocks.stream().flatMap(block -> block.rows().stream());
    }

    /** The row with a code, variants included; empty when the table has none. */
    public Optional<FormRow> row(String row) {
        return Stream.concat(rows(), variants.stream().map(RowVariant::row))
                .filter(candidate -> candidate.code().equals(row))
                .findFirst();
    }

    /** The block that holds a row, looking at variants too: a variant lies in the block of the rows it replaces. */
    public Optional<FormBlock> blockOf(String row) {
        String printed = variants.stream()
                .filter(variant -> variant.row().code().equals(row))
                .map(variant -> variant.replaces().getFirst())
                .findFirst()
                .orElse(row);
        return blocks.stream()
                .filter(block -> block.rows().stream().anyMatch(r -> r.code().equals(printed)))
                .findFirst();
    }

    /** Every cell of the table, row by row in printed order, variants left out. */
    public Stream<CellRef> cells() {
        return blocks.stream()
                .flatMap(block -> block.rows().stream()
                        .flatMap(row ->
                                block.columns().stream().map(column -> new CellRef(code, row.code(), column.code()))));
    }
}
