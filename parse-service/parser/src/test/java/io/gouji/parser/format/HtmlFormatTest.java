package io.gouji.parser.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gouji.contract.report.SourceLocation.HtmlPlace;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlFormatTest {

    private final HtmlFormat format = new HtmlFormat();

    @Test
    void mergedCellsStandOnceWithTheirSpans() {
        Block.Grid grid = grid("""
                <table><tr><td rowspan="2" colspan="2">甲</td><td>乙</td></tr>
                <tr><td>丙</td></tr><tr><td>丁</td><td>戊</td><td>己</td></tr></table>
                """);

        assertThat(grid.cells())
                .extracting(Block.GridCell::text, Block.GridCell::row, Block.GridCell::column)
                .contains(tuple("甲", 0, 0), tuple("丙", 1, 2), tuple("己", 2, 2));
        assertThat(grid.columns()).isEqualTo(3);
    }

    @Test
    void pageTitleHeadsAnArticleThatPrintsNone() {
        String page = "<html><head><title>示例市2025年年度报告_示例市人民政府</title></head><body><p>%s</p></body></html>";

        assertThat(blocks(page.formatted("一、总体情况").getBytes(StandardCharsets.UTF_8))
                        .getFirst())
                .isEqualTo(new Block.Line("示例市2025年年度报告", 1, false, new HtmlPlace("html > head > title", 0, 12)));
        assertThat(blocks(page.formatted("示例市 2025年 年度报告").getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void unclosedTagsStillMakeATable() {
        assertThat(grid("<table><tr><td>1<td>2<tr><td>3<td>4</table>").cells())
                .extracting(Block.GridCell::text)
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void tableAroundATableIsLayout() {
        List<Block> blocks = blocks("<table><tr><td><p>标题</p><table><tr><td>1</td></tr></table></td></tr></table>");

        assertThat(blocks).hasSize(2);
        assertThat(blocks.getFirst())
                .isInstanceOfSatisfying(
                        Block.Line.class, line -> assertThat(line.text()).isEqualTo("标题"));
        assertThat(blocks.getLast()).isInstanceOf(Block.Grid.class);
    }

    @Test
    void numberSplitOverSpansIsOneText() {
        assertThat(grid("<table><tr><td><span>20</span><span style='x'>23</span></td></tr></table>")
                        .cells()
                        .getFirst()
                        .text())
                .isEqualTo("2023");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td style=\"display:none\">9</td>",
                "<td style='width:3pt; DISPLAY: none'>9</td>",
                "<td style=\"color:red;display : none;\" colspan=2>9</td>",
                "<TH class=x style=display:none>9</TH>"
            })
    void cellThatIsHiddenIsNoCell(String hidden) {
        Block.Grid grid =
                grid("<table><tr><td>1</td>%s<td>2</td></tr><tr><td>3</td><td>4</td></tr></table>".formatted(hidden));

        assertThat(grid.cells())
                .extracting(Block.GridCell::text, Block.GridCell::row, Block.GridCell::column)
                .containsExactly(tuple("1", 0, 0), tuple("2", 0, 1), tuple("3", 1, 0), tuple("4", 1, 1));
        assertThat(grid.cells().get(1).at())
                .isEqualTo(new HtmlPlace(
                        "html > body > table:nth-child(1) > tbody:nth-child(1) > tr:nth-child(1) > td:nth-child(3)",
                        0,
                        1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"display:table-cell", "display:nonexistent", "mso-display:none", "visibility:hidden"})
    void cellOfAnotherStyleIsOne(String style) {
        assertThat(grid("<table><tr><td style=\"%s\">1</td><td>2</td></tr></table>".formatted(style))
                        .cells())
                .extracting(Block.GridCell::text)
                .containsExactly("1", "2");
    }

    @Test
    void lineBreakEndsALine() {
        assertThat(blocks("<div>一<br>二<br/>三</div>"))
                .extracting(block -> ((Block.Line) block).text())
                .containsExactly("一", "二", "三");
    }

    @Test
    void pathLeadsToTheElement() {
        assertThat(blocks("<div><p>一</p><p>二</p></div>").getLast().at())
                .isEqualTo(new HtmlPlace("html > body > div:nth-child(1) > p:nth-child(2)", 0, 1));
    }

    @Test
    void whatStandsBehindTheArticleIsNoPartOfIt() {
        List<Block> blocks = blocks("""
                <div class=a><p>一、总体情况</p><p>好。</p><p>六、其他需要报告的事项</p><p>无。</p></div>
                <div class=b><p>上一篇：没有了</p></div><div>主办：示例县人民政府</div>
                """);

        assertThat(blocks).extracting(block -> ((Block.Line) block).text()).endsWith("无。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void encodingIsDeclaredInThePage(String charset) {
        String page = "<html><head><meta charset=\"" + charset + "\"></head><body><p>政府信息公开</p></body></html>";

        assertThat(blocks(page.getBytes(Charset.forName(charset))))
                .extracting(block -> ((Block.Line) block).text())
                .containsExactly("政府信息公开");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "x-UTF-16LE-BOM"})
    void aPageOfTwoBytesACharacterIsAPage(String charset) {
        byte[] page = "<html><body><p>政府信息公开</p></body></html>".getBytes(Charset.forName(charset));

        assertThat(format.recognises(page)).isTrue();
        assertThat(blocks(page))
                .extracting(block -> ((Block.Line) block).text())
                .containsExactly("政府信息公开");
        assertThat(format.recognises("政府信息公开".getBytes(Charset.forName(charset))))
                .isFalse();
    }

    @Test
    void wrongDeclarationIsPassedOver() {
        String page = "<html><head><meta charset=\"gb2312\"></head><body><p>政府信息公开</p></body></html>";

        assertThat(blocks(page.getBytes(StandardCharsets.UTF_8)))
                .extracting(block -> ((Block.Line) block).text())
                .containsExactly("政府信息公开");
    }

    private Block.Grid grid(String body) {
        return (Block.Grid) blocks(body).getFirst();
    }

    private List<Block> blocks(String body) {
        return blocks(("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8));
    }

    private List<Block> blocks(byte[] page) {
        FormatResult result = format.read(page, DocumentHints.NONE, ParserLimits.DEFAULT);
        if (result instanceof FormatResult.Blocks(String mediaType, List<Block> blocks)) {
            return blocks;
        }
        throw new AssertionError(result);
    }
}
