package io.gouji.parser.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.report.SourceLocation.WordPlace;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class WordFormatTest {

    @Test
    void paragraphsAndTablesComeInTheOrderOfTheBody() throws IOException {
        var word = new XWPFDocument();
        word.createParagraph().createRun().setText("二、主动公开政府信息情况");
        word.createTable(1, 2);
        word.createParagraph().createRun().setText("三、收到和处理政府信息公开申请情况");

        assertThat(blocks(word))
                .extracting(block -> block instanceof Block.Grid)
                .containsExactly(false, true, false);
    }

    @Test
    void mergedCellsStandOnceWithTheirSpans() throws IOException {
        var word = new XWPFDocument();
        XWPFTable table = word.createTable(2, 2);
        table.getRow(0).getCell(0).setText("三、本年度办理结果");
        table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
        table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
        table.getRow(0).getCell(1).setText("总计");
        table.getRow(0).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
        table.getRow(1).getCell(1).setText("4");

        var grid = (Block.Grid) blocks(word).getFirst();

        assertThat(grid.cells())
                .containsExactly(
                        new Block.GridCell(0, 0, 2, 1, "三、本年度办理结果", place(0, 0)),
                        new Block.GridCell(0, 1, 1, 2, "总计", place(0, 1)),
                        new Block.GridCell(1, 1, 1, 1, "4", place(1, 1)));
    }

    @Test
    void tableInATableIsReadAndTheOuterOneIsLayout() throws IOException {
        var word = new XWPFDocument();
        XWPFTable outer = word.createTable(1, 1);
        outer.getRow(0).getCell(0).setText("标题");
        XWPFTable inner = outer.getRow(0)
                .getCell(0)
                .insertNewTbl(outer.getRow(0)
                        .getCell(0)
                        .getParagraphs()
                        .getFirst()
                        .getCTP()
                        .newCursor());
        inner.createRow().createCell().setText("1");

        assertThat(blocks(word)).hasAtLeastOneElementOfType(Block.Grid.class);
    }

    private static WordPlace place(int row, int cell) {
        return new WordPlace("word/document.xml", 0, row, cell, 0);
    }

    private static List<Block> blocks(XWPFDocument word) throws IOException {
        var out = new ByteArrayOutputStream();
        word.write(out);
        FormatResult result = new WordFormat().read(out.toByteArray(), DocumentHints.NONE, ParserLimits.DEFAULT);
        if (result instanceof FormatResult.Blocks(String mediaType, List<Block> blocks)) {
            return blocks;
        }
        throw new AssertionError(result);
    }
}
