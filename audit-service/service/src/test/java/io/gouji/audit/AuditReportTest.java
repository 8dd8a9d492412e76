package io.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.report.ParsedReport;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static ReportParsed parsed(String submissionId, int version, String title) {
        return Samples.parsed(Samples.submission(submissionId, version, "a-1", false), title);
    }

    /** One agency's year, in memory. */
    private static final class MemoryStore implements AuditStore {

        private final Map<String, Audit> audits = new HashMap<>();
        private final List<Audit> trials = new ArrayList<>();
        private Optional<Audit> current = Optional.empty();
        private boolean failOnPublish;

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
            return current.map(audit -> audit.audited().submission())
                    .map(SubmissionRef::version)
                    .orElse(0);
        }

        @Override
        public List<Finding> openFindings(String agencyId, int reportingYear) {
            return current.map(audit -> audit.audited().findings()).orElse(List.of());
        }

        @Override
        public void publish(Audit audit, ParsedReport report) {
            if (failOnPublish) {
                throw new StoreAwayException(new IllegalStateException("test"));
            }
            current = Optional.of(audit);
        }

        @Override
        public void keepTrial(Audit audit, ParsedReport report) {
            trials.add(audit);
        }
    }
}
