package io.gouji.audit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.model.Projections;
import io.gouji.audit.Audit;
import io.gouji.audit.Standing;
import io.gouji.contract.event.SubmissionRef;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Looks whether everything is there that one submission left in the store. */
final class Standings {

    private final Mongo mongo;

    Standings(Mongo mongo) {
        this.mongo = mongo;
    }

    Standing of(SubmissionRef submission) {
        return submission.trial() ? ofTrial(submission) : ofReport(submission);
    }

    private Standing ofTrial(SubmissionRef submission) {
        Document trial = mongo.trials()
                .find(eq(Fields.ID, submission.submissionId()))
                .projection(Projections.exclude(Fields.REPORT))
                .first();
        Audit audit = trial == null ? null : auditOf(trial);
        return audit == null ? new Standing.Absent() : new Standing.Held(audit);
    }

    private Standing ofReport(SubmissionRef submission) {
        String id = Documents.reportId(submission.agencyId(), submission.reportingYear());
        Document report = mongo.reports()
                .find(eq(Fields.ID, id))
                .projection(Projections.exclude(Fields.REPORT))
                .first();
        if (report == null) {
            return new Standing.Absent();
        }
        if (report.getInteger(Fields.VERSION) > submission.version()) {
            return new Standing.Superseded();
        }
        if (!Documents.submission(report).equals(submission)) {
            return new Standing.Absent();
        }
        Audit audit = auditOf(report);
        return audit != null && hasSketch(id, submission) && hasFindings(audit)
                ? new Standing.Held(audit)
                : new Standing.Torn();
    }

    private @Nullable Audit auditOf(Document report) {
        Document audit = mongo.audits()
                .find(eq(Fields.ID, report.getString(Fields.AUDIT_ID)))
                .first();
        return audit == null ? null : Documents.audit(audit);
    }

    private boolean hasSketch(String id, SubmissionRef submission) {
        return mongo.sketches()
                        .find(and(eq(Fields.ID, id), gte(Fields.VERSION, submission.version())))
                        .projection(Projections.include(Fields.VERSION))
                        .first()
                != null;
    }

    /** Whether the open findings are those of the audit, none less and none more. */
    private boolean hasFindings(Audit audit) {
        SubmissionRef submission = audit.audited().submission();
        Set<String> found = audit.audited().findings().stream()
                .map(finding -> Documents.findingId(submission, finding.fingerprint()))
                .collect(Collectors.toSet());
        var open = mongo.findings()
                .find(and(
                        eq(Fields.AGENCY_ID, submission.agencyId()),
                        eq(Fields.YEAR, submission.reportingYear()),
                        eq(Fields.STATUS, FindingStatus.OPEN.name())))
                .projection(Projections.include(Fields.VERSION));
        return StreamSupport.stream(open.spliterator(), false)
                .map(finding -> finding.getString(Fields.ID))
                .collect(Collectors.toSet())
                .equals(found);
    }
}
