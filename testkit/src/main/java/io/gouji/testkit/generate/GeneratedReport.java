package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report of an agency that does not exist.
 *
 * @param seed the seed it was made from
 * @param agency the agency its title names
 * @param year the report year
 * @param edition the edition of the form its tables follow
 * @param title the title as printed
 * @param preamble the paragraphs before the first part
 * @param parts the six parts, in order
 * @param sheets its tables, in order
 * @param cells what every cell of the form prints and means
 */
public record GeneratedReport(
        long seed,
        String agency,
        int year,
        FormEdition edition,
        String title,
        List<String> preamble,
        List<Part> parts,
        List<Sheet> sheets,
        Map<CellRef, Figure> cells) {

    public GeneratedReport {
        preamble = List.copyOf(preamble);
        parts = List.copyOf(parts);
        sheets = List.copyOf(sheets);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /**
     * A part of the report.
     *
     * @param ordinal 1 to 6
     * @param heading the heading as printed, with its number
     * @param paragraphs its narrative, printed before its table when it has one
     */
    public record Part(int ordinal, String heading, List<String> paragraphs) {

        public Part {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * The content of a cell.
     *
     * @param raw what it prints
     * @param value the number it means; null when it is blank or says that no figure is owed
     */
    public record Figure(String raw, @Nullable BigDecimal value) {}

    /** Whether a cell prints nothing at all. */
    public boolean hasBlanks() {
        return cells.values().stream().anyMatch(figure -> figure.raw().isEmpty());
    }

    /** The sheets a part prints. */
    List<Sheet> sheets(Part part) {
        return sheets.stream().filter(sheet -> sheet.part() == part.ordinal()).toList();
    }
}
