package io.gouji.audit;

import io.gouji.contract.event.AuditRequested;
import io.gouji.contract.event.FindingsAlert;
import io.gouji.contract.event.ReportAudited;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.rules.AuditResult;
import io.gouji.rules.ReportView;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Audits a parsed report, held against the stored reports it depends on, and keeps what follows from it.
 *
 * <p>When a report arrives that a stored one depends on, that one is to be audited again; an audit that was asked for
 * asks for no other, so that no request can lead to another. A stored report does not depend on what arrives later and
 * looks like it.
 */
@Singleton
public final class AuditReport {

    private final AuditStore store;
    private final RulePack rules;
    private final Clock clock;

    AuditReport(AuditStore store, RulePack rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Audits a report. A repeat with the same neighbours, after a crash or any time later, gives the audit made first.
     *
     * @throws StoreAwayException when the store does not answer; repeating is safe
     */
    public Audit audit(ReportParsed parsed) {
        Surroundings surroundings = surroundings(parsed);
        Audit audit = store.audit(Audit.id(parsed, rules.version(), surroundings))
                .orElseGet(() -> store.keep(judge(parsed, surroundings)));
        if (parsed.submission().trial()) {
            store.keepTrial(audit, parsed.report());
        } else {
            store.publish(audit, parsed.report());
        }
        return audit;
    }

    /**
     * Audits the stored report of a submission again; empty when the submission is not the current one any more,
     * because whatever took its place was audited with the neighbours of today.
     *
     * @throws StoreAwayException when the store does not answer; repeating is safe
     */
    public Optional<Audit> auditAgain(SubmissionRef submission) {
        return store.report(submission.agencyId(), submission.reportingYear())
                .filter(stored -> stored.submission().equals(submission))
                .map(this::audit);
    }

    /**
     * The audits that the arrival of a report makes necessary: none when it is a trial or not the current version.
     * Asked once more, the same.
     *
     * @throws StoreAwayException when the store does not answer; repeating is safe
     */
    public List<AuditRequested> necessary(SubmissionRef arrived) {
        boolean isCurrent = store.submission(arrived.agencyId(), arrived.reportingYear())
                .filter(arrived::equals)
                .isPresent();
        if (!isCurrent) {
            return List.of();
        }
        return store
                .submission(arrived.agencyId(), arrived.reportingYear() + 1)
                .map(next -> new AuditRequested(next, AuditRequested.Why.NEIGHBOUR_YEAR_ARRIVED))
                .stream()
                .toList();
    }

    private Surroundings surroundings(ReportParsed parsed) {
        SubmissionRef submission = parsed.submission();
        return new Surroundings(
                store.report(submission.agencyId(), submission.reportingYear() - 1), store.alike(parsed));
    }

    private Audit judge(ReportParsed parsed, Surroundings surroundings) {
        AuditResult result = rules.auditor().audit(new ReportView(parsed.report(), surroundings.neighbours()));
        var audited = new ReportAudited(
                parsed.submission(),
                parsed.report().agency(),
                parsed.report().year(),
                parsed.parserVersion(),
                rules.version(),
                result.outcomes(),
                result.findings());
        return new Audit(
                Audit.id(parsed, rules.version(), surroundings),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                audited,
                alerts(audited));
    }

    private List<Alert> alerts(ReportAudited audited) {
        SubmissionRef submission = audited.submission();
        if (submission.trial()
                || store.version(submission.agencyId(), submission.reportingYear()) > submission.version()) {
            return List.of();
        }
        var before = store.openFindings(submission.agencyId(), submission.reportingYear());
        return FindingChanges.between(before, audited.findings()).alertable().entrySet().stream()
                .map(change -> new Alert(
                        change.getKey(),
                        new FindingsAlert(submission, audited.agency(), rules.version(), change.getValue())))
                .toList();
    }
}
