package io.gouji.rules;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.ParsedReport;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report and its neighbours, as rules see them.
 *
 * @param report the report under audit
 * @param previous the same body's report of the year before; null when it is not known
 * @param members reports of the bodies below this one for the same year, as far as they are known
 */
public record ReportView(ParsedReport report, @Nullable ParsedReport previous, List<ParsedReport> members) {

    public ReportView {
        members = List.copyOf(members);
    }

    /** A report without known neighbours. */
    public static ReportView of(ParsedReport report) {
        return new ReportView(report, null, List.of());
    }

    /** The same body's report of the year before, when it is known. */
    public Optional<ParsedReport> previousYear() {
        return Optional.ofNullable(previous);
    }

    /** The cell at an address, when the document has it. */
    public Optional<Cell> cell(CellRef ref) {
        return report.cell(ref);
    }
}
