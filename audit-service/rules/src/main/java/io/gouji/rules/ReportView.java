package io.gouji.rules;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormTemplate;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.ParsedReport;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A report and its neighbours, as rules see them. A view is of one audit: it is not for several threads. */
public final class ReportView {

    private static final Shared<Body> BODY = view -> Body.of(view.report().agency());

    private final ParsedReport report;
    private final Neighbours neighbours;
    private final @Nullable ReportView previous;
    private final Map<Shared<?>, Object> shared = new HashMap<>();
    private @Nullable List<Passage> narrative;

    /**
     * A report with the neighbours that are known.
     *
     * @param report the report under audit
     * @param neighbours the reports it is held against
     */
    public ReportView(ParsedReport report, Neighbours neighbours) {
        ParsedReport before = neighbours.previous();
        this.report = report;
        this.neighbours = neighbours;
        this.previous = before == null ? null : ReportView.of(before);
    }

    /** A report without known neighbours. */
    public static ReportView of(ParsedReport report) {
        return new ReportView(report, Neighbours.NONE);
    }

    /**
     * Something several rules work out of a report. A constant is one, by its identity.
     *
     * @param <T> what is worked out
     */
    @FunctionalInterface
    public interface Shared<T> {

        /** Works it out. Pure; may ask the view for something else that is shared. */
        T of(ReportView report);
    }

    /** What is worked out of this report, once for all rules. */
    @SuppressWarnings("unchecked")
    public <T> T shared(Shared<T> work) {
        Object known = shared.get(work);
        if (known == null) {
            known = work.of(this);
            shared.put(work, known);
        }
        return (T) known;
    }

    /** The report under audit. */
    public ParsedReport report() {
        return report;
    }

    /** Every sentence of the preamble and the parts, in printed order. */
    public List<Passage> narrative() {
        if (narrative == null) {
            narrative = Passages.of(report);
        }
        return narrative;
    }

    /** The reports it is held against, as far as they are known. */
    public Neighbours neighbours() {
        return neighbours;
    }

    /** The same body's report of the year before, when it is known; it knows no neighbours itself. */
    public Optional<ReportView> previousYear() {
        return Optional.ofNullable(previous);
    }

    /** What the printed name of the agency tells about it. */
    public Body body() {
        return shared(BODY);
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
