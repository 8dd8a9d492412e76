package io.gouji.audit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.audit.Audit;
import io.gouji.audit.AuditReport;
import io.gouji.audit.Samples;
import io.gouji.contract.audit.Evidence;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.RuleOutcome;
import io.gouji.contract.event.SubmissionRef;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reports of several agencies for one year, some of which say the same. */
@QuarkusTest
@QuarkusTestResource(Stores.class)
@Timeout(240)
class CopyingIT {

    private final String run = UUID.randomUUID().toString();
    private final long words = new Random().nextLong();
    private final AuditReport auditReport =
            Arc.container().instance(AuditReport.class).get();

    @Test
    void laterReportIsHeldAgainstTheEarlierOneItCopies() {
        audit("甲", 2024, 1, words);
        audit("乙", 2024, 1, words + 1);

        Audit copy = audit("丙", 2024, 1, words);

        assertThat(findings(copy)).singleElement().satisfies(finding -> {
            assertThat(finding.message().zh()).contains("100%", "甲县局同年报告");
            assertThat(finding.evidence()).extracting(Evidence::role).contains("shared");
        });
    }

    @Test
    void originalIsTheOneOfTheSameYear() {
        audit("甲", 2023, 1, words);

        assertThat(outcome(audit("乙", 2024, 1, words))).isEqualTo(OutcomeKind.PASS);
    }

    @Test
    void nobodyCopiesFromOneself() {
        audit("甲", 2024, 1, words);

        assertThat(outcome(audit("甲", 2024, 2, words))).isEqualTo(OutcomeKind.PASS);
    }

    @Test
    void originalIsWhatIsStoredNow() {
        audit("甲", 2024, 1, words);
        audit("甲", 2024, 2, words + 1);

        assertThat(outcome(audit("乙", 2024, 1, words))).isEqualTo(OutcomeKind.PASS);
        assertThat(outcome(audit("丙", 2024, 1, words + 1))).isEqualTo(OutcomeKind.FAIL);
    }

    @Test
    void olderVersionThatComesLateIsFoundByNobody() {
        audit("甲", 2024, 2, words + 1);
        audit("甲", 2024, 1, words);

        assertThat(outcome(audit("乙", 2024, 1, words))).isEqualTo(OutcomeKind.PASS);
    }

    @Test
    void fewOfManyReportsWithTheSameTextAreShown() {
        IntStream.range(0, 15).forEach(number -> audit("" + (char) ('一' + number), 2024, 1, words));

        assertThat(findings(audit("末", 2024, 1, words))).hasSize(10);
    }

    private Audit audit(String place, int year, int version, long seed) {
        SubmissionRef submission = Samples.submission(UUID.randomUUID().toString(), version, run + "-" + place, year);
        return auditReport.audit(Samples.essay(submission, place + "县局", Samples.words(seed)));
    }

    private static List<Finding> findings(Audit audit) {
        return audit.audited().findings().stream()
                .filter(finding -> finding.rule().equals("ID-COPY"))
                .toList();
    }

    private static OutcomeKind outcome(Audit audit) {
        return audit.audited().outcomes().stream()
                .filter(outcome -> outcome.rule().equals("ID-COPY"))
                .map(RuleOutcome::outcome)
                .findFirst()
                .orElseThrow();
    }
}
