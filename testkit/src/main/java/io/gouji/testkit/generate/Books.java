package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormTemplate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a body counted in one year.
 *
 * @param year the report year
 * @param template the form in force
 * @param cells every cell of the form, in its order
 * @param fees the fees it charged for processing information
 */
record Books(int year, FormTemplate template, Map<CellRef, BigDecimal> cells, List<Fee> fees) {

    /**
     * Fees one body charged.
     *
     * @param body what a report of the region calls it
     * @param cases the applications charged for
     * @param yuan the amount
     */
    record Fee(String body, int cases, int yuan) {}

    Books {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        fees = List.copyOf(fees);
    }

    /** A cell; zero when there is none. */
    long count(String table, String row, String column) {
        BigDecimal value = cells.get(new CellRef(table, row, column));
        return value == null ? 0 : value.longValue();
    }

    /** The books of a region: those of its members, added up. */
    static Books sum(List<Books> members) {
        Books first = members.getFirst();
        var cells = new LinkedHashMap<CellRef, BigDecimal>();
        var fees = new ArrayList<Fee>();
        first.template.cells().forEach(ref -> cells.put(ref, BigDecimal.ZERO));
        for (Books member : members) {
            member.cells.forEach((ref, value) -> cells.merge(ref, value, BigDecimal::add));
            fees.addAll(member.fees);
        }
        return new Books(first.year, first.template, cells, fees);
    }
}
