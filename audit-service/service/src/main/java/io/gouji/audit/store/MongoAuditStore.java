package io.gouji.audit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.gouji.audit.Audit;
import io.gouji.audit.AuditStore;
import io.gouji.audit.Standing;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.report.ParsedReport;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Keeps audits in MongoDB. The id of every document is its natural key, and every write says which version it may
 * overwrite, so that no transaction is needed: a repeated or late write finds the newer one in its place and yields.
 */
@Singleton
final class MongoAuditStore implements AuditStore {

    private final Mongo mongo;
    private final Sketches sketches;
    private final Standings standings;

    MongoAuditStore(Mongo mongo, Sketches sketches) {
        this.mongo = mongo;
        this.sketches = sketches;
        this.standings = new Standings(mongo);
    }

    @Override
    public Optional<Audit> audit(String id) {
        return Mongo.calling(() -> Optional.ofNullable(
                        mongo.audits().find(eq(Fields.ID, id)).first())
                .map(Documents::audit));
    }

    @Override
    public Audit keep(Audit audit) {
        boolean first = Mongo.calling(() -> Mongo.wins(() -> mongo.audits().insertOne(Documents.of(audit))));
        return first ? audit : audit(audit.id()).orElse(audit);
    }

    @Override
    public int version(String agencyId, int reportingYear) {
        Document kept = Mongo.calling(() -> mongo.reports()
                .find(eq(Fields.ID, Documents.reportId(agencyId, reportingYear)))
                .projection(Projections.include(Fields.VERSION))
                .first());
        return kept == null ? 0 : kept.getInteger(Fields.VERSION);
    }

    @Override
    public Optional<ReportParsed> report(String agencyId, int reportingYear) {
        return Mongo.calling(() -> Optional.ofNullable(mongo.reports()
                        .find(eq(Fields.ID, Documents.reportId(agencyId, reportingYear)))
                        .first())
                .map(Documents::report));
    }

    @Override
    public Optional<SubmissionRef> submission(String agencyId, int reportingYear) {
        return Mongo.calling(() -> Optional.ofNullable(mongo.reports()
                        .find(eq(Fields.ID, Documents.reportId(agencyId, reportingYear)))
                        .projection(Projections.exclude(Fields.REPORT))
                        .first())
                .map(Documents::submission));
    }

    @Override
    public List<ReportParsed> alike(ReportParsed parsed) {
        return Mongo.calling(() -> {
            List<String> ids = sketches.alike(parsed);
            return ids.isEmpty()
                    ? List.of()
                    : mongo.reports()
                            .find(in(Fields.ID, ids))
                            .sort(Sorts.ascending(Fields.AGENCY_ID))
                            .map(Documents::report)
                            .into(new ArrayList<>());
        });
    }

    @Override
    public List<Finding> openFindings(String agencyId, int reportingYear) {
        Bson open = and(
                eq(Fields.AGENCY_ID, agencyId),
                eq(Fields.YEAR, reportingYear),
                eq(Fields.STATUS, FindingStatus.OPEN.name()));
        return Mongo.calling(() -> mongo.findings()
                .find(open)
                .sort(Sorts.ascending(Fields.PLACE, Fields.ID))
                .map(found -> Json.read(found.getString(Fields.FINDING), Finding.class))
                .into(new ArrayList<>()));
    }

    @Override
    public void publish(Audit audit, ParsedReport report) {
        SubmissionRef submission = audit.audited().submission();
        String id = Documents.reportId(submission.agencyId(), submission.reportingYear());
        Mongo.calling(() -> {
            boolean current = Mongo.wins(() -> mongo.reports()
                    .replaceOne(
                            and(eq(Fields.ID, id), lte(Fields.VERSION, submission.version())),
                            Documents.of(id, audit, report),
                            new ReplaceOptions().upsert(true)));
            return current
                    && sketches.keep(id, submission, report)
                    && Mongo.wins(() ->
                            mongo.findings().bulkWrite(findingWrites(audit), new BulkWriteOptions().ordered(false)));
        });
    }

    @Override
    public Standing standing(SubmissionRef submission) {
        return Mongo.calling(() -> standings.of(submission));
    }

    @Override
    public Optional<Audit> latestAudit(SubmissionRef submission) {
        return Mongo.calling(() -> Optional.ofNullable(mongo.audits()
                        .find(eq(Fields.SUBMISSION_ID, submission.submissionId()))
                        .sort(Sorts.descending(Fields.AUDITED_AT, Fields.ID))
                        .first())
                .map(Documents::audit));
    }

    @Override
    public void keepTrial(Audit audit, ParsedReport report) {
        String id = audit.audited().submission().submissionId();
        Mongo.calling(() -> mongo.trials()
                .replaceOne(eq(Fields.ID, id), Documents.of(id, audit, report), new ReplaceOptions().upsert(true)));
    }

    /** Opens what was found and resolves what is gone; none of it touches what a higher version has judged. */
    private static List<WriteModel<Document>> findingWrites(Audit audit) {
        SubmissionRef submission = audit.audited().submission();
        var writes = new ArrayList<WriteModel<Document>>();
        var found = new ArrayList<String>();
        for (Finding finding : audit.audited().findings()) {
            String id = Documents.findingId(submission, finding.fingerprint());
            writes.add(new UpdateOneModel<>(
                    and(eq(Fields.ID, id), lte(Fields.JUDGED_BY, submission.version())),
                    new Document("$set", Documents.open(audit, finding, found.size()))
                            .append("$setOnInsert", new Document(Fields.FIRST_SEEN, Date.from(audit.auditedAt()))),
                    new UpdateOptions().upsert(true)));
            found.add(id);
        }
        writes.add(new UpdateManyModel<>(
                and(
                        eq(Fields.AGENCY_ID, submission.agencyId()),
                        eq(Fields.YEAR, submission.reportingYear()),
                        eq(Fields.STATUS, FindingStatus.OPEN.name()),
                        lte(Fields.JUDGED_BY, submission.version()),
                        nin(Fields.ID, found)),
                new Document(
                        "$set",
                        new Document(Fields.STATUS, FindingStatus.RESOLVED.name())
                                .append(Fields.JUDGED_BY, submission.version()))));
        return writes;
    }
}
