package io.gouji.rules.narrative;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Evidence;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ItemisedTotalMismatchTest {

    static Stream<Arguments> lists() {
        return Stream.of(
                argumentSet("items follow the total", "公开政府信息共 30 条，机构信息 2 条，工作动态 20 条，计划 1 条，财政信息 7 条。", PASS),
                argumentSet("selection that adds up", "主动公开政府信息300条，其中概况类更新100条，动态类更新150条，目录类更新50条。", PASS),
                argumentSet("nouns with enumeration commas", "公开信息30条,其中,招录信息3条,教育、科技、文化等热点的办事指南、动态信息27条。", PASS),
                argumentSet("sums within sums", "主动公开 条，包含：指南 1 条，法定内容 5 条（其中：机构职能 2 条、预决算信息 3 条），微信信息 37 条。", PASS),
                argumentSet("brackets", "公开信息10条（政策类4条，动态类6条），较上年增加3条。", PASS),
                argumentSet("sum in brackets", "公开文件97件（32+65），解读18件。", NOT_APPLICABLE),
                argumentSet(
                        "breakdown by applicant, then by result",
                        "共收到申请36件（其中：自然人申请32件、企业申请2件、其他组织2件），上年结转7件，予以公开3件、部分公开24件。",
                        PASS),
                argumentSet("a second breakdown", "共收办申请60件，同比增长7%，其中，自然人申请50件，法人申请10件；予以公开31件、部分公开28件、不予公开2件。", PASS),
                argumentSet("percentages between items", "公开信息20条，其中动态12条，占60%，公告8条，占40%。", PASS),
                argumentSet("semicolons", "共公开信息20条，其中：动态类12条；公告类7条；年报1条。", PASS),
                argumentSet("all of it is a part too", "共收到依申请公开 0件，其中当面申请 0 件，信函申请 0件，网上申请 0件。", PASS),
                argumentSet("without 其中", "公开政府信息4条,含工作动态1条,公开指南1条,财政信息2条", PASS),
                argumentSet("thousands separator", "公开信息1,200条，其中动态1,100条，公告60条，其他40条。", PASS),
                argumentSet("closed by a remainder", "公布信息260条（其中机构职能82条，计划类21条，其他应主动公开信息158条）。", FAIL),
                argumentSet("one more than the total", "公开信息300条，其中概况类100条，动态类150条，目录类51条。", FAIL),
                argumentSet("selection that just falls short", "公开信息300条，其中概况类100条，动态类150条，目录类49条。", PASS),
                argumentSet("brackets that do not add up", "公开信息10条（政策类4条，动态类5条）。", FAIL),
                argumentSet("respectively", "公开信息10条，分别为政策类4条、动态类5条。", FAIL),
                argumentSet("plain items that nearly add up", "公开信息共 74 条，机构 2 条，动态 63 条，计划 1 条，财政 4 条。", FAIL),
                argumentSet("small selection that falls short", "公开政府信息5条,含工作动态1条,公开指南1条,财政信息2条。", PASS),
                argumentSet("breakdown in the next sentence", "公开信息300条。其中，概况类100条，动态类150条，目录类51条。", FAIL),
                argumentSet("open with 等", "公开信息100条，其中政策40条、动态50条、公告5条等。", NOT_APPLICABLE),
                argumentSet("open with 余", "公开信息276条,其中:动态216条,目录50条,报送信息100余条。", NOT_APPLICABLE),
                argumentSet("approximate total", "公开信息近100条，其中动态60条、公告30条、其他20条。", NOT_APPLICABLE),
                argumentSet("rounded total", "公开信息1.2万条，其中动态6000条、公告3000条、其他2000条。", NOT_APPLICABLE),
                argumentSet("selection far below the total", "公开信息100条，其中政策20条、解读15条、公告5条。", PASS),
                argumentSet("two items may be a selection", "公开信息276条,其中:动态216条,目录50条。", PASS),
                argumentSet("more than any subset explains", "发布信息214条，其中动态类174条，政务39条，解读类2条，回应7条，专栏2条。", FAIL),
                argumentSet("an item within another", "发布信息215条，其中动态类174条，政务39条，解读类21条，回应2条。", PASS),
                argumentSet("channels overlap", "公开信息100条，其中网站95条、公众号80条、微博30条。", PASS),
                argumentSet("another measure word", "公开文件62件，其中政策20件、解读18篇、动态40件。", NOT_APPLICABLE),
                argumentSet("item without a number", "公布信息93件，其中包括：规范性文件13件；年度预算和决算信息；提案50件；建议10件。", NOT_APPLICABLE),
                argumentSet("list within a list", "公开信息100条，其中网站60条，其中政策20条、动态30条，微信40条。", NOT_APPLICABLE),
                argumentSet("independent figures", "累计公开文件62件，政策解读18件，推送信息319件。", PASS),
                argumentSet(
                        "average between total and items", "更新信息80条，平均每月6条，其中一季度20条，二季度30条，下半年30条。", NOT_APPLICABLE),
                argumentSet("change between total and items", "收到申请5件，较上年减少2件，其中自然人4件，企业1件。", PASS),
                argumentSet("colon", "共公开信息31条：政策法规1条，通知公告10条，工作动态20条。", PASS),
                argumentSet("colon, does not add up", "共公开信息31条：政策法规1条，通知公告10条，工作动态21条。", FAIL),
                argumentSet("another matter follows", "公开信息20条，其中动态12条、公告5条、年报4条，解读材料6篇。", FAIL),
                argumentSet("another matter may be part of it", "公开文件76件，其中政策20件、动态40件、公告10件、解读6篇。", NOT_APPLICABLE),
                argumentSet("another breakdown follows", "公开信息20条，其中动态15条，其他4条；收到申请3件，其中网络申请3件。", FAIL),
                argumentSet("years and document numbers", "按照国办函〔2020〕109号和711号令，2024年公开信息3条。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void judges(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("NT-SUM", ReportFixture.report().sentence(1, sentence)))
                .isEqualTo(expected);
    }

    @Test
    void listBrokenAtSemicolonsIsReadWhole() {
        ReportFixture report = ReportFixture.report()
                .sentence(1, "公开信息20条，其中：动态类12条；")
                .sentence(1, "公告类7条；")
                .sentence(1, "年报1条。");

        assertThat(Verdicts.outcome("NT-SUM", report)).isEqualTo(PASS);
    }

    @Test
    void findingShowsTotalAndItems() {
        Finding finding = Verdicts.findings(
                        "NT-SUM", ReportFixture.report().sentence(1, "公开信息300条，其中概况类100条，动态类150条，目录类51条。"))
                .getFirst();

        assertThat(finding.message().zh()).isEqualTo("正文称总数 300，所列分项 100 + 150 + 51 = 301，相差 -1");
        assertThat(finding.expected()).isEqualTo("301");
        assertThat(finding.actual()).isEqualTo("300");
        assertThat(finding.difference()).isEqualTo(new BigDecimal("-1"));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.evidence()).extracting(Evidence::role).containsExactly("total", "part", "part", "part");
    }

    @Test
    void itemsThatMerelyFollowAndNearlyReachTheTotalAreOnlyAWarning() {
        assertThat(Verdicts.findings("NT-SUM", ReportFixture.report().sentence(1, "共公开信息300条，概况类100条，动态类150条，目录类49条。")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }
}
