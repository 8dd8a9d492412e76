package io.gouji.ingest.store;

import io.gouji.ingest.submission.NewSubmission;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Rows of the ledger. */
@Singleton
final class SubmissionRepository implements PanacheRepositoryBase<SubmissionEntity, UUID> {

    /**
     * The latest submission of the agency for the year, likewise a trial or not, when it has the same bytes and did not
     * expire.
     */
    Optional<SubmissionEntity> repeated(NewSubmission submission) {
        return find(
                        "agency = ?1 and reportingYear = ?2 and trial = ?3",
                        Sort.descending("version"),
                        submission.agency(),
                        submission.year(),
                        submission.trial())
                .firstResultOptional()
                .filter(latest -> !latest.isExpired())
                .filter(latest -> latest.sha256().equals(submission.document().sha256()));
    }

    int nextVersion(String agency, int year) {
        return find("agency = ?1 and reportingYear = ?2", Sort.descending("version"), agency, year)
                .firstResultOptional()
                .map(latest -> latest.version() + 1)
                .orElse(1);
    }
}
