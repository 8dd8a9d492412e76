package io.gouji.contract.form;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One edition of the statutory form, as data.
 *
 * @param edition which edition this is
 * @param basis the notice that published it
 * @param sections the six parts, in order
 * @param tables the statistical tables, in order
 */
public record FormTemplate(FormEdition edition, String basis, List<FormSection> sections, List<FormTable> tables) {

    public FormTemplate {
        sections = List.copyOf(sections);
        tables = List.copyOf(tables);
    }

    /**
     * The table with a code.
     *
     * @throws NoSuchElementException when the edition has no such table
     */
    public FormTable table(String code) {
        return tables.stream()
                .filter(table -> table.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("edition " + edition.code() + " has no table " + code));
    }

    /** The official wording of a cell, its row and its column, for people; empty when the edition has no such cell. */
    public Optional<String> wording(CellRef cell) {
        return tables.stream()
                .filter(table -> table.code().equals(cell.table()))
                .findFirst()
                .flatMap(table -> table.row(cell.row())
                        .flatMap(row -> table.blockOf(cell.row()).stream()
                                .flatMap(block -> block.columns().stream())
                                .filter(column -> column.code().equals(cell.column()))
                                .findFirst()
                                .map(column -> row.label() + " · " + column.label())));
    }

    /** Every cell of the form in reading order, variants left out. */
    public Stream<CellRef> cells() {
        return tables.stream().flatMap(FormTable::cells);
    }
}
