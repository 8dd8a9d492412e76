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

    Optional<SubmissionEntity> sameContent(NewSubmission submission) {
        return find(
                        "agency = ?1 and reportingYear = ?2 and sha256 = ?3 and trial = ?4",
                        submission.agency(),
                        submission.year(),
                        submission.document().sha256(),
                        submission.trial())
                .firstResultOptional();
    }

    int nextVersion(String agency, int year) {
        return find("agency = ?1 and reportingYear = ?2", Sort.descending("version"), agency, year)
                .firstResultOptional()
                .map(latest -> latest.version() + 1)
                .orElse(1);
    }
}
