package io.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.RuleOutcome;
import io.gouji.contract.event.AuditRequested;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.report.ParsedReport;
import io.gouji.rules.copying.ComparedParts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditReportTest {

    private static final Instant NOW = Instant.parse("2026-01-20T08:00:00.123456Z");

    private final MemoryStore store = new MemoryStore();
    private final AuditReport auditReport = new AuditReport(store, TitleRules.pack(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void namesTheRulesAndTheParserOfAnAudit() {
        Audit audit = auditReport.audit(parsed("s-1", 1, "E-SUM=12"));

        assertThat(audit.id()).isEqualTo("s-1/test.1/7");
        assertThat(audit.auditedAt()).isEqualTo("2026-01-20T08:00:00.123Z");
        assertThat(audit.audited().packVersion()).isEqualTo("test.1");
        assertThat(audit.audited().parserVersion()).isEqualTo("7");
        assertThat(audit.audited().agency()).isEqualTo("望河市财政局");
    }

    @Test
    void tellsWhatIsNew() {
        assertThat(auditReport.audit(parsed("s-1", 1, "E-SUM=12 W-NEW=9")).alerts())
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.type()).isEqualTo(EventType.FINDING_OPENED);
                    assertThat(alert.content().findings())
                            .extracting(Finding::rule)
                            .containsExactly("E-SUM", "W-NEW");
                });
    }

    @Test
    void tellsTheSameAgainOnARepeat() {
        Audit first = auditReport.audit(parsed("s-1", 1, "E-SUM=12"));
        Audit again = auditReport.audit(parsed("s-1", 1, "E-SUM=12"));

        assertThat(again).isEqualTo(first);
        assertThat(again.alerts()).isNotEmpty();
    }

    @Test
    void tellsTheSameAgainWhenTheStoreFailsOnTheWay() {
        store.failOnPublish = true;
        assertThatThrownBy(() -> auditReport.audit(parsed("s-1", 1, "E-SUM=12")))
                .isInstanceOf(StoreAwayException.class);
        store.failOnPublish = false;

        assertThat(auditReport.audit(parsed("s-1", 1, "E-SUM=12")).alerts())
                .extracting(Alert::type)
                .containsExactly(EventType.FINDING_OPENED);
        assertThat(store.version("a-1", 2024)).isEqualTo(1);
    }

    @Test
    void tellsWhatAResubmissionChanges() {
        auditReport.audit(parsed("s-1", 1, "E-SUM=12 W-NEW=9"));

        assertThat(auditReport.audit(parsed("s-2", 2, "E-SUM=13")).alerts())
                .extracting(Alert::type)
                .containsExactly(EventType.FINDING_CHANGED, EventType.FINDING_RESOLVED);
    }

    @Test
    void staysSilentAboutAnOlderVersion() {
        auditReport.audit(parsed("s-2", 2, ""));

        assertThat(auditReport.audit(parsed("s-1", 1, "E-SUM=12")).alerts()).isEmpty();
    }

    @Test
    void staysSilentAboutATrial() {
        Audit audit = auditReport.audit(Samples.parsed(Samples.submission("t-1", 1, "a-1", true), "E-SUM=12"));

        assertThat(audit.alerts()).isEmpty();
        assertThat(audit.audited().findings()).hasSize(1);
        assertThat(store.version("a-1", 2024)).isZero();
        assertThat(store.trials).containsExactly(audit);
    }

    @Test
    void holdsAReportAgainstTheYearBefore() {
        Audit alone = auditReport.audit(parsed("s-2024", 2024, ""));
        auditReport.audit(parsed("s-2023", 2023, "Y-LAST=5"));

        Audit again = auditReport.auditAgain(alone.audited().submission()).orElseThrow();

        assertThat(outcome(alone)).isEqualTo(OutcomeKind.UNDETERMINED);
        assertThat(outcome(again)).isEqualTo(OutcomeKind.FAIL);
        assertThat(again.id()).isNotEqualTo(alone.id()).startsWith("s-2024/test.1/7/");
        assertThat(again.alerts()).extracting(Alert::type).containsExactly(EventType.FINDING_OPENED);
        assertThat(store.current.get("a-1/2024")).isEqualTo(again);
    }

    @Test
    void holdsAReportAgainstTheYearBeforeAtOnceWhenItIsThere() {
        auditReport.audit(parsed("s-2023", 2023, "Y-LAST=5"));

        assertThat(outcome(auditReport.audit(parsed("s-2024", 2024, "")))).isEqualTo(OutcomeKind.FAIL);
    }

    @Test
    void yearBeforeThatIsCorrectedResolvesWhatItCaused() {
        auditReport.audit(parsed("s-2023", 2023, "Y-LAST=5"));
        Audit first = auditReport.audit(parsed("s-2024", 2024, ""));
        auditReport.audit(Samples.parsed(Samples.submission("s-2023b", 2, "a-1", 2023), ""));

        Audit again = auditReport.auditAgain(first.audited().submission()).orElseThrow();

        assertThat(outcome(again)).isEqualTo(OutcomeKind.PASS);
        assertThat(again.alerts()).extracting(Alert::type).containsExactly(EventType.FINDING_RESOLVED);
    }

    @Test
    void auditThatChangesNothingIsTheOneMadeBefore() {
        auditReport.audit(parsed("s-2023", 2023, "Y-LAST=5"));
        Audit first = auditReport.audit(parsed("s-2024", 2024, ""));

        assertThat(auditReport.auditAgain(first.audited().submission())).contains(first);
    }

    @Test
    void holdsAReportAgainstOthersThatAreAlike() {
        Audit alone = auditReport.audit(essay("s-1", "a-1", 1));
        Audit other = auditReport.audit(essay("s-2", "a-2", 2));
        Audit copy = auditReport.audit(essay("s-3", "a-3", 1));

        assertThat(List.of(copying(alone), copying(other), copying(copy)))
                .containsExactly(OutcomeKind.PASS, OutcomeKind.PASS, OutcomeKind.FAIL);
        assertThat(alone.id()).isEqualTo("s-1/test.1/7");
        assertThat(copy.id()).startsWith("s-3/test.1/7/");
        assertThat(auditReport.audit(essay("s-3", "a-3", 1))).isEqualTo(copy);
    }

    @Test
    void auditNamesEveryReportThatIsAlike() {
        auditReport.audit(essay("s-1", "a-1", 1));
        Audit first = auditReport.audit(essay("s-2", "a-2", 1));
        auditReport.audit(essay("s-3", "a-3", 1));

        Audit again = auditReport.auditAgain(first.audited().submission()).orElseThrow();
        auditReport.audit(Samples.essay(Samples.submission("s-1b", 2, "a-1", false), "甲县a-1局", Samples.words(9)));
        Audit fewer = auditReport.auditAgain(first.audited().submission()).orElseThrow();

        assertThat(List.of(first, again, fewer)).extracting(Audit::id).doesNotHaveDuplicates();
        assertThat(again.audited().findings()).hasSize(2);
        assertThat(fewer.audited().findings()).hasSize(1);
    }

    @Test
    void arrivalOfACopyMakesNoAuditOfTheOtherNecessary() {
        auditReport.audit(essay("s-1", "a-1", 1));
        SubmissionRef copy = auditReport.audit(essay("s-2", "a-2", 1)).audited().submission();

        assertThat(auditReport.necessary(copy)).isEmpty();
    }

    @Test
    void arrivalMakesAnAuditOfTheYearAfterNecessary() {
        SubmissionRef next =
                auditReport.audit(parsed("s-2024", 2024, "")).audited().submission();
        SubmissionRef arrived =
                auditReport.audit(parsed("s-2023", 2023, "")).audited().submission();

        assertThat(auditReport.necessary(arrived))
                .containsExactly(new AuditRequested(next, AuditRequested.Why.NEIGHBOUR_YEAR_ARRIVED));
        assertThat(auditReport.necessary(next)).isEmpty();
    }

    @Test
    void trialAndOlderVersionMakeNothingNecessary() {
        auditReport.audit(parsed("s-2024", 2024, ""));
        auditReport.audit(Samples.parsed(Samples.submission("s-2023b", 2, "a-1", 2023), ""));
        SubmissionRef older = Samples.submission("s-2023", 1, "a-1", 2023);
        auditReport.audit(Samples.parsed(older, ""));

        assertThat(auditReport.necessary(older)).isEmpty();
        assertThat(auditReport.necessary(new SubmissionRef("t", 1, "a-1", 2023, "", true)))
                .isEmpty();
    }

    @Test
    void doesNotAuditAgainWhatIsNoLongerStored() {
        SubmissionRef first = auditReport.audit(parsed("s-1", 1, "")).audited().submission();
        auditReport.audit(parsed("s-2", 2, ""));

        assertThat(auditReport.auditAgain(first)).isEmpty();
        assertThat(auditReport.auditAgain(Samples.submission("s-9", 1, "a-9", 2024)))
                .isEmpty();
    }

    private static ReportParsed essay(String submissionId, String agencyId, long words) {
        SubmissionRef submission = Samples.submission(submissionId, 1, agencyId, false);
        return Samples.essay(submission, "甲县" + agencyId + "局", Samples.words(words));
    }

    private static OutcomeKind copying(Audit audit) {
        return audit.audited().outcomes().stream()
                .filter(outcome -> outcome.rule().equals("ID-COPY"))
                .map(RuleOutcome::outcome)
                .findFirst()
                .orElseThrow();
    }

    private static OutcomeKind outcome(Audit audit) {
        return audit.audited().outcomes().getLast().outcome();
    }

    private static ReportParsed parsed(String submissionId, int versionOrYear, String title) {
        return versionOrYear > 2000
                ? Samples.parsed(Samples.submission(submissionId, 1, "a-1", versionOrYear), title)
                : Samples.parsed(Samples.submission(submissionId, versionOrYear, "a-1", false), title);
    }

    /** Reports by agency and year, in memory. */
    private static final class MemoryStore implements AuditStore {

        private final Map<String, Audit> audits = new HashMap<>();
        private final List<Audit> trials = new ArrayList<>();
        private final Map<String, Audit> current = new HashMap<>();
        private final Map<String, ParsedReport> reports = new HashMap<>();
        private boolean failOnPublish;

        private static String key(String agencyId, int reportingYear) {
            return agencyId + "/" + reportingYear;
        }

        @Override
        public Optional<Audit> audit(String id) {
            return Optional.ofNullable(audits.get(id));
        }

        @Override
        public Audit keep(Audit audit) {
            audits.put(audit.id(), audit);
            return audit;
        }

        @Override
        public int version(String agencyId, int reportingYear) {
            return submission(agencyId, reportingYear)
                    .map(SubmissionRef::version)
                    .orElse(0);
        }

        @Override
        public Optional<ReportParsed> report(String agencyId, int reportingYear) {
            String key = key(agencyId, reportingYear);
            return Optional.ofNullable(current.get(key))
                    .map(Audit::audited)
                    .map(audited -> new ReportParsed(
                            audited.submission(), audited.parserVersion(), Objects.requireNonNull(reports.get(key))));
        }

        @Override
        public Optional<SubmissionRef> submission(String agencyId, int reportingYear) {
            return Optional.ofNullable(current.get(key(agencyId, reportingYear)))
                    .map(audit -> audit.audited().submission());
        }

        @Override
        public List<ReportParsed> alike(ReportParsed parsed) {
            SubmissionRef submission = parsed.submission();
            List<String> keys = ComparedParts.keys(parsed.report());
            return current.values().stream()
                    .map(audit -> audit.audited().submission())
                    .filter(other -> !other.agencyId().equals(submission.agencyId())
                            && other.reportingYear() == submission.reportingYear())
                    .sorted(Comparator.comparing(SubmissionRef::agencyId))
                    .flatMap(other -> report(other.agencyId(), other.reportingYear()).stream())
                    .filter(other -> !Collections.disjoint(ComparedParts.keys(other.report()), keys))
                    .toList();
        }

        @Override
        public List<Finding> openFindings(String agencyId, int reportingYear) {
            return Optional.ofNullable(current.get(key(agencyId, reportingYear)))
                    .map(audit -> audit.audited().findings())
                    .orElse(List.of());
        }

        @Override
        public void publish(Audit audit, ParsedReport report) {
            if (failOnPublish) {
                throw new StoreAwayException(new IllegalStateException("test"));
            }
            SubmissionRef submission = audit.audited().submission();
            if (version(submission.agencyId(), submission.reportingYear()) <= submission.version()) {
                String key = key(submission.agencyId(), submission.reportingYear());
                current.put(key, audit);
                reports.put(key, report);
            }
        }

        @Override
        public Standing standing(SubmissionRef submission) {
            return new Standing.Absent();
        }

        @Override
        public Optional<Audit> latestAudit(SubmissionRef submission) {
            return Optional.empty();
        }

        @Override
        public void keepTrial(Audit audit, ParsedReport report) {
            trials.add(audit);
        }
    }
}
