package io.gouji.rules.narrative;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DisputeOutcomeTest {

    /** Reconsiderations: 5 upheld, 2 pending. Direct suits: 8 upheld, 1 corrected. None after reconsideration. */
    private static ReportFixture office() {
        return ReportFixture.report()
                .row("T4.review", 5, 0, 0, 2, 7)
                .row("T4.suit", 8, 1, 0, 0, 9)
                .row("T4.reviewThenSuit", 0, 0, 0, 0, 0);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                argumentSet("all upheld though some pend", "信息公开类行政复议7件，均获维持。", FAIL),
                argumentSet("all upheld though one was lost", "信息公开类行政诉讼9件，均维持。", FAIL),
                argumentSet("both upheld", "信息公开类行政复议7件，行政诉讼9件，全部维持。", FAIL),
                argumentSet("all won", "政府信息公开行政诉讼9件，全部胜诉。", FAIL),
                argumentSet("none lost", "因政府信息公开引发的行政诉讼零败诉。", FAIL),
                argumentSet("none lost, before the words", "政府信息公开工作无一件行政诉讼败诉。", FAIL),
                argumentSet("rate of loss", "政府信息公开行政诉讼败诉率为0。", FAIL),
                argumentSet("all closed", "信息公开行政复议7件，均已审结。", FAIL),
                argumentSet("upheld by number", "信息公开行政复议维持6件。", FAIL),
                argumentSet("corrected by number", "信息公开行政诉讼被纠正2件。", FAIL),
                argumentSet("pending by number", "信息公开行政复议尚未审结3件。", FAIL),
                argumentSet("number first", "信息公开行政复议7件，6件维持。", FAIL),
                argumentSet("closed ones upheld", "信息公开行政复议7件，已审结的5件均维持。", PASS),
                argumentSet("none corrected", "信息公开行政复议无被纠错案件。", PASS),
                argumentSet("not corrected, in words", "涉及政府信息公开的行政复议未被复议机关纠错。", PASS),
                argumentSet("suits closed", "政府信息公开行政诉讼9件，均已审结。", PASS),
                argumentSet("nearest kind", "信息公开行政诉讼9件、1件败诉；行政复议无纠错。", PASS),
                argumentSet("numbers by result", "信息公开行政复议维持5件，尚未审结2件；行政诉讼维持8件、败诉1件。", PASS),
                argumentSet("numbers of both", "信息公开行政复议、行政诉讼中，维持13件。", PASS),
                argumentSet("all cases", "全年行政复议案件88件，均维持。", NOT_APPLICABLE),
                argumentSet("defended cases", "政府信息公开行政应诉9件，均维持。", NOT_APPLICABLE),
                argumentSet("several years", "信息公开行政诉讼连续三年零败诉。", NOT_APPLICABLE),
                argumentSet("instances", "信息公开行政诉讼一审维持6件。", NOT_APPLICABLE),
                argumentSet("another scope", "全县信息公开行政复议均维持。", NOT_APPLICABLE),
                argumentSet("rate below one", "信息公开行政诉讼败诉率为0.5%。", NOT_APPLICABLE),
                argumentSet("another body", "县民政局收到信息公开行政复议7件，均维持。", NOT_APPLICABLE),
                argumentSet("silence", "政府信息公开工作有序开展。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("words")
    void comparesOutcomes(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("NT-RLRES", office().sentence(1, sentence))).isEqualTo(expected);
    }

    @Test
    void blankResultsStayOpen() {
        ReportFixture blank = office().blank("T4.review.corrected").count("T4.review.pending", 0);

        assertThat(Verdicts.outcome("NT-RLRES", blank.sentence(1, "信息公开行政复议7件，均维持。")))
                .isEqualTo(UNDETERMINED);
    }

    @Test
    void pendingCaseContradictsEvenBesideBlanks() {
        assertThat(Verdicts.outcome(
                        "NT-RLRES", office().blank("T4.review.corrected").sentence(1, "信息公开行政复议7件，均维持。")))
                .isEqualTo(FAIL);
    }

    @Test
    void withoutTableFourNothingIsSaid() {
        assertThat(Verdicts.outcome(
                        "NT-RLRES",
                        ReportFixture.report().withoutTable("T4").truncated().sentence(1, "信息公开行政复议7件，均维持。")))
                .isEqualTo(UNDETERMINED);
    }

    @Test
    void findingNamesTheCells() {
        Finding finding = Verdicts.findings("NT-RLRES", office().sentence(1, "信息公开类行政复议7件，均获维持。"))
                .getFirst();

        assertThat(finding.message().zh()).isEqualTo("正文称均维持，但表四“行政复议 · 尚未审结”为 2");
        assertThat(finding.message().en())
                .isEqualTo("The narrative says all were upheld, but table 4 says T4.review.pending 2");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.cells()).hasToString("[T4.review.pending]");
        assertThat(finding.evidence()).extracting(evidence -> evidence.role()).containsExactly("claim", "reading");
    }
}
