package io.gouji.audit.store;

import io.gouji.audit.StoreAwayException;
import io.gouji.contract.audit.Finding;
import jakarta.inject.Singleton;
import org.bson.Document;

/** Answers questions about findings. */
@Singleton
public final class FindingQueries {

    private final Mongo mongo;

    FindingQueries(Mongo mongo) {
        this.mongo = mongo;
    }

    /**
     * Lists findings by agency id, year and fingerprint.
     *
     * @throws StoreAwayException when the store does not answer
     */
    public Page<StoredFinding> list(FindingFilter filter, PageRequest page) {
        return Mongo.calling(
                () -> Listing.of(mongo.findings(), Listing.conditions(filter), page, FindingQueries::finding));
    }

    private static StoredFinding finding(Document stored) {
        FindingStatus status = FindingStatus.valueOf(stored.getString(Fields.STATUS));
        return new StoredFinding(
                stored.getString(Fields.ID),
                stored.getString(Fields.AGENCY),
                stored.getString(Fields.AGENCY_ID),
                stored.getInteger(Fields.YEAR),
                stored.getString(Fields.SUBMISSION_ID),
                stored.getInteger(Fields.VERSION),
                status,
                stored.getDate(Fields.FIRST_SEEN).toInstant(),
                stored.getDate(Fields.LAST_SEEN).toInstant(),
                status == FindingStatus.RESOLVED ? stored.getInteger(Fields.JUDGED_BY) : null,
                Json.read(stored.getString(Fields.FINDING), Finding.class));
    }
}
