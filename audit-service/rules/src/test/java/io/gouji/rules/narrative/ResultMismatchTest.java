package io.gouji.rules.narrative;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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

class ResultMismatchTest {

    /**
     * Received 80, carried in 5, handled 81, carried out 4: granted 22, partly 20, refused 5, unavailable 31, not
     * handled 1, other 2.
     */
    private static ReportFixture office() {
        return ReportFixture.report()
                .row("T3.received", 78, 2, 0, 0, 0, 0, 80)
                .row("T3.carriedIn", 5, 0, 0, 0, 0, 0, 5)
                .row("T3.granted", 20, 2, 0, 0, 0, 0, 22)
                .row("T3.partlyGranted", 20, 0, 0, 0, 0, 0, 20)
                .row("T3.refused.internal", 3, 0, 0, 0, 0, 0, 3)
                .row("T3.refused.process", 2, 0, 0, 0, 0, 0, 2)
                .row("T3.unavailable.notHeld", 27, 0, 0, 0, 0, 0, 27)
                .row("T3.unavailable.mustCreate", 4, 0, 0, 0, 0, 0, 4)
                .row("T3.notHandled.repeat", 1, 0, 0, 0, 0, 0, 1)
                .row("T3.other.notCorrected", 1, 0, 0, 0, 0, 0, 1)
                .row("T3.other.misc", 1, 0, 0, 0, 0, 0, 1)
                .row("T3.total", 79, 2, 0, 0, 0, 0, 81)
                .row("T3.carriedOut", 4, 0, 0, 0, 0, 0, 4);
    }

