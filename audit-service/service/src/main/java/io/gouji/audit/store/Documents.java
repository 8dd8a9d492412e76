package io.gouji.audit.store;

import io.gouji.audit.Alert;
import io.gouji.audit.Audit;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.FindingsAlert;
import io.gouji.contract.event.ReportAudited;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.report.ParsedReport;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** What is stored, as documents. */
final class Documents {

    private Documents() {}

    static String reportId(String agencyId, int year) {
        return agencyId + "/" + year;
    }

    static String findingId(SubmissionRef submission, String fingerprint) {
        return reportId(submission.agencyId(), submission.reportingYear()) + "/" + fingerprint;
    }

    /** An audit; the event and the alerts as they are sent, the rest for those who look into the store. */
    static Document of(Audit audit) {
        ReportAudited audited = audit.audited();
        List<Document> alerts = audit.alerts().stream()
                .map(alert -> new Document("type", alert.type().type()).append("content", Json.write(alert.content())))
                .toList();
        return described(audit.id(), audit)
                .append("trial", audited.submission().trial())
                .append("alerts", alerts)
                .append("audited", Json.pack(audited));
    }

    /** A stored audit. */
    static Audit audit(Document stored) {
        Instant auditedAt = stored.getDate(Fields.AUDITED_AT).toInstant();
        List<Alert> alerts = stored.getList("alerts", Document.class).stream()
                .map(alert -> new Alert(
                        EventType.of(alert.getString("type")),
                        Json.read(alert.getString("content"), FindingsAlert.class)))
                .toList();
        ReportAudited audited = Json.unpack(stored.get("audited", Binary.class), ReportAudited.class);
        return new Audit(stored.getString(Fields.ID), auditedAt, audited, alerts);
    }

    /** A report with what a list of reports shows of it. */
    static Document of(String id, Audit audit, ParsedReport report) {
        return described(id, audit)
                .append(Fields.SHA256, audit.audited().submission().sha256())
                .append(Fields.EDITION, report.edition().code())
                .append(Fields.AUDIT_ID, audit.id())
                .append(Fields.REPORT, Json.pack(report));
    }

    /** A stored report as it was read. */
    static ReportParsed report(Document stored) {
        return new ReportParsed(
                submission(stored),
                stored.getString(Fields.PARSER_VERSION),
                Json.unpack(stored.get(Fields.REPORT, Binary.class), ParsedReport.class));
    }

    /** The submission a stored report came with; trials are kept elsewhere. */
    static SubmissionRef submission(Document report) {
        return new SubmissionRef(
                report.getString(Fields.SUBMISSION_ID),
                report.getInteger(Fields.VERSION),
                report.getString(Fields.AGENCY_ID),
                report.getInteger(Fields.YEAR),
                report.getString(Fields.SHA256),
                false);
    }

    /** What an open finding is set to; the place keeps the catalogue's order. */
    static Document open(Audit audit, Finding finding, int place) {
        SubmissionRef submission = audit.audited().submission();
        return new Document(Fields.AGENCY_ID, submission.agencyId())
                .append(Fields.AGENCY, audit.audited().agency())
                .append(Fields.YEAR, submission.reportingYear())
                .append(Fields.SUBMISSION_ID, submission.submissionId())
                .append(Fields.VERSION, submission.version())
                .append(Fields.JUDGED_BY, submission.version())
                .append(Fields.STATUS, FindingStatus.OPEN.name())
                .append(Fields.LAST_SEEN, Date.from(audit.auditedAt()))
                .append(Fields.PLACE, place)
                .append(Fields.RULE, finding.rule())
                .append(Fields.SEVERITY, finding.severity().name())
                .append("suspectedMisreading", finding.suspectedMisreading())
                .append(
                        "message",
                        new Document("zh", finding.message().zh())
                                .append("en", finding.message().en()))
                .append("cells", finding.cells().stream().map(Object::toString).toList())
                .append(Fields.FINDING, Json.write(finding));
    }

    private static Document described(String id, Audit audit) {
        ReportAudited audited = audit.audited();
        SubmissionRef submission = audited.submission();
        return new Document(Fields.ID, id)
                .append(Fields.AGENCY_ID, submission.agencyId())
                .append(Fields.AGENCY, audited.agency())
                .append(Fields.YEAR, submission.reportingYear())
                .append(Fields.VERSION, submission.version())
                .append(Fields.SUBMISSION_ID, submission.submissionId())
                .append(Fields.PARSER_VERSION, audited.parserVersion())
                .append(Fields.PACK_VERSION, audited.packVersion())
                .append(Fields.AUDITED_AT, Date.from(audit.auditedAt()))
                .append(Fields.FINDINGS, counts(audited.findings()));
    }

    private static Document counts(List<Finding> findings) {
        var counts = new Document();
        for (Severity severity : Severity.values()) {
            counts.append(severity.name(), (int) findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count());
        }
        return counts;
    }
}
