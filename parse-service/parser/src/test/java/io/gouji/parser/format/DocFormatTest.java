package io.gouji.parser.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.contract.report.RejectionReason;
import io.gouji.contract.report.SourceLocation.WordPlace;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.LimitExceeded;
import io.gouji.parser.Limits;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import io.gouji.parser.block.Block.Grid;
import io.gouji.parser.block.Block.GridCell;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines and tables out of Word 97 documents. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DocFormatTest {

    private static final int PAST_SIGNATURE = 8;

    private static final WordPlace ANYWHERE = new WordPlace("", 0, 0, 0, 0);

    @Test
    void readsParagraphsAndHeadings() {
        byte[] doc = new DocPaper()
                .paragraph("一、总体情况", 1)
                .paragraph("本机关全年公开信息12条。", 0)
                .bytes();

        assertThat(read(doc))
                .containsExactly(
                        new Block.Line("一、总体情况", 1, false, new WordPlace("WordDocument", -1, -1, -1, 0)),
                        new Block.Line("本机关全年公开信息12条。", 0, false, new WordPlace("WordDocument", -1, -1, -1, 1)));
    }

    @Test
    void leavesOutWhatIsNotShown() {
        byte[] doc = new DocPaper()
                .words("公开信息")
                .deleted("11")
                .words("12条")
                .hidden("（草稿）")
                .paragraph("，见\u0013HYPERLINK \"http://example.invalid\"\u0014网站\u0015。", 0)
                .bytes();

        assertThat(read(doc)).extracting(block -> ((Block.Line) block).text()).containsExactly("公开信息12条，见网站。");
    }

    @Test
    void readsMergedCells() {
        var grid = new Grid(
                2,
                3,
                List.of(
                        new GridCell(0, 0, 2, 1, "三、本年度办理结果", ANYWHERE),
                        new GridCell(0, 1, 1, 2, "（一）予以公开", ANYWHERE),
                        new GridCell(1, 1, 1, 1, "1", ANYWHERE),
                        new GridCell(1, 2, 1, 1, "2\n（其中修订1件）", ANYWHERE)),
                ANYWHERE);

        byte[] doc =
                new DocPaper().paragraph("表", 0).table(grid).paragraph("完", 0).bytes();

        List<Block> blocks = read(doc);
        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(1)).isInstanceOfSatisfying(Grid.class, read -> {
            assertThat(read.rows()).isEqualTo(2);
            assertThat(read.columns()).isEqualTo(3);
            assertThat(read.cells())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("at")
                    .isEqualTo(grid.cells());
            assertThat(read.cells().get(3).at()).isEqualTo(new WordPlace("WordDocument", 0, 1, 2, 0));
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9})
    void rejectsDocumentsCutShort(double share) {
        byte[] doc = new DocPaper().paragraph("本机关全年公开信息12条。".repeat(2000), 0).bytes();
        byte[] cut = Arrays.copyOf(doc, (int) (doc.length * share));

        assertThat(new DocFormat().read(cut, DocumentHints.NONE, ParserLimits.DEFAULT))
                .isInstanceOfSatisfying(
                        FormatResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RejectionReason.CORRUPT));
    }

    @Test
    void rejectsMoreCellsThanTheLimit() {
        var cell = new GridCell(0, 0, 1, 1, "1", ANYWHERE);
        var paper = new DocPaper();
        for (int i = 0; i < 5; i++) {
            paper.table(new Grid(1, 1, List.of(cell), ANYWHERE)).paragraph("", 0);
        }

        assertThatThrownBy(() -> new DocFormat().read(paper.bytes(), DocumentHints.NONE, Limits.with("maxCells", 3)))
                .isInstanceOfSatisfying(
                        LimitExceeded.class,
                        exceeded -> assertThat(exceeded.reason()).isEqualTo(RejectionReason.TOO_MANY_CELLS));
    }

    @Test
    void neverFailsOnDamagedBytes() {
        byte[] good = new DocPaper().paragraph("本机关全年公开信息12条。", 0).bytes();
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = good.clone();
            for (int i = 0; i < 20; i++) {
                damaged[PAST_SIGNATURE + random.nextInt(damaged.length - PAST_SIGNATURE)] = (byte) random.nextInt(256);
            }

            FormatResult result = new DocFormat().read(damaged, DocumentHints.NONE, ParserLimits.DEFAULT);

            assertThat(result).as("round %d", round).isNotNull();
        }
    }

    private static List<Block> read(byte[] doc) {
        FormatResult result = Formats.of(doc).orElseThrow().read(doc, DocumentHints.NONE, ParserLimits.DEFAULT);
        assertThat(result).isInstanceOf(FormatResult.Blocks.class);
        return ((FormatResult.Blocks) result).blocks();
    }
}
