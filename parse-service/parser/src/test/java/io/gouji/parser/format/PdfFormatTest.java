package io.gouji.parser.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.report.SourceLocation.PagePlace;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import io.gouji.parser.block.Block.Grid;
import io.gouji.parser.block.Block.GridCell;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines and tables out of drawn pages. */
class PdfFormatTest {

    private static final String WORDS = "示例县人民政府办公室根据条例编制本报告，所列数据统计期限为一年。";

    static Stream<Arguments> pageNumbers() {
        return Stream.of(
                argumentSet("between dashes", "- 1 -", "- 2 -"),
                argumentSet("between long dashes", "— 1 —", "— 2 —"),
                argumentSet("in words", "第1页", "第2页"),
                argumentSet("of all", "第 1 页 共 2 页", "第 2 页 共 2 页"),
                argumentSet("bare", "1", "2"),
                argumentSet("bare, counted from another start", "17", "18"));
    }

    @ParameterizedTest
    @MethodSource("pageNumbers")
    void dropsPageNumbers(String first, String second) {
        byte[] pdf = new PdfPaper()
                .page()
                .text(72, 100, 16, WORDS)
                .text(290, 800, 10, first)
                .page()
                .text(72, 100, 16, WORDS)
                .text(290, 800, 10, second)
                .bytes();

        assertThat(lines(pdf)).containsExactly(WORDS, WORDS);
    }

    @ParameterizedTest
    @CsvSource({"GBK-EUC-H, GBK", "UniGB-UCS2-H, UTF-16BE", "GB-EUC-H, GB2312", "UniGB-UTF16-H, UTF-16BE"})
    void readsFontsThatAreNotEmbedded(String encoding, String charset) {
        byte[] pdf = new PdfPaper()
                .withChineseEncoding(encoding, Charset.forName(charset))
                .page()
                .text(72, 100, 16, WORDS)
                .bytes();

        assertThat(lines(pdf)).containsExactly(WORDS);
    }

    @Test
    void keepsNumbersThatNumberNoPage() {
        byte[] pdf = new PdfPaper()
                .page()
                .text(72, 100, 16, WORDS)
                .text(290, 400, 10, "1")
                .text(290, 800, 10, "2023")
                .bytes();

        assertThat(lines(pdf)).containsExactly(WORDS, "1", "2023");
    }

