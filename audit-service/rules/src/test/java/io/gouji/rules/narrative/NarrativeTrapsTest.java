package io.gouji.rules.narrative;

import static io.gouji.contract.audit.OutcomeKind.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.form.FormEdition;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What honest offices write and a hasty reader takes for an error: the rule named passes, and nothing is accused. */
class NarrativeTrapsTest {

    /**
     * Received 30 (28 persons), carried in 5, handled 33, carried out 2, reconsiderations 3, normative documents 3, 18,
     * 81.
     */
    private static ReportFixture office() {
        return ReportFixture.report()
                .row("T2.normativeDocs", 3, 18, 81)
                .row("T3.received", 28, 2, 0, 0, 0, 0, 30)
                .row("T3.carriedIn", 5, 0, 0, 0, 0, 0, 5)
                .row("T3.granted", 20, 2, 0, 0, 0, 0, 22)
                .row("T3.refused.internal", 11, 0, 0, 0, 0, 0, 11)
                .row("T3.total", 31, 2, 0, 0, 0, 0, 33)
                .row("T3.carriedOut", 2, 0, 0, 0, 0, 0, 2)
                .row("T4.review", 3, 0, 0, 0, 3);
    }

    static Stream<Arguments> traps() {
        return Stream.of(
                argumentSet(
                        "scope: one office beside the whole region",
                        "NT-NEW",
                        office().aggregated().sentence(1, "全县共收到政府信息公开申请30件，县政府办公室收到政府信息公开申请17件。")),
                argumentSet(
                        "scope: the whole region in an office's report",
                        "NT-CAT",
                        office().sentence(1, "答复申请，予以公开22件。全县共予以公开申请95件。")),
                argumentSet("received with those carried in", "NT-NEW", office().sentence(1, "共收到政府信息公开申请35件。")),
                argumentSet(
                        "filed and defended cases",
                        "NT-RL",
                        office().sentence(1, "因政府信息公开引起行政复议3件。").sentence(1, "全年办理政府信息公开行政复议备案134件、行政应诉57件。")),
                argumentSet(
                        "percentages that add up to 99.9",
                        "NT-CAT",
                        office().sentence(1, "答复申请，予以公开22件（占66.6%）、不予公开11件（占33.3%）。")),
                argumentSet(
                        "余, 近 and 约",
                        "NT-NEW",
                        office().sentence(1, "收到政府信息公开申请30件，公开信息100余条，接待咨询近200人次，收到政府信息公开申请约40件。")),
                argumentSet(
                        "open and nested lists",
                        "NT-SUM",
                        office().sentence(1, "公开文件97件（甲类32件、乙类65件（含丙类5件、丁类60件））；发布信息80条，其中政策20条、动态30条等。")),
                argumentSet(
                        "years, orders, numbers, telephones and anniversaries",
                        "NT-NEW",
                        office().sentence(
                                        1,
                                        "依据国务院令第711号、国办公开办函〔2021〕30号和第三十六条、三十七条，庆祝成立70周年，电话0900-1234567，2024年收到政府信息公开申请30件。")),
                argumentSet(
                        "number broken by a space", "NT-NEW", office().sentence(1, "收到政府信息公开申请30件，收到政府信息公开申请3 01件。")),
                argumentSet(
                        "with and without amended documents",
                        "NT-NORM",
                        office().note("T2.normativeDocs.issued", 22, "其中修订16件").sentence(1, "制发规范性文件6件。")),
                argumentSet(
                        "documents that lapsed by themselves",
                        "NT-NORM",
                        office().note("T2.normativeDocs.repealed", 55, "含自然失效29件")
                                .sentence(1, "废止规范性文件26件。")),
                argumentSet(
                        "blank is not zero",
                        "NT-CAT",
                        office().blank("T3.partlyGranted.total").sentence(1, "答复申请，予以公开22件。")),
                argumentSet(
                        "earlier edition",
                        "NT-CAT",
                        ReportFixture.report(2020, FormEdition.E2019)
                                .count("T3.other.total", 2)
                                .sentence(1, "答复申请，其他处理2件。")),
                argumentSet(
                        "separators, wide digits and units",
                        "NT-NORM",
                        office().count("T2.normativeDocs.inForce", 1234)
                                .sentence(1, "现行有效规范性文件1,234件，现行有效规范性文件１２３４件，现行有效规范性文件1 234件。")),
                argumentSet(
                        "the website of the whole government",
                        "NT-NEW",
                        office().sentence(1, "收到政府信息公开申请30件。县政府网站全年发布信息9000条，全县受理政府信息公开申请300件。")),
                argumentSet(
                        "answered in time though some are carried out",
                        "NT-NEW",
                        office().sentence(1, "收到政府信息公开申请35件，均在法定期限内予以答复，结转下年度2件。")),
                argumentSet(
                        "since an earlier year",
                        "NT-NEW",
                        office().sentence(1, "收到政府信息公开申请30件。自《条例》修订实施以来，累计受理政府信息公开申请312件。")),
                argumentSet(
                        "several years together",
                        "NT-NEW",
                        office().sentence(1, "收到政府信息公开申请30件。三年来累计收到政府信息公开申请96件。")
                                .sentence(1, "十三五期间共收到申请400件。年初至6月底收到政府信息公开申请12件。")),
                argumentSet(
                        "suits against the government",
                        "NT-RL",
                        office().sentence(1, "因政府信息公开引起行政复议3件。").sentence(1, "以县政府为被告的政府信息公开行政诉讼4件。")),
                argumentSet(
                        "on behalf of the government",
                        "NT-NEW",
                        office().sentence(1, "收到政府信息公开申请30件。代县政府办理政府信息公开申请6件。")),
                argumentSet("a body below", "NT-NEW", office().sentence(1, "我局收到政府信息公开申请30件，下属单位县殡仪馆收到政府信息公开申请3件。")),
                argumentSet(
                        "cases decided as the reviewing body",
                        "NT-RL",
                        office().sentence(1, "因政府信息公开引起行政复议3件。").sentence(1, "我局作为复议机关，办理政府信息公开行政复议案件14件。")),
                argumentSet("finished after the year", "NT-NEW", office().sentence(1, "收到政府信息公开申请35件，截至目前已全部办结。")),
                argumentSet(
                        "last year's number beside this year's",
                        "NT-NEW",
                        office().sentence(1, "2023年收到政府信息公开申请25件，2024年收到政府信息公开申请30件。")),
                argumentSet(
                        "channels and applicants", "NT-NEW", office().sentence(1, "收到政府信息公开申请30件，其中网上申请18件、信函申请12件。")),
                argumentSet(
                        "of natural persons within a result",
                        "NT-CAT",
                        office().sentence(1, "答复申请33件，予以公开22件，其中自然人20件。")),
                argumentSet(
                        "proposals and complaints",
                        "NT-NEW",
                        office().sentence(1, "收到政府信息公开申请30件。办理人大建议8件、政协提案9件，均已办结并全文公开。")),
                argumentSet(
                        "days, points and times",
                        "NT-NEW",
                        office().sentence(1, "收到政府信息公开申请30件，平均用时12个工作日，较上年缩短3个工作日，满意率提高2个百分点。")));
    }

    @ParameterizedTest
    @MethodSource("traps")
    void accusesNobody(String rule, ReportFixture report) {
        List<Finding> accused = Verdicts.audit(report).findings().stream()
                .filter(finding -> finding.rule().startsWith("NT-"))
                .toList();

        assertThat(accused).isEmpty();
        assertThat(Verdicts.outcome(rule, report)).isEqualTo(PASS);
    }
}
