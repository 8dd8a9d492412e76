package io.gouji.parser.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.report.SourceLocation.PagePlace;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import io.gouji.parser.block.Block.Grid;
import io.gouji.parser.block.Block.GridCell;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines and tables out of what producers write in their several ways. */
class OfdFormatTest {

    private static final String WORDS = "示例县人民政府办公室根据条例编制本报告，所列数据统计期限为一年。";
    private static final String PLAIN = text("X=\"20\" Y=\"35\" DeltaX=\"g 31 5\"", WORDS);

    static Stream<Arguments> lines() {
        return Stream.of(
                argumentSet("every advance told", code("X=\"10\" Y=\"40\" DeltaX=\"5 5 5\"", "政府公开"), "政府公开"),
                argumentSet("advances counted", code("X=\"10\" Y=\"40\" DeltaX=\"g 2 5 5\"", "政府公开"), "政府公开"),
                argumentSet("no advance told", code("X=\"10\" Y=\"40\"", "政府公开"), "政府公开"),
                argumentSet("advances empty", code("X=\"10\" Y=\"40\" DeltaX=\"\"", "政府公开"), "政府公开"),
                argumentSet("last advance holds on", code("X=\"10\" Y=\"40\" DeltaX=\"5\"", "政府公开"), "政府公开"),
                argumentSet("printed from the right", code("X=\"50\" Y=\"40\" DeltaX=\"-5 -5 -5\"", "开公府政"), "政府公开"),
                argumentSet("figures", code("X=\"10\" Y=\"40\" DeltaX=\"2.8 2.8 2.8\"", "2024"), "2024"),
                argumentSet("figures far apart", code("X=\"10\" Y=\"40\" DeltaX=\"2.8 20 2.8\"", "1234"), "12 34"),
                argumentSet("quotes of full width", code("X=\"10\" Y=\"40\" DeltaX=\"g 3 5\"", "“公开”"), "“公开”"),
                argumentSet(
                        "glyphs named beside the codes",
                        "<CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"2\"><Glyphs>71 9</Glyphs></CGTransform>"
                                + code("X=\"10\" Y=\"40\" DeltaX=\"5\"", "政府"),
                        "政府"),
                argumentSet(
                        "second code goes on where it says",
                        code("X=\"10\" Y=\"40\" DeltaX=\"5\"", "政府") + code("X=\"20\" DeltaX=\"5\"", "公开"),
                        "政府公开"),
                argumentSet("bullet of a symbol font", code("X=\"10\" Y=\"40\" DeltaX=\"5 5\"", "\uf06c政府"), "政府"),
                argumentSet(
                        "figure without a character", code("X=\"10\" Y=\"40\" DeltaX=\"3 3\"", "1\ue0034"), "1\ufffd4"),
                argumentSet("indented XML", code("X=\"10\" Y=\"40\" DeltaX=\"5\"", "\n    政府\n  "), "政府"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void readsWhatATextObjectPrints(String codes, String line) {
        assertThat(lines(page(PLAIN + "<TextObject Boundary=\"0 0 210 297\" Size=\"5\">" + codes + "</TextObject>")))
                .containsExactly(WORDS, line);
    }

    @Test
    void readsTextThatRunsDownACell() {
        String down = "<TextObject Boundary=\"0 0 210 297\" Size=\"5\">"
                + code("X=\"22\" Y=\"60\" DeltaY=\"6 6\"", "办理结") + "</TextObject>"
                + "<TextObject Boundary=\"42 50 10 40\" Size=\"5\" ReadDirection=\"90\">"
                + code("X=\"0\" Y=\"10\"", "果情况") + "</TextObject>";
        String frame = path("20 50 40 50", "M 0 0 L 40 0 L 40 50 L 0 50 C M 20 0 L 20 50");

        assertThat(cells(page(PLAIN + down + frame))).extracting(GridCell::text).containsExactly("办理结", "果情况");
    }

    @Test
    void turnsAndScalesByTheMatrix() {
        String turned = "<TextObject Boundary=\"20 40 100 10\" CTM=\"0.5 0 0 0.5 2 4\" Size=\"10\">"
                + code("X=\"0\" Y=\"0\" DeltaX=\"10\"", "政府") + "</TextObject>";

        Block line = blocks(page(PLAIN + turned)).getLast();

        assertThat(line)
                .isInstanceOfSatisfying(
                        Block.Line.class, read -> assertThat(read.text()).isEqualTo("政府"));
        assertThat(place(line).x()).isEqualTo(62.36);
        assertThat(place(line).y() + 0.88 * 14.17).isBetween(124.6, 124.8);
        assertThat(place(line).width()).isEqualTo(28.35);
    }

    @Test
    void readsCharactersThatAreTurnedOnTheirSide() {
        // a landscape table on an upright page: each character lies on its side, and the line runs down
        String turned = "<TextObject Boundary=\"0 0 210 297\" Size=\"5\" CharDirection=\"90\">"
                + code("X=\"100\" Y=\"50\" DeltaY=\"5 5\"", "政府开") + "</TextObject>";

        assertThat(blocks(page(PLAIN + turned)).stream()
                        .skip(1)
                        .map(block -> place(block).x()))
                .allSatisfy(x -> assertThat(x).isBetween(283.0, 284.0));
    }

    @Test
    void readsRulesHoweverTheyAreWritten() {
        String frame = path("20 50 40 20", "S 0 0 M0,0L40,0L40,20L0,20C")
                + "<PathObject Boundary=\"40 50 0.2 20\" Stroke=\"false\" Fill=\"true\">"
                + "<AbbreviatedData>M 0 0 L 0.2 0 L 0.2 20 L 0 20 C</AbbreviatedData></PathObject>"
                + "<PathObject Boundary=\"20 60 20 1\" CTM=\"20 0 0 1 0 0\"><AbbreviatedData>M 0 0 L 2 0"
                + "</AbbreviatedData></PathObject>";
        String printed = text("X=\"22\" Y=\"58\"", "甲")
                + text("X=\"42\" Y=\"58\"", "乙")
                + text("X=\"22\" Y=\"68\"", "丙")
                + text("X=\"42\" Y=\"68\"", "丁");

        assertThat(cells(page(PLAIN + frame + printed)))
                .extracting(GridCell::text)
                .containsExactly("甲", "乙", "丙", "丁");
    }

    @Test
    void drawsNoRuleThatIsNeitherStrokedNorSeen() {
        String hidden =
                "<PathObject Boundary=\"20 50 40 20\" Stroke=\"false\"><AbbreviatedData>M 0 0 L 40 0 L 40 20 L 0 20 C"
                        + " M 20 0 L 20 20</AbbreviatedData></PathObject>"
                        + "<PathObject Boundary=\"20 50 40 20\" Visible=\"false\"><AbbreviatedData>M 0 0 L 40 0 L 40 20 L 0 20 C"
                        + " M 20 0 L 20 20</AbbreviatedData></PathObject>";

        assertThat(blocks(page(PLAIN + hidden + text("X=\"22\" Y=\"58\"", "甲"))))
                .hasOnlyElementsOfType(Block.Line.class);
    }

    @Test
    void leavesOutWatermarks() {
        String mark = "<TextObject Boundary=\"50 100 100 100\" CTM=\"0.7 -0.7 0.7 0.7 0 0\" Size=\"20\">"
                + code("X=\"0\" Y=\"50\" DeltaX=\"20\"", "样张") + "</TextObject>";

        assertThat(lines(page(PLAIN + mark))).containsExactly(WORDS);
    }

    @Test
    void printsTemplatesUnderThePagesThatUseThem() {
        Map<String, String> parts = parts(2);
        parts.put("Doc_0/Pages/0.xml", "<Page><Template TemplateID=\"7\"/>" + content(PLAIN) + "</Page>");
        parts.put("Doc_0/Pages/1.xml", "<Page>" + content(PLAIN) + "</Page>");
        parts.put("Doc_0/Tpl.xml", "<Page>" + content(text("X=\"20\" Y=\"50\" DeltaX=\"5\"", "封面")) + "</Page>");
        parts.computeIfPresent(
                "Doc_0/Document.xml",
                (name, document) ->
                        document.replace("<CommonData>", "<CommonData><TemplatePage ID=\"7\" BaseLoc=\"Tpl.xml\"/>"));

        assertThat(lines(OfdPaper.zip(parts))).containsExactly(WORDS, "封面", WORDS);
    }

    @Test
    void drawsWhatIsKeptAsideWhereItIsUsed() {
        Map<String, String> parts = parts(1);
        parts.put(
                "Doc_0/Pages/0.xml",
                "<Page><PageRes>../Res/Page.xml</PageRes>"
                        + content(PLAIN + "<CompositeObject ResourceID=\"5\" Boundary=\"20 60 90 20\"/>") + "</Page>");
        parts.put(
                "Doc_0/Res/Page.xml",
                "<Res><CompositeGraphicUnits><CompositeGraphicUnit ID=\"5\"><Content>"
                        + text("X=\"1\" Y=\"5\" DeltaX=\"5\"", "附注")
                        + "</Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>");

        List<Block> blocks = blocks(OfdPaper.zip(parts));

        assertThat(place(blocks.getLast()).x()).isEqualTo(59.53);
        assertThat(lines(OfdPaper.zip(parts))).containsExactly(WORDS, "附注");
    }

    @Test
    void takesTheSizeOfAPageFromThePageItself() {
        // a page number stands in the lowest tenth of its own page, which is half as high as the document's
        Map<String, String> parts = parts(2);
        for (int page = 0; page < 2; page++) {
            parts.put(
                    "Doc_0/Pages/%d.xml".formatted(page),
                    "<Page><Area><PhysicalBox>0 0 210 148</PhysicalBox></Area>"
                            + content(PLAIN + text("X=\"100\" Y=\"143\"", "- %d -".formatted(page + 1))) + "</Page>");
        }

        assertThat(lines(OfdPaper.zip(parts))).containsExactly(WORDS, WORDS);
    }

    @Test
    void countsThePagesOfASecondDocumentOn() {
        Map<String, String> parts = parts(1);
        parts.put(
                "OFD.xml",
                "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody>"
                        + "<DocBody><DocRoot>/Doc_1/Document.xml</DocRoot></DocBody></OFD>");
        parts.put("Doc_1/Document.xml", document(1));
        parts.put("Doc_1/Pages/0.xml", "<Page>" + content(text("X=\"20\" Y=\"50\" DeltaX=\"5\"", "附件")) + "</Page>");

        assertThat(blocks(OfdPaper.zip(parts)))
                .extracting(block -> place(block).page())
                .containsExactly(1, 2);
    }

    @Test
    void findsPartsByAnySlashAndCase() {
        Map<String, String> parts = parts(1);
        parts.computeIfPresent(
                "Doc_0/Document.xml",
                (name, document) -> document.replace("Pages/0.xml", "\\doc_0\\./x/..\\pages\\0.XML"));

        assertThat(lines(OfdPaper.zip(parts))).containsExactly(WORDS);
    }

    @Test
    void readsTheEncodingThatAPartDeclares() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts(1).forEach((name, part) -> parts.put(
                name, ("<?xml version='1.0' encoding='GB18030'?>" + part).getBytes(Charset.forName("GB18030"))));

        assertThat(lines(OfdPaper.pack(parts))).containsExactly(WORDS);
    }

    static byte[] page(String objects) {
        Map<String, String> parts = parts(1);
        parts.put("Doc_0/Pages/0.xml", "<Page>" + content(objects) + "</Page>");
        return OfdPaper.zip(parts);
    }

    /** A document whose pages all print the same words. */
    static Map<String, String> parts(int pages) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("OFD.xml", "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>");
        parts.put("Doc_0/Document.xml", document(pages));
        for (int page = 0; page < pages; page++) {
            parts.put("Doc_0/Pages/%d.xml".formatted(page), "<Page>" + content(PLAIN) + "</Page>");
        }
        return parts;
    }

    private static String document(int pages) {
        var references = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            references.append("<Page ID=\"%d\" BaseLoc=\"Pages/%d.xml\"/>".formatted(page, page));
        }
        return "<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea></CommonData><Pages>"
                + references + "</Pages></Document>";
    }

