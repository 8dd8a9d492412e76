package io.gouji.audit;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.report.ParsedReport;
import java.util.List;
import java.util.Optional;

/**
 * Keeps reports, audits and findings. Every operation may be repeated without another effect.
 *
 * <p>Every operation throws {@link StoreAwayException} when the store does not answer.
 */
public interface AuditStore {

    /** The audit with an id, when it was made before. */
    Optional<Audit> audit(String id);

    /** Keeps an audit, and answers with the one kept under its id: the first one wins. */
    Audit keep(Audit audit);

    /** The highest version of the report kept for an agency and year; 0 when there is none. */
    int version(String agencyId, int reportingYear);

    /** The report kept for an agency and year, as it was read; empty when there is none. */
    Optional<ReportParsed> report(String agencyId, int reportingYear);

    /** The submission the report kept for an agency and year came with; empty when there is none. */
    Optional<SubmissionRef> submission(String agencyId, int reportingYear);

    /**
     * The reports of other agencies for the same year whose own words may be the same as a report's: candidates, the
     * most alike of them when there are many, ascending by agency id. Trials are not among them.
     */
    List<ReportParsed> alike(ReportParsed parsed);

    /** The open findings of an agency's report for a year, in the order they were found. */
    List<Finding> openFindings(String agencyId, int reportingYear);

    /**
     * Makes a report and its audit the current ones of their agency and year, opens its findings and resolves those it
     * no longer has; from then on it is found by what it has in common with others. Nothing happens when a higher
     * version is kept.
     */
    void publish(Audit audit, ParsedReport report);

    /** How a submission stands, trial or not. */
    Standing standing(SubmissionRef submission);

    /** The latest audit of a submission, whatever became of it since; empty when there is none. */
    Optional<Audit> latestAudit(SubmissionRef submission);

    /** Keeps a trial's report apart from the real ones. */
    void keepTrial(Audit audit, ParsedReport report);
}
