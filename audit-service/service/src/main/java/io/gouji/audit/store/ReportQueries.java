package io.gouji.audit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import io.gouji.audit.StoreAwayException;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.event.ReportAudited;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.report.ParsedReport;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Answers questions about reports. Trials are not among them. */
@Singleton
public final class ReportQueries {

    private final Mongo mongo;

    ReportQueries(Mongo mongo) {
        this.mongo = mongo;
    }

    /**
     * Lists reports by agency id and year.
     *
     * @throws StoreAwayException when the store does not answer
     */
    public Page<ReportSummary> list(ReportFilter filter, PageRequest page) {
        return Mongo.calling(
                () -> Listing.of(mongo.reports(), Listing.conditions(filter), page, ReportQueries::summary));
    }

    /**
     * Finds an agency's report for a year.
     *
     * @param agency the agency's id, or the name the report prints when only one report has it
     * @throws StoreAwayException when the store does not answer
     */
    public Optional<AuditedReport> find(String agency, int year) {
        return Mongo.calling(() -> Optional.ofNullable(stored(agency, year)).flatMap(this::audited));
    }

    private @Nullable Document stored(String agency, int year) {
        Document byId = mongo.reports()
                .find(eq(Fields.ID, Documents.reportId(agency, year)))
                .first();
        if (byId != null) {
            return byId;
        }
        List<Document> byName = mongo.reports()
                .find(and(eq(Fields.AGENCY, agency), eq(Fields.YEAR, year)))
                .limit(2)
                .into(new ArrayList<>());
        return byName.size() == 1 ? byName.getFirst() : null;
    }

    private Optional<AuditedReport> audited(Document report) {
        Document audit = mongo.audits()
                .find(eq(Fields.ID, report.getString(Fields.AUDIT_ID)))
                .first();
        return Optional.ofNullable(audit)
                .map(found -> Json.unpack(found.get("audited", Binary.class), ReportAudited.class))
                .map(audited -> new AuditedReport(
                        summary(report),
                        report.getString(Fields.SHA256),
                        Json.unpack(report.get(Fields.REPORT, Binary.class), ParsedReport.class),
                        audited.outcomes(),
                        audited.findings()));
    }

    private static ReportSummary summary(Document report) {
        return new ReportSummary(
                report.getString(Fields.AGENCY),
                report.getString(Fields.AGENCY_ID),
                report.getInteger(Fields.YEAR),
                report.getInteger(Fields.VERSION),
                report.getString(Fields.SUBMISSION_ID),
                FormEdition.ofCode(report.getString(Fields.EDITION)),
                counts(report.get(Fields.FINDINGS, Document.class)),
                report.getDate(Fields.AUDITED_AT).toInstant(),
                report.getString(Fields.PACK_VERSION),
                report.getString(Fields.PARSER_VERSION));
    }

    private static Map<Severity, Integer> counts(Document counts) {
        var bySeverity = new EnumMap<Severity, Integer>(Severity.class);
        for (Severity severity : Severity.values()) {
            bySeverity.put(severity, counts.getInteger(severity.name(), 0));
        }
        return bySeverity;
    }
}