    @Test
    void dropsRunningLines() {
        var paper = new PdfPaper();
        for (int page = 1; page <= 3; page++) {
            paper.page().text(200, 40, 9, "示例县年度报告 第" + page + "期").text(72, 100, 16, WORDS + page);
        }

        assertThat(lines(paper.bytes())).containsExactly(WORDS + 1, WORDS + 2, WORDS + 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void readsTurnedPagesUpright(int degrees) {
        var paper = new PdfPaper().rotated(degrees).page().text(72, 60, 16, WORDS);
        table(paper, 100, "行政许可", "550", "行政处罚", "4119");

        List<Block> blocks = read(paper.bytes());

        assertThat(lines(blocks)).containsExactly(WORDS);
        assertThat(texts(grid(blocks))).containsExactly("行政许可", "550", "行政处罚", "4119");
    }

    @Test
    void placesTextWhereItIsDrawn() {
        List<Block> blocks = read(new PdfPaper().page().text(72, 100, 16, WORDS).bytes());

        assertThat(blocks.getFirst().at()).isInstanceOfSatisfying(PagePlace.class, place -> {
            assertThat(place.page()).isEqualTo(1);
            assertThat(place.x()).isEqualTo(72);
            assertThat(place.width()).isEqualTo(16.0 * WORDS.length());
            assertThat(place.y()).isBetween(84.0, 90.0);
            assertThat(place.y() + place.height()).isBetween(100.0, 104.0);
        });
    }

    @Test
    void readsNoWatermarks() {
        byte[] pdf = new PdfPaper()
                .page()
                .watermark(100, 400, 40, "内部资料请勿外传")
                .text(72, 300, 16, WORDS)
                .bytes();

        assertThat(lines(pdf)).containsExactly(WORDS);
    }

    @Test
    void readsBoldThatIsPrintedTwiceOnce() {
        byte[] pdf = new PdfPaper()
                .page()
                .text(72, 100, 16, WORDS)
                .text(72.4, 100, 16, WORDS)
                .bytes();

        assertThat(lines(pdf)).containsExactly(WORDS);
    }

    @Test
    void partsColumnsWithoutRulesBySpaces() {
        byte[] pdf = new PdfPaper()
                .page()
                .text(72, 60, 12, WORDS)
                .text(72, 100, 12, "一、本年新收政府信息公开申请数量")
                .text(300, 100, 12, "21")
                .text(350, 100, 12, "0")
                .text(400, 100, 12, "21")
                .bytes();

        assertThat(lines(pdf)).containsExactly(WORDS, "一、本年新收政府信息公开申请数量 21 0 21");
    }

    @Test
    void mergesCellsThatNoRuleParts() {
        var paper = new PdfPaper().page().text(72, 60, 12, WORDS);
        frame(paper, 100, 100, 400, 160);
        paper.line(100, 130, 400, 130).line(200, 100, 200, 160).line(300, 130, 300, 160);
        paper.text(105, 115, 10, "信息内容").text(205, 115, 10, "本年处理决定数量");
        paper.text(105, 145, 10, "行政许可").text(205, 145, 10, "550").text(305, 145, 10, "7");

        Grid grid = grid(read(paper.bytes()));

        assertThat(grid.cells())
                .extracting(GridCell::text, GridCell::column, GridCell::columnSpan)
                .containsExactly(
                        tuple("信息内容", 0, 1),
                        tuple("本年处理决定数量", 1, 2),
                        tuple("行政许可", 0, 1),
                        tuple("550", 1, 1),
                        tuple("7", 2, 1));
    }

    @Test
    void readsVerticalTextInOrder() {
        var paper = new PdfPaper().page().text(72, 60, 12, WORDS);
        frame(paper, 100, 100, 400, 220);
        paper.line(130, 100, 130, 220).line(160, 100, 160, 220);
        down(paper, 110, 112, "三、本年度办理结果");
        down(paper, 147, 112, "不予公");
        down(paper, 133, 112, "开");

        assertThat(texts(grid(read(paper.bytes())))).containsExactly("三、本年度办理结果", "不予公开", "");
    }

    @Test
    void readsNumbersBrokenByNarrowCellsWhole() {
        var paper = new PdfPaper().page().text(72, 60, 12, WORDS);
        frame(paper, 100, 100, 400, 140);
        paper.line(130, 100, 130, 140);
        paper.text(103, 112, 10, "11400").text(103, 124, 10, "000").text(135, 112, 10, "行政许可");

        assertThat(texts(grid(read(paper.bytes())))).containsExactly("11400000", "行政许可");
    }

    @Test
    void keepsNumbersThatAreTooWideInTheirCells() {
        var paper = new PdfPaper().page().text(72, 60, 12, WORDS);
        frame(paper, 100, 100, 180, 140);
        paper.line(140, 100, 140, 140);
        paper.text(101, 120, 12, "2822652").text(150, 120, 12, "0");

        assertThat(texts(grid(read(paper.bytes())))).containsExactly("2822652", "0");
    }

    @Test
    void joinsTablesOverPagesWithoutTheirRepeatedHead() {
        var paper = new PdfPaper().page().text(72, 60, 12, WORDS);
        table(paper, 700, "信息内容", "数量", "行政许可", "550");
        paper.page().text(450, 60, 10, "续表");
        table(paper, 80, "信息内容", "数量", "行政处罚", "4119");

        List<Block> blocks = read(paper.bytes());

        assertThat(lines(blocks)).containsExactly(WORDS);
        assertThat(texts(grid(blocks))).containsExactly("信息内容", "数量", "行政许可", "550", "行政处罚", "4119");
    }

    @Test
    void joinsTheHalvesOfARowThatAPageBreakCuts() {
        var paper = new PdfPaper().page().text(72, 60, 12, WORDS);
        table(paper, 700, "1.信访举报投诉类申请", "3", "5.要求行政机关确认或", "4");
        table(paper.page(), 80, "重新出具已获取信息", "", "（七）总计", "7");

        assertThat(texts(grid(read(paper.bytes()))))
                .containsExactly("1.信访举报投诉类申请", "3", "5.要求行政机关确认或重新出具已获取信息", "4", "（七）总计", "7");
    }

    @Test
    void keepsBlankRowsAfterAPageBreak() {
        var paper = new PdfPaper().page().text(72, 60, 12, WORDS);
        table(paper, 700, "1.信访举报投诉类申请", "3", "2.重复申请", "4");
        table(paper.page(), 80, "3.要求提供公开出版物", "", "（七）总计", "7");

        assertThat(grid(read(paper.bytes())).rows()).isEqualTo(4);
    }

    @Test
    void keepsTablesOfOtherColumnsApart() {
        var paper = new PdfPaper().page().text(72, 60, 12, WORDS);
        table(paper, 700, "行政许可", "550", "行政处罚", "4119");
        paper.page();
        frame(paper, 100, 80, 400, 140);
        paper.line(100, 110, 400, 110).line(170, 80, 170, 140).text(105, 100, 10, "结果维持");

        assertThat(read(paper.bytes()))
                .filteredOn(block -> block instanceof Grid)
                .hasSize(2);
    }

    private static void table(PdfPaper paper, double top, String... texts) {
        int rows = texts.length / 2;
        frame(paper, 100, top, 400, top + rows * 30);
        paper.line(250, top, 250, top + rows * 30);
        for (int row = 0; row < rows; row++) {
            double y = top + row * 30;
            paper.line(100, y, 400, y);
            paper.text(105, y + 20, 10, texts[row * 2]).text(255, y + 20, 10, texts[row * 2 + 1]);
        }
    }

    private static void frame(PdfPaper paper, double left, double top, double right, double bottom) {
        paper.line(left, top, right, top)
                .line(left, bottom, right, bottom)
                .line(left, top, left, bottom)
                .line(right, top, right, bottom);
    }

    private static void down(PdfPaper paper, double x, double y, String text) {
        for (int i = 0; i < text.length(); i++) {
            paper.text(x, y + i * 12, 10, text.substring(i, i + 1));
        }
    }

    private static List<Block> read(byte[] pdf) {
        FormatResult result = Formats.of(pdf).orElseThrow().read(pdf, DocumentHints.NONE, ParserLimits.DEFAULT);
        assertThat(result).isInstanceOf(FormatResult.Blocks.class);
        return ((FormatResult.Blocks) result).blocks();
    }

    private static List<String> lines(byte[] pdf) {
        return lines(read(pdf));
    }

    private static List<String> lines(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Line.class::isInstance)
                .map(Block.Line.class::cast)
                .map(Block.Line::text)
                .toList();
    }

    private static Grid grid(List<Block> blocks) {
        return blocks.stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Grid grid) {
        return grid.cells().stream().map(GridCell::text).toList();
    }
}
