package io.gouji.audit;

import io.gouji.contract.event.AuditsExpected.Expected;
import io.gouji.contract.event.SubmissionRef;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the ledger expects with what is stored, and makes good what can be made good from the store alone: a
 * store may have lost its last writes or be an older copy, and the ledger may never have heard of an audit.
 */
@Singleton
public final class CheckAudits {

    private final AuditStore store;
    private final AuditReport auditReport;

    CheckAudits(AuditStore store, AuditReport auditReport) {
        this.store = store;
        this.auditReport = auditReport;
    }

    /**
     * What a comparison found.
     *
     * @param again audits to announce: made again, or never heard of by the ledger
     * @param missing submissions whose documents have to be read again
     */
    public record Found(List<Audit> again, List<SubmissionRef> missing) {

        public Found {
            again = List.copyOf(again);
            missing = List.copyOf(missing);
        }
    }

    /**
     * Compares.
     *
     * @throws StoreAwayException when the store does not answer; repeating is safe
     */
    public Found check(List<Expected> expectations) {
        var again = new ArrayList<Audit>();
        var missing = new ArrayList<SubmissionRef>();
        for (Expected expected : expectations) {
            SubmissionRef submission = expected.submission();
            switch (store.standing(submission)) {
                case Standing.Absent() -> missing.add(submission);
                case Standing.Superseded() -> {
                    if (expected.auditedAt() == null) {
                        store.latestAudit(submission).ifPresentOrElse(again::add, () -> missing.add(submission));
                    }
                }
                case Standing.Torn() -> auditReport.auditAgain(submission).ifPresent(again::add);
                case Standing.Held(Audit audit) -> again.addAll(toAnnounce(audit, expected.auditedAt()));
            }
        }
        return new Found(again, missing);
    }

    private List<Audit> toAnnounce(Audit held, @Nullable Instant known) {
        if (known == null || known.isBefore(held.auditedAt())) {
            return List.of(held);
        }
        if (known.equals(held.auditedAt())) {
            return List.of();
        }
        // a later audit than the one held was lost; where its neighbours were lost too, their return has it made
        return auditReport.auditAgain(held.audited().submission()).stream()
                .filter(audit -> !audit.id().equals(held.id()))
                .toList();
    }
}
