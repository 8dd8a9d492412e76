package io.gouji.parser;

import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.TableShape;
import java.util.ArrayList;
import java.util.List;

/** The parts of a report, told by their headings and, where a heading is missing, by the table of the part. */
final class Parts {

    private Parts() {}

    /**
     * The parts with those whose table is there and whose heading is not. Where no part has a heading nothing is known
     * of the report's structure, and tables alone are no parts.
     */
    static List<Section> of(List<Section> told, List<TableShape> tables) {
        if (told.isEmpty()) {
            return told;
        }
        var parts = new ArrayList<>(told);
        for (TableShape table : tables) {
            int ordinal = ordinal(table);
            if (parts.stream().noneMatch(part -> part.ordinal() == ordinal)) {
                parts.add(place(parts, ordinal), new Section(ordinal, "", "", "", List.of(), List.of(), table.at()));
            }
        }
        return List.copyOf(parts);
    }

    private static int ordinal(TableShape table) {
        return FormCatalogue.template(table.rowSet())
                .orElseThrow()
                .table(table.table())
                .part();
    }

    /** Behind the parts before it; a part that stands out of order moves nothing. */
    private static int place(List<Section> parts, int ordinal) {
        int place = 0;
        while (place < parts.size() && parts.get(place).ordinal() < ordinal) {
            place++;
        }
        return place;
    }
}
