package io.gouji.audit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Lists a collection in the order of its ids, part by part. The next part begins after the last id seen, so that what
 * is added or removed meanwhile neither repeats nor hides anything else.
 */
final class Listing {

    private Listing() {}

    static <T> Page<T> of(
            MongoCollection<Document> collection, List<Bson> conditions, PageRequest page, Function<Document, T> item) {
        var all = new ArrayList<>(conditions);
        if (page.after() != null) {
            all.add(gt(Fields.ID, page.after()));
        }
        List<Document> found = collection
                .find(all.isEmpty() ? new Document() : and(all))
                .sort(Sorts.ascending(Fields.ID))
                .limit(page.limit() + 1)
                .into(new ArrayList<>());
        boolean more = found.size() > page.limit();
        List<Document> shown = more ? found.subList(0, page.limit()) : found;
        return new Page<>(
                shown.stream().map(item).toList(), more ? shown.getLast().getString(Fields.ID) : null);
    }

    static List<Bson> conditions(ReportFilter filter) {
        var conditions = new ArrayList<Bson>();
        if (filter.agency() != null) {
            conditions.add(or(eq(Fields.AGENCY_ID, filter.agency()), eq(Fields.AGENCY, filter.agency())));
        }
        if (filter.year() != null) {
            conditions.add(eq(Fields.YEAR, filter.year()));
        }
        return conditions;
    }

    static List<Bson> conditions(FindingFilter filter) {
        var conditions = new ArrayList<>(conditions(filter.reports()));
        if (filter.rule() != null) {
            conditions.add(eq(Fields.RULE, filter.rule()));
        }
        if (filter.severity() != null) {
            conditions.add(eq(Fields.SEVERITY, filter.severity().name()));
        }
        if (filter.status() != null) {
            conditions.add(eq(Fields.STATUS, filter.status().name()));
        }
        return conditions;
    }
}
