package io.gouji.contract.form;

import java.util.List;
import java.util.NoSuchElementException;
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

    /** Every cell of the form in reading order, variants left out. */
    public Stream<CellRef> cells() {
        return tables.stream().flatMap(FormTable::cells);
    }
}
