package io.gouji.parser.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.SourceLocation.HtmlPlace;
import io.gouji.parser.block.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that a page or an editor took apart. */
class GridPartsTest {

    private static final String HEAD = "行政复议 | 行政诉讼";
    private static final String FIVE = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计";

    static Stream<Arguments> disputes() {
        return Stream.of(
                argumentSet(
                        "figures in a grid of their own",
                        List.of(
                                grid(HEAD, FIVE + " | 未经复议直接起诉 | 复议后起诉", FIVE + " | " + FIVE),
                                grid("4 | 1 | 2 | 3 | 10 | 1 | 0 | 0 | 2 | 3 | 0 | 2 | 1 | 0 | 3"))),
                argumentSet(
                        "a grid for reconsiderations and one for suits",
                        List.of(
                                grid("行政复议", FIVE, "4 | 1 | 2 | 3 | 10"),
                                line("（二）行政诉讼"),
                                grid(
                                        "行政诉讼",
                                        "未经复议直接起诉 | 复议后起诉",
                                        FIVE + " | " + FIVE,
                                        "1 | 0 | 0 | 2 | 3 | 0 | 2 | 1 | 0 | 3"))),
                argumentSet(
                        "figures on the next page",
                        List.of(
                                grid(HEAD, FIVE + " | 未经复议直接起诉 | 复议后起诉", FIVE + " | " + FIVE),
                                line("- 5 -"),
                                line(""),
                                grid("4 | 1 | 2 | 3 | 10 | 1 | 0 | 0 | 2 | 3 | 0 | 2 | 1 | 0 | 3"))));
    }

    @ParameterizedTest
    @MethodSource("disputes")
    void tableFourIsPutTogether(List<Block> blocks) {
        TablesRead read = new TableReader().read(blocks);

        assertThat(raw(read, "T4.review.total")).isEqualTo("10");
        assertThat(raw(read, "T4.suit.pending")).isEqualTo("2");
        assertThat(raw(read, "T4.reviewThenSuit.corrected")).isEqualTo("2");
        assertThat(read.tableBlocks().cardinality()).isEqualTo(2);
    }

    @Test
    void rowsOnANextPageNeedNoHead() {
        TablesRead read = new TableReader()
                .read(List.of(
                        grid("一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3"),
                        line("第 4 页 共 9 页"),
                        grid("2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1", "3.要求提供公开出版物 | 2 | 0 | 0 | 0 | 0 | 0 | 2"),
                        grid("（七）总计 | 3 | 0 | 0 | 0 | 0 | 0 | 3")));

        assertThat(raw(read, "T3.notHandled.publication.total")).isEqualTo("2");
        assertThat(raw(read, "T3.total.person")).isEqualTo("3");
    }

    @Test
    void figuresUnderOtherWordsAreNoPartOfATable() {
        TablesRead read = new TableReader()
                .read(List.of(
                        grid(HEAD, FIVE + " | 未经复议直接起诉 | 复议后起诉", FIVE + " | " + FIVE),
                        line("本年度共接待来访群众如下表。"),
                        grid("4 | 1 | 2 | 3 | 10 | 1 | 0 | 0 | 2 | 3 | 0 | 2 | 1 | 0 | 3")));

        assertThat(read.cells()).isEmpty();
    }

    @Test
    void suitsWithoutTheirNamesAreNotToldApart() {
        TablesRead read = new TableReader()
                .read(List.of(grid("行政复议", FIVE, "4 | 1 | 2 | 3 | 10"), grid("1 | 0 | 0 | 2 | 3 | 0 | 2 | 1 | 0 | 3")));

        assertThat(read.cells()).isEmpty();
    }

    private static String raw(TablesRead read, String ref) {
        Cell cell = read.cells().get(CellRef.parse(ref));
        return cell == null ? "missing" : cell.raw();
    }

    private static Block line(String text) {
        return new Block.Line(text, 0, false, new HtmlPlace("html > body > p", 0, text.length()));
    }

    private static Block grid(String... rows) {
        var cells = new ArrayList<Block.GridCell>();
        int columns = 0;
        for (int row = 0; row < rows.length; row++) {
            String[] texts = rows[row].split(" \\| ", -1);
            columns = Math.max(columns, texts.length);
            for (int column = 0; column < texts.length; column++) {
                var at = new HtmlPlace("html > body > table", 0, texts[column].length());
                cells.add(new Block.GridCell(row, column, 1, 1, texts[column], at));
            }
        }
        return new Block.Grid(rows.length, columns, cells, new HtmlPlace("html > body > table", 0, 0));
    }
}