    static String content(String objects) {
        return "<Content><Layer>" + objects + "</Layer></Content>";
    }

    private static String text(String attributes, String text) {
        return "<TextObject Boundary=\"0 0 210 297\" Size=\"5\">" + code(attributes, text) + "</TextObject>";
    }

    private static String code(String attributes, String text) {
        return "<TextCode %s>%s</TextCode>".formatted(attributes, text);
    }

    private static String path(String boundary, String data) {
        return "<PathObject Boundary=\"%s\"><AbbreviatedData>%s</AbbreviatedData></PathObject>"
                .formatted(boundary, data);
    }

    private static PagePlace place(Block block) {
        return (PagePlace) block.at();
    }

    private static List<String> lines(byte[] ofd) {
        return blocks(ofd).stream().map(block -> ((Block.Line) block).text()).toList();
    }

    private static List<GridCell> cells(byte[] ofd) {
        return blocks(ofd).stream()
                .filter(Grid.class::isInstance)
                .flatMap(grid -> ((Grid) grid).cells().stream())
                .toList();
    }

    private static List<Block> blocks(byte[] ofd) {
        FormatResult result = Formats.of(ofd).orElseThrow().read(ofd, DocumentHints.NONE, ParserLimits.DEFAULT);
        assertThat(result).isInstanceOf(FormatResult.Blocks.class);
        return ((FormatResult.Blocks) result).blocks();
    }
}
