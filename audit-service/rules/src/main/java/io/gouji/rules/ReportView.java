package io.gouji.rules;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormTemplate;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.ParsedReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report and its neighbours, as rules see them.
 *
 * @param report the report under audit
 * @param previous the same body's report of the year before; null when it is not known
 * @param members reports of the bodies below this one for the same year, as far as they are known
 * @param narrative every sentence of the preamble and the parts, in printed order
 */
public record ReportView(
        ParsedReport report, @Nullable ParsedReport previous, List<ParsedReport> members, List<Passage> narrative) {

    public ReportView {
        members = List.copyOf(members);
        narrative = List.copyOf(narrative);
    }

    /** A report with the neighbours that are known. */
    public ReportView(ParsedReport report, @Nullable ParsedReport previous, List<ParsedReport> members) {
        this(report, previous, members, Passages.of(report));
    }

    /** A report without known neighbours. */
    public static ReportView of(ParsedReport report) {
        return new ReportView(report, null, List.of());
    }

    /** The same body's report of the year before, when it is known. */
    public Optional<ParsedReport> previousYear() {
        return Optional.ofNullable(previous);
    }

    /** The edition of the form the report follows, when it is one that is audited. */
    public Optional<FormTemplate> form() {
        return FormCatalogue.template(report.edition());
    }

    /** The cell at an address, when the document has it. */
    public Optional<Cell> cell(CellRef ref) {
        return report.cell(ref);
    }

    /** The number at an address, when the document has it and it is one. */
    public Optional<BigDecimal> count(CellRef ref) {
        return report.cell(ref).flatMap(Cell::count);
    }
}