    static Stream<Arguments> results() {
        return Stream.of(
                argumentSet(
                        "groups with shares",
                        "办结依申请公开81件，其中：予以公开及部分公开42件，占51.85%；不予公开5件，占6.17%；无法提供31件，占38.27%。",
                        PASS),
                argumentSet("each by itself", "答复申请81件，其中予以公开22件、部分公开20件、不予公开5件、无法提供31件、不予处理1件、其他处理2件。", PASS),
                argumentSet("number first", "答复申请81件：22件予以公开，20件部分公开，5件不予公开。", PASS),
                argumentSet("number first, one run", "答复申请中22件予以公开、20件部分公开、5件不予公开、31件无法提供。", PASS),
                argumentSet("in a run with nouns first", "答复的申请中，予以公开、部分公开、不予公开分别为22、20、5件。", PASS),
                argumentSet("with a bracket", "作出予以公开（含部分公开）42件，作其他处理（含申请人主动撤回申请）2件的答复。", PASS),
                argumentSet("granted in other words", "同意公开答复22件，部分公开答复20件。答复申请。", PASS),
                argumentSet("one applicant kind", "收到自然人申请78件、法人申请2件，予以公开20件。", PASS),
                argumentSet("organisations", "收到法人或其他组织申请2件，予以公开2件。", PASS),
                argumentSet("share of those received", "新收申请80件，予以公开22件（占27.5%）。", PASS),
                argumentSet("share of received and carried in", "答复申请，予以公开22件，占比25.88%。", PASS),
                argumentSet("share cut off", "不予公开5件，占6.1%。", PASS),
                argumentSet("share without decimals", "无法提供31件，占38%。", PASS),
                argumentSet("share in words", "无法提供31件，占百分之三十八点二七。", PASS),
                argumentSet("one row by its reason", "因本机关不掌握相关政府信息无法提供27件。", PASS),
                argumentSet("group by one of its reasons", "因本机关不掌握等原因无法提供31件。", PASS),
                argumentSet("one whole for all shares but one", "予以公开22件（占27.5%）、部分公开20件（占24.7%）、不予公开5件（占6.2%）。", FAIL),
                argumentSet("one whole for all shares", "予以公开22件（占27.2%）、部分公开20件（占24.7%）、不予公开5件（占6.2%）。", PASS),
                argumentSet("share of the next group", "不予处理1件、不予公开五件（占6.2%）、其他处理2件。", PASS),
                argumentSet("one channel", "网上申请20件，予以公开15件，不予公开4件。", NOT_APPLICABLE),
                argumentSet("one channel, same clause", "网上申请中予以公开15件、不予公开4件。", NOT_APPLICABLE),
                argumentSet("against decisions", "对予以公开决定不服的申请2件，不予公开决定被纠正1件。", NOT_APPLICABLE),
                argumentSet("more than last year", "与去年相比，申请予以公开增加2件，不予公开减少1件。", NOT_APPLICABLE),
                argumentSet("of those carried in", "上年结转的5件申请中，予以公开3件、不予公开2件。", NOT_APPLICABLE),
                argumentSet("proposals in the clause before", "答复申请。建议提案答复全文公开14件，不予公开2件。", NOT_APPLICABLE),
                argumentSet("wrong group", "答复申请81件，其中予以公开22件、部分公开21件、不予公开5件。", FAIL),
                argumentSet("wrong in a run with nouns first", "答复的申请中，予以公开、部分公开、不予公开分别为22、20、6件。", FAIL),
                argumentSet("wrong number first", "答复申请81件：22件予以公开，20件部分公开，6件不予公开。", FAIL),
                argumentSet("wrong bracket", "答复申请，其他处理（含申请人主动撤回申请）3件。", FAIL),
                argumentSet("wrong Chinese numeral", "予以公开二十三件。答复申请。", FAIL),
                argumentSet("wrong for every kind of applicant", "收到自然人申请78件、法人申请2件，予以公开21件。", FAIL),
                argumentSet("wrong share", "答复申请，予以公开22件，占28.5%。", FAIL),
                argumentSet("wrong for every reason", "因本机关不掌握等原因无法提供30件。", FAIL),
                argumentSet("of natural persons only", "收到自然人申请78件，其中予以公开19件、部分公开20件。", NOT_APPLICABLE),
                argumentSet("of one channel", "网上申请30件，其中予以公开12件、部分公开8件。", NOT_APPLICABLE),
                argumentSet("another body", "县民政局办理申请20件，其中予以公开9件。", NOT_APPLICABLE),
                argumentSet("whole county in an office's report", "全县共办理申请300件，其中予以公开100件。", NOT_APPLICABLE),
                argumentSet("another year", "2023年答复申请60件，其中予以公开10件、不予公开9件。", NOT_APPLICABLE),
                argumentSet("last year in between", "较上年的予以公开18件有所增加。", NOT_APPLICABLE),
                argumentSet("documents", "对到期文件进行清理，全部公开60件。", NOT_APPLICABLE),
                argumentSet("proposals", "人大建议和政协提案答复全文公开35件。", NOT_APPLICABLE),
                argumentSet("approximate", "答复申请，予以公开30余件。", NOT_APPLICABLE),
                argumentSet("published on its own motion", "全年主动公开政府信息300条。", NOT_APPLICABLE),
                argumentSet("silence", "依申请公开工作有序开展。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("results")
    void comparesResults(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("NT-CAT", office().sentence(1, sentence))).isEqualTo(expected);
    }

    @Test
    void allGroupsTogetherAreTheTotal() {
        String sentence = "予以公开及部分公开42件，不予公开5件，无法提供31件，不予处理1件，其他处理2件。";

        assertThat(Verdicts.outcome("NT-CAT", office().sentence(1, sentence))).isEqualTo(PASS);
    }

    @Test
    void groupsThatDoNotReachTheTotalAreShown() {
        ReportFixture blank = office().blank(
                        "T3.granted.total",
                        "T3.partlyGranted.total",
                        "T3.refused.internal.total",
                        "T3.unavailable.notHeld.total");
        Finding finding = Verdicts.findings("NT-CAT", blank.sentence(1, "予以公开及部分公开40件，不予公开5件，无法提供31件，不予处理1件，其他处理2件。"))
                .getFirst();

        assertThat(finding.message().zh()).isEqualTo("正文所列各类办理结果 40 + 5 + 31 + 1 + 2 = 79，表三办理结果总计 81");
        assertThat(finding.message().en())
                .isEqualTo("The results the narrative lists, 40 + 5 + 31 + 1 + 2 = 79, are not the 81 that table 3 says"
                        + " were handled");
        assertThat(finding.expected()).isEqualTo("81");
        assertThat(finding.actual()).isEqualTo("79");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.cells()).hasToString("[T3.total.total]");
    }

    @Test
    void oneMissingGroupLeavesTheSumAlone() {
        ReportFixture blank = office().blank("T3.granted.total", "T3.partlyGranted.total");

        assertThat(Verdicts.outcome("NT-CAT", blank.sentence(1, "予以公开及部分公开40件，不予公开5件，无法提供31件，不予处理1件。")))
                .isEqualTo(UNDETERMINED);
    }

    @Test
    void wrongShareShowsEveryWhole() {
        Finding finding = Verdicts.findings("NT-CAT", office().sentence(1, "答复申请，予以公开22件，占33.9%。"))
                .getFirst();

        assertThat(finding.message().zh())
                .isEqualTo("正文称予以公开 22 件占 33.9%，以任何一种总数计算都不符：22/81=27.16%；22/80=27.5%；22/85=25.88%");
        assertThat(finding.message().en())
                .isEqualTo("The narrative gives 22 granted as 33.9%; no whole fits:"
                        + " 22/81=27.16%;22/80=27.5%;22/85=25.88%");
        assertThat(finding.expected()).isNull();
        assertThat(finding.actual()).isEqualTo("33.9%");
    }

    @Test
    void shareOfAnotherWholeThanTheOthersIsShown() {
        assertThat(Verdicts.findings("NT-CAT", office().sentence(1, "予以公开22件（占27.5%）、部分公开20件（占24.7%）、不予公开5件（占6.2%）。")))
                .extracting(
                        finding -> finding.message().zh(),
                        finding -> finding.message().en())
                .containsExactly(tuple(
                        "正文称予以公开 22 件占 27.5%，与同句其他百分比的总数不符：22/81=27.16%；22/80=27.5%；22/85=25.88%",
                        "The narrative gives 22 granted as 27.5%, not of the whole of its other shares:"
                                + " 22/81=27.16%;22/80=27.5%;22/85=25.88%"));
    }

    @Test
    void wrongGroupShowsItsReading() {
        Finding finding = Verdicts.findings("NT-CAT", office().sentence(1, "不予公开6件。答复申请。"))
                .getFirst();

        assertThat(finding.message().zh()).isEqualTo("正文所述不予公开为 6，与表格任何一种口径都不符：不予公开 5");
        assertThat(finding.message().en())
                .isEqualTo("The narrative gives 6 for refused; no reading of the tables fits: refused 5");
        assertThat(finding.evidence()).extracting(evidence -> evidence.role()).startsWith("claim", "reading");
    }

    @Test
    void shareOfAnUnreadTotalStaysOpen() {
        ReportFixture open = office().blank("T3.total.total", "T3.received.total");

        assertThat(Verdicts.outcome("NT-CAT", open.sentence(1, "答复申请，予以公开22件，占33.9%。")))
                .isEqualTo(UNDETERMINED);
    }

    @Test
    void withoutTheTableNothingIsSaid() {
        assertThat(Verdicts.outcome(
                        "NT-CAT",
                        ReportFixture.report().withoutTable("T3").truncated().sentence(1, "予以公开3件、部分公开24件。")))
                .isEqualTo(UNDETERMINED);
    }

    @Test
    void singleRowOfOtherResultsIsReadToo() {
        ReportFixture old =
                office().onThe2019RowSet().count("T3.other.total", 2).count("T3.other.person", 2);

        assertThat(Verdicts.outcome("NT-CAT", old.sentence(1, "答复申请，其他处理2件。"))).isEqualTo(PASS);
        assertThat(Verdicts.outcome("NT-CAT", old.sentence(1, "答复申请，其他处理4件。"))).isEqualTo(FAIL);
    }

    @Test
    void officeWithinAnAggregatedReportIsAnotherScope() {
        ReportFixture county = office().aggregated();

        assertThat(Verdicts.outcome("NT-CAT", county.sentence(1, "县政府办公室受理申请17件，其中予以公开9件。")))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Verdicts.outcome("NT-CAT", county.sentence(1, "全县办结申请81件，其中予以公开9件。")))
                .isEqualTo(FAIL);
    }
}
