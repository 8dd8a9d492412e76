package io.gouji.parser.format;

import static io.gouji.parser.format.WordMarkup.box;
import static io.gouji.parser.format.WordMarkup.cell;
import static io.gouji.parser.format.WordMarkup.control;
import static io.gouji.parser.format.WordMarkup.paragraph;
import static io.gouji.parser.format.WordMarkup.run;
import static io.gouji.parser.format.WordMarkup.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.report.SourceLocation.WordPlace;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordRevisionTest {

    private static final String DELETED =
            "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>9</w:delText></w:r></w:del>";

    static Stream<Arguments> paragraphs() {
        return Stream.of(
                argumentSet("deleted text", DELETED + run("12"), List.of("12")),
                argumentSet(
                        "inserted text",
                        "<w:ins w:id=\"1\" w:author=\"a\">" + run("1") + "</w:ins>" + run("2"),
                        List.of("12")),
                argumentSet(
                        "moved text",
                        "<w:moveFrom w:id=\"1\" w:author=\"a\">" + run("7") + "</w:moveFrom>"
                                + "<w:moveTo w:id=\"2\" w:author=\"a\">" + run("12") + "</w:moveTo>",
                        List.of("12")),
                argumentSet(
                        "hidden text", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>7</w:t></w:r>" + run("12"), List.of("12")),
                argumentSet(
                        "text that is not hidden",
                        "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>12</w:t></w:r>",
                        List.of("12")),
                argumentSet("content control", run("1") + control(run("2")), List.of("12")),
                argumentSet(
                        "content controls in wrappers",
                        "<w:customXml w:uri=\"u\" w:element=\"e\">" + control(run("12")) + "</w:customXml>",
                        List.of("12")),
                argumentSet(
                        "formula",
                        "<w:fldSimple w:instr=\" =SUM(LEFT) \">" + run("12") + "</w:fldSimple>",
                        List.of("12")),
                argumentSet(
                        "field of several runs",
                        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> =SUM(LEFT) </w:instrText></w:r>"
                                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("12")
                                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
                        List.of("12")),
                argumentSet(
                        "small print above a word",
                        "<w:r><w:ruby><w:rubyPr/><w:rt>" + run("zf") + "</w:rt><w:rubyBase>" + run("政府")
                                + "</w:rubyBase></w:ruby></w:r>" + run("信息"),
                        List.of("政府信息")),
                argumentSet(
                        "text box",
                        run("一、总体情况") + box(paragraph(run("年度报告")) + paragraph(run("公开稿"))),
                        List.of("一、总体情况", "年度报告", "公开稿")),
                argumentSet(
                        "text box of an old program",
                        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + paragraph(run("年度报告"))
                                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
                        List.of("年度报告")));
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void aParagraphSaysWhatItPrints(String runs, List<String> printed) {
        assertThat(texts(blocks(paragraph(runs)))).isEqualTo(printed);
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void aCellHoldsWhatItPrints(String runs, List<String> printed) {
        List<Block> blocks = blocks(table("<w:tr>" + cell(paragraph(runs)) + "</w:tr>"));

        assertThat(((Block.Grid) blocks.getFirst()).cells().getFirst().text().lines())
                .filteredOn(line -> !line.isEmpty())
                .isEqualTo(printed);
    }

    @Test
    void controlsAroundRowsCellsAndParagraphsOpen() {
        String row = "<w:tr>" + control(cell(paragraph(run("总计")))) + cell(control(paragraph(run("4")))) + "</w:tr>";
        List<Block> blocks = blocks(
                control(paragraph(run("一、总体情况"))) + control(table(control(row) + row)) + paragraph(run("二、主动公开")));

        var grid = (Block.Grid) blocks.get(1);
        assertThat(grid.cells()).extracting(Block.GridCell::text).containsExactly("总计", "4", "总计", "4");
        assertThat(grid.cells().getLast().at()).isEqualTo(new WordPlace("word/document.xml", 0, 1, 1, 0));
        assertThat(blocks.getLast().at()).isEqualTo(new WordPlace("word/document.xml", -1, -1, -1, 1));
    }

    @Test
    void aDeletedRowIsNotThere() {
        String deleted =
                "<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr>" + cell(paragraph(DELETED)) + "</w:tr>";
        List<Block> blocks = blocks(table(deleted + "<w:tr>"
                + cell(paragraph("<w:moveFrom w:id=\"2\" w:author=\"a\">" + run("7") + "</w:moveFrom>" + run("4")))
                + "</w:tr>"));

        assertThat(((Block.Grid) blocks.getFirst()).cells())
                .extracting(Block.GridCell::text)
                .containsExactly("4");
    }

    @Test
    void aTableInABoxIsReadOnceBehindItsParagraph() {
        String inner = table("<w:tr>" + cell(paragraph(run("总计"))) + cell(paragraph(run("4"))) + "</w:tr>");
        List<Block> blocks = blocks(paragraph(box(paragraph(run("表三")) + inner)) + paragraph(run("四、")));

        assertThat(blocks)
                .filteredOn(Block.Grid.class::isInstance)
                .singleElement()
                .satisfies(grid -> assertThat(((Block.Grid) grid).cells()).hasSize(2));
        assertThat(texts(blocks)).containsExactly("表三", "四、");
        assertThat(blocks.getLast().at()).isEqualTo(new WordPlace("word/document.xml", -1, -1, -1, 1));
    }

    private static List<String> texts(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Line.class::isInstance)
                .map(block -> ((Block.Line) block).text())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<Block> blocks(String body) {
        FormatResult result =
                new WordFormat().read(WordMarkup.document(body), DocumentHints.NONE, ParserLimits.DEFAULT);
        if (result instanceof FormatResult.Blocks(String mediaType, List<Block> blocks)) {
            return blocks;
        }
        throw new AssertionError(result);
    }
}
