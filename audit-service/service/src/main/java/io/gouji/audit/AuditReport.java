package io.gouji.audit;

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

/** Audits a parsed report and keeps what follows from it. */
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
     * Audits a report. A repeat, after a crash or any time later, gives the audit made first.
     *
     * @throws StoreAwayException when the store does not answer; repeating is safe
     */
    public Audit audit(ReportParsed parsed) {
        Audit audit = store.audit(Audit.id(parsed, rules.version())).orElseGet(() -> store.keep(judge(parsed)));
        if (parsed.submission().trial()) {
            store.keepTrial(audit, parsed.report());
        } else {
            store.publish(audit, parsed.report());
        }
        return audit;
    }

    private Audit judge(ReportParsed parsed) {
        AuditResult result = rules.auditor().audit(ReportView.of(parsed.report()));
        var audited = new ReportAudited(
                parsed.submission(),
                parsed.report().agency(),
                parsed.report().year(),
                parsed.parserVersion(),
                rules.version(),
                result.outcomes(),
                result.findings());
        return new Audit(
                Audit.id(parsed, rules.version()),
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
