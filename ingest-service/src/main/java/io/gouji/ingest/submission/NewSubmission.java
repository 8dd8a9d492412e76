package io.gouji.ingest.submission;

import io.gouji.contract.event.EventIds;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A submission that passed every check and is not stored yet.
 *
 * @param agency identity of the reporting agency
 * @param year the report year
 * @param trial true when nobody is to be alerted
 * @param mediaType the declared media type
 * @param document the document
 * @param key the sender's name for this request; null when it gave none
 */
public record NewSubmission(
        String agency,
        int year,
        boolean trial,
        String mediaType,
        Document document,
        @Nullable String key) {

    /** The sender's name for this request, by which a repeat is recognised. */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(key);
    }

    /** The same, for the agency of this id. */
    public NewSubmission of(String agencyId) {
        return new NewSubmission(agencyId, year, trial, mediaType, document, key);
    }

    /** The same for two requests that ask for the same thing. */
    public String fingerprint() {
        return EventIds.fingerprint(agency, Integer.toString(year), Boolean.toString(trial), document.sha256());
    }
}
