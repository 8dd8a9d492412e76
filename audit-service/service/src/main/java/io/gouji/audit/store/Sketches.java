package io.gouji.audit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.report.ParsedReport;
import io.gouji.rules.copying.ComparedParts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The keys under which reports that are alike meet, apart from the reports: few bytes a report, so that they stay in
 * memory where the reports do not. A report without words enough to compare is kept without keys.
 */
@Singleton
final class Sketches {

    /** A finding for each would tell nobody more: a text that more bodies share came from somewhere else. */
    private static final int MOST_ALIKE = 10;

    private static final String SHARED = "shared";

    private final Mongo mongo;

    Sketches(Mongo mongo) {
        this.mongo = mongo;
    }

    /** Keeps a report's keys in place of those of an earlier version; answers whether they are now the current ones. */
    boolean keep(String reportId, SubmissionRef submission, ParsedReport report) {
        var sketch = new Document(Fields.ID, reportId)
                .append(Fields.AGENCY_ID, submission.agencyId())
                .append(Fields.YEAR, submission.reportingYear())
                .append(Fields.VERSION, submission.version())
                .append(Fields.KEYS, ComparedParts.keys(report));
        return Mongo.wins(() -> mongo.sketches()
                .replaceOne(
                        and(eq(Fields.ID, reportId), lte(Fields.VERSION, submission.version())),
                        sketch,
                        new ReplaceOptions().upsert(true)));
    }

    /** Ids of the reports of other agencies for the same year that share most keys with a report, at least one. */
    List<String> alike(ReportParsed parsed) {
        SubmissionRef submission = parsed.submission();
        List<String> keys = ComparedParts.keys(parsed.report());
        if (keys.isEmpty()) {
            return List.of();
        }
        Bson others = and(
                eq(Fields.YEAR, submission.reportingYear()),
                in(Fields.KEYS, keys),
                ne(Fields.AGENCY_ID, submission.agencyId()));
        var shared = new Document("$size", new Document("$setIntersection", List.of("$" + Fields.KEYS, keys)));
        return mongo.sketches()
                .aggregate(List.of(
                        Aggregates.match(others),
                        Aggregates.project(new Document(SHARED, shared)),
                        Aggregates.sort(Sorts.orderBy(Sorts.descending(SHARED), Sorts.ascending(Fields.ID))),
                        Aggregates.limit(MOST_ALIKE)))
                .map(found -> found.getString(Fields.ID))
                .into(new ArrayList<>());
    }
}
