package io.gouji.parser.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.report.Section;
import io.gouji.contract.report.Section.Item;
import io.gouji.contract.report.SourceLocation.WordPlace;
import io.gouji.parser.block.Block;
import io.gouji.parser.block.Block.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static List<Section> read(String text) {
        return new TextDocument(text).read().sections();
    }

    private static List<Integer> ordinals(String text) {
        return read(text).stream().map(Section::ordinal).toList();
    }

    @Test
    void readsNumberTitleAndText() {
        List<Section> sections = read("""
                云山县水务局2024年政府信息公开工作年度报告
                一、总体情况
                全年公开信息12条。
                二、主动公开政府信息情况
                三、收到和处理政府信息公开申请情况
                四、政府信息公开行政复议、行政诉讼情况
                五、存在问题及改进情况
                公开不够及时。
                下一步加强培训。
                六、其他需要报告的事项
                无。
                """);

        assertThat(sections).extracting(Section::number).containsExactly("一、", "二、", "三、", "四、", "五、", "六、");
        assertThat(sections.get(4).title()).isEqualTo("存在问题及改进情况");
        assertThat(sections.get(4).text()).isEqualTo("公开不够及时。\n下一步加强培训。");
        assertThat(sections).extracting(Section::ordinal).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void findsHeadingsInTheMiddleOfGluedText() {
        List<Section> sections = read(
                "云山区2024年政府信息公开工作年度报告 本报告按规定编制。一、总体情况2024年，公开信息5条。（一）主动公开方面。公开5条。二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件314三、收到和处理政府信息公开申请情况（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）一、本年新收政府信息公开申请数量1000001四、结转下年度继续办理0000000四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计000000000000000五、存在的主要问题及改进情况公开不够及时。六、其他需要报告的事项无。");

        assertThat(sections).extracting(Section::ordinal).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(sections)
                .extracting(Section::text)
                .containsExactly("2024年，公开信息5条。\n（一）主动公开方面。公开5条。", "", "", "", "公开不够及时。", "无。");
    }

    @Test
    void doesNotTakeTheListOfThePreambleForHeadings() {
        List<Section> sections = read("""
                本报告由一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况，四、政府信息公开行政复议、行政诉讼情况，五、存在的主要问题及改进情况，六、其他需要报告的事项六个部分组成。
                一、总体情况
                公开5条。
                二、主动公开政府信息情况
                三、收到和处理政府信息公开申请情况
                四、政府信息公开行政复议、行政诉讼情况
                五、存在的主要问题及改进情况
                不够及时。
                六、其他需要报告的事项
                无。
                """);

        assertThat(sections).hasSize(6);
        assertThat(sections.get(0).text()).isEqualTo("公开5条。");
        assertThat(sections.get(5).text()).isEqualTo("无。");
    }

    @Test
    void doesNotTakeATableOfContentsForHeadings() {
        List<Section> sections = read("""
                目录
                一、总体情况
                二、主动公开政府信息情况
                三、收到和处理政府信息公开申请情况
                一、总体情况
                公开5条。
                二、主动公开政府信息情况
                三、收到和处理政府信息公开申请情况
                四、政府信息公开行政复议、行政诉讼情况
                """);

        assertThat(sections).extracting(Section::ordinal).containsExactly(1, 2, 3, 4);
        assertThat(sections.get(0).text()).isEqualTo("公开5条。");
    }

    @Test
    void doesNotTakeItemsOfPartOneForParts() {
        List<Section> sections = read("""
                一、总体情况
                （一）主动公开政府信息情况
                公开5条。
                （二）收到和处理政府信息公开申请情况
                收到1件。
                二、主动公开政府信息情况
                """);

        assertThat(sections).extracting(Section::ordinal).containsExactly(1, 2);
        assertThat(sections.get(0).items()).extracting(Item::title).containsExactly("主动公开政府信息情况", "收到和处理政府信息公开申请情况");
    }

    @Test
    void findsPartsThatLostTheirNumber() {
        assertThat(ordinals("""
                        总体情况
                        公开5条。
                        主动公开政府信息情况
                        收到和处理政府信息公开申请情况
                        政府信息公开行政复议、行政诉讼情况
                        存在的主要问题及改进情况
                        不够及时。
                        其他需要报告的事项
                        无。
                        """)).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void findsMarkdownHeadings() {
        assertThat(ordinals("""
                        # 云山县水务局 2024 年政府信息公开工作年度报告
                        ## 一、总体情况
                        公开5条。
                        ## **二、主动公开政府信息情况**
                        #### 四、政府信息公开行政复议、行政诉讼情况
                        ## 六、其他需要报告的事项
                        无。
                        """)).containsExactly(1, 2, 4, 6);
    }

    @Test
    void findsOtherWordings() {
        assertThat(ordinals("""
                        一、基本情况
                        公开5条。
                        二、行政机关主动公开政府信息的情况
                        三、政府信息依申请公开办理情况
                        四、因政府信息公开工作被申请行政复议、提起行政诉讼情况
                        五、政府信息公开工作存在的主要问题及改进措施
                        不够及时。
                        六、需要说明的其他事项
                        无。
                        """)).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void findsAHeadingBrokenOverTwoLines() {
        List<Section> sections = read("""
                一、总体情况
                公开5条。
                四、政府信息公开行政复议、行政诉讼情
                况
                五、存在的主要问题及改进情况
                不够及时。
                """);

        assertThat(sections).extracting(Section::title).contains("政府信息公开行政复议、行政诉讼情况");
        assertThat(sections.get(1).text()).isEmpty();
    }

    @Test
    void keepsPartsInPrintedOrder() {
        assertThat(ordinals("""
                        一、总体情况
                        公开5条。
                        二、主动公开政府信息情况
                        三、收到和处理政府信息公开申请情况
                        五、存在的主要问题及改进情况
                        不够及时。
                        四、政府信息公开行政复议、行政诉讼情况
                        六、其他需要报告的事项
                        无。
                        """)).containsExactly(1, 2, 3, 5, 4, 6);
    }

    @Test
    void leavesOutBlocksOfTables() {
        var document = new TextDocument("一、总体情况\n公开5条。\n二、主动公开政府信息情况\n奇怪的表格内容，很长很长很长\n本年没有其他情况。");
        var tables = new BitSet();
        tables.set(2, 4);

        List<Section> sections =
                new NarrativeReader().read(document.blocks(), tables).sections();

        assertThat(sections).extracting(Section::ordinal).containsExactly(1, 2);
        assertThat(sections.get(1).text()).isEqualTo("本年没有其他情况。");
    }

    @Test
    void keepsTheSentencesAroundTables() {
        List<Section> sections = read("""
                一、总体情况
                公开5条。
                三、收到和处理政府信息公开申请情况
                2024年，本机关收到政府信息公开申请一件，已在法定期限
                内答复。
                申请人情况
                自然人 | 法人或其他组织 | 总计 |
                一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1
                （七）总计 1 0 0 0 0 0 1
                注：数据含上年结转
                """);

        assertThat(sections.get(1).text()).isEqualTo("2024年，本机关收到政府信息公开申请一件，已在法定期限内答复。\n注：数据含上年结转");
    }

    @Test
    void takesAListInThePreambleForNoHeadingsEvenWhenTheReportBreaksOff() {
        List<Section> sections = read("""
                云山县水务局2024年政府信息公开工作年度报告
                本报告主要内容包括：1.总体情况；2.主动公开政府信息情况；3.收到和处理政府信息公开申请情况；4.政府信息公开行政复议、行政诉讼情况；5.存在的主要问题及改进情况；6.其他需要报告的事项。现报告如下。
                一、总体情况
                公开信息5条。
                二、主动公开政府信息情况
                """);

        assertThat(sections).extracting(Section::number).containsExactly("一、", "二、");
        assertThat(sections.getFirst().text()).isEqualTo("公开信息5条。");
    }

    @Test
    void takesTheVerbForPartOfTheNumber() {
        List<Item> items = read("""
                        一、总体情况
                        一是积极推进主动公开。公开5条。
                        二是规范办理依申请公开。收到1件。
                        一直坚持主动公开。
                        """).get(0).items();

        assertThat(items).extracting(Item::number).containsExactly("一是", "二是");
        assertThat(items).extracting(Item::title).containsExactly("积极推进主动公开", "规范办理依申请公开");
    }

    @Test
    void readsItemsInAllTheirForms() {
        List<Item> items = read("""
                        一、总体情况
                        （一）主动公开情况
                        公开5条。
                        (二)依申请公开情况。收到1件。
                        三）政府信息管理
                        管理规范。
                        **（四）平台建设情况。**网站运行正常。
                        五监督保障情况。
                        培训两次。
                        """).get(0).items();

        assertThat(items).extracting(Item::number).containsExactly("（一）", "(二)", "三）", "（四）", "五");
        assertThat(items).extracting(Item::title).containsExactly("主动公开情况", "依申请公开情况", "政府信息管理", "平台建设情况", "监督保障情况");
        assertThat(items).extracting(Item::text).containsExactly("公开5条。", "收到1件。", "管理规范。", "网站运行正常。", "培训两次。");
    }

    @Test
    void readsParagraphsOfAWordDocument() {
        var blocks = new ArrayList<Block>();
        for (String paragraph : List.of("云山县水务局2024年政府信息公开工作年度报告", "一、总体情况", "公开5条", "培训两次", "二、主动公开政府信息情况")) {
            blocks.add(new Line(paragraph, 0, false, new WordPlace("word/document.xml", -1, -1, -1, blocks.size())));
        }

        Narrative narrative = new NarrativeReader().read(blocks, new BitSet());

        assertThat(narrative.sections().get(0).text()).isEqualTo("公开5条\n培训两次");
        assertThat(narrative.sections().get(0).sentences().get(1).at())
                .isEqualTo(new WordPlace("word/document.xml", -1, -1, -1, 3));
    }
}
