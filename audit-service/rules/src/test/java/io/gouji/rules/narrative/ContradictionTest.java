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

class ContradictionTest {

    /** Received 30, carried in 5, handled 33, carried out 2. */
    private static ReportFixture office() {
        return ReportFixture.report()
                .row("T3.received", 30, 0, 0, 0, 0, 0, 30)
                .row("T3.carriedIn", 5, 0, 0, 0, 0, 0, 5)
                .row("T3.granted", 33, 0, 0, 0, 0, 0, 33)
                .row("T3.total", 33, 0, 0, 0, 0, 0, 33)
                .row("T3.carriedOut", 2, 0, 0, 0, 0, 0, 2)
                .row("T4.review", 3, 0, 0, 0, 3);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                argumentSet("all finished", "全年收到政府信息公开申请30件，上年结转5件，所有申请均已按要求办理完成。", FAIL),
                argumentSet("all finished, short", "共收到依申请公开申请35件，全部办结。", FAIL),
                argumentSet("all finished in time", "共收到政府信息公开申请35件，均已在法定期限内办结。", FAIL),
                argumentSet("finished, printed with spaces", "共收到申请 35 件，均 已 办结。", FAIL),
                argumentSet("rate, which is of those that fell due", "政府信息公开申请办结率100%。", NOT_APPLICABLE),
                argumentSet("nothing carried out", "政府信息公开申请全部答复，无结转下年度案件。", FAIL),
                argumentSet("none received", "我局未收到政府信息公开申请。", FAIL),
                argumentSet("no dispute", "未发生因政府信息公开引起的行政复议。", FAIL),
                argumentSet("answered in time", "共收到政府信息公开申请35件，均按期答复。", NOT_APPLICABLE),
                argumentSet("answered in the legal time", "答复政府信息公开申请33件，均在法定期限内予以答复。", NOT_APPLICABLE),
                argumentSet("rate of those in time", "政府信息公开申请按时办结率100%。", NOT_APPLICABLE),
                argumentSet("those finished are named", "办理政府信息公开申请33件，均已办结。", PASS),
                argumentSet("those new are named", "收到政府信息公开申请30件，均已办结。", PASS),
                argumentSet("those carried in", "上年结转申请5件，均已办结。", NOT_APPLICABLE),
                argumentSet("by now", "收到政府信息公开申请35件，目前均已办结。", NOT_APPLICABLE),
                argumentSet("those due", "收到政府信息公开申请35件，到期的均已办结。", NOT_APPLICABLE),
                argumentSet("one channel", "收到网上申请12件，均已办结。", NOT_APPLICABLE),
                argumentSet("proposals", "收到政府信息公开申请35件。承办政协提案8件，均已办结。", NOT_APPLICABLE),
                argumentSet("letters", "公开申请规范办理，受理群众投诉8件，全部办结。", NOT_APPLICABLE),
                argumentSet("another body", "县民政局收到申请6件，均已办结。", NOT_APPLICABLE),
                argumentSet("those due within the year", "应于年内办结的申请均已全部办结。", NOT_APPLICABLE),
                argumentSet("none received by another body", "县教育局未收到政府信息公开申请。", NOT_APPLICABLE),
                argumentSet("none received in part of the year", "上半年未收到政府信息公开申请。", NOT_APPLICABLE),
                argumentSet("none received over a channel", "网上平台未收到政府信息公开申请。", NOT_APPLICABLE),
                argumentSet("bodies that received none", "各科室未收到政府信息公开申请12家。", NOT_APPLICABLE),
                argumentSet("no dispute in part of the year", "上半年未发生政府信息公开行政复议。", NOT_APPLICABLE),
                argumentSet("silence", "依申请公开工作有序开展。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("words")
    void comparesWords(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("NT-CONTRA", office().sentence(1, sentence)))
                .isEqualTo(expected);
    }

    @Test
    void nothingLeftIsNoContradictionWhenNothingIsCarriedOut() {
        ReportFixture quiet = ReportFixture.report().row("T3.received", 3, 0, 0, 0, 0, 0, 3);

        assertThat(Verdicts.outcome("NT-CONTRA", quiet.sentence(1, "收到申请3件，全部办结。")))
                .isEqualTo(PASS);
    }

    @Test
    void noneReceivedPassesWhenNoneWas() {
        assertThat(Verdicts.outcome("NT-CONTRA", ReportFixture.report().sentence(1, "全年未收到政府信息公开申请，未发生信息公开行政复议、行政诉讼。")))
                .isEqualTo(PASS);
    }

    @Test
    void newOnesMayBeFinishedOnlyWhereThoseCarriedOutMayBeOld() {
        ReportFixture report = office().count("T3.carriedIn.total", 1);

        assertThat(Verdicts.outcome("NT-CONTRA", report.sentence(1, "收到政府信息公开申请30件，均已办结。")))
                .isEqualTo(FAIL);
    }

    @Test
    void unreadCarryStaysOpen() {
        assertThat(Verdicts.outcome(
                        "NT-CONTRA", office().unreadable("T3.carriedOut.total").sentence(1, "共收到政府信息公开申请35件，全部办结。")))
                .isEqualTo(UNDETERMINED);
        assertThat(Verdicts.outcome(
                        "NT-CONTRA", office().withoutTable("T3").truncated().sentence(1, "未收到政府信息公开申请。")))
                .isEqualTo(UNDETERMINED);
    }

    @Test
    void findingQuotesTheWordsAndTheCell() {
        Finding finding = Verdicts.findings("NT-CONTRA", office().sentence(1, "共收到依申请公开申请35件，全部办结。"))
                .getFirst();

        assertThat(finding.message().zh()).isEqualTo("正文称申请“全部办结”，但表三结转下年度继续办理 2 件");
        assertThat(finding.message().en())
                .isEqualTo("The narrative says of the applications “全部办结”, but table 3 carries 2 out");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.expected()).isEqualTo("2");
        assertThat(finding.actual()).isEqualTo("0");
        assertThat(finding.cells()).hasToString("[T3.carriedOut.total]");
        assertThat(finding.evidence()).extracting(evidence -> evidence.role()).containsExactly("claim", "reading");
    }
}
