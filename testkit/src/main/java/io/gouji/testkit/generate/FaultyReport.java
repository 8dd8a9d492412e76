package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report that went wrong in a known way.
 *
 * @param report the report
 * @param fault what went wrong
 * @param guilty the cells that are wrong; empty when the words are
 * @param copiedFrom the body whose text was copied; null when none was
 */
public record FaultyReport(
        GeneratedReport report,
        Fault fault,
        Set<CellRef> guilty,
        @Nullable Body copiedFrom) {

    public FaultyReport {
        guilty = Set.copyOf(guilty);
    }
}
