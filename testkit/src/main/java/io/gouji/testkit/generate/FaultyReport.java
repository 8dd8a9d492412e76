package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import java.util.Set;

/**
 * A report that went wrong in a known way.
 *
 * @param report the report
 * @param fault what went wrong
 * @param guilty the cells that are wrong; empty when the words are
 */
public record FaultyReport(GeneratedReport report, Fault fault, Set<CellRef> guilty) {

    public FaultyReport {
        guilty = Set.copyOf(guilty);
    }
}
