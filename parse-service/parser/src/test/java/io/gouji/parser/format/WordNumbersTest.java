package io.gouji.parser.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.Section.Item;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Word documents whose numbers are counted by the word processor and stand in no text. */
class WordNumbersTest {

    private final XWPFDocument word = new XWPFDocument();
    private final BigInteger list = list();

    @Test
    void partsAndItemsHaveTheNumbersThatArePrinted() throws IOException {
        paragraph("示例县水务局2025年政府信息公开工作年度报告", -1);
        paragraph("总体情况", 0);
        paragraph("主动公开", 1);
        paragraph("全年公开信息5条。", -1);
        paragraph("依申请公开", 1);
        paragraph("收到申请1件。", -1);
        paragraph("主动公开政府信息情况", 0);
        table("信息内容 本年制发件数 本年废止件数 现行有效件数", "规章 0 0 0", "行政规范性文件 1 0 4");
        paragraph("收到和处理政府信息公开申请情况", 0);
        paragraph("政府信息公开行政复议、行政诉讼情况", 0);
        paragraph("存在的主要问题及改进情况", 0);
        paragraph("主要问题", 1);
        paragraph("公开不够及时。", -1);
        paragraph("其他需要报告的事项", 0);
        paragraph("无。", -1);

        ParsedReport report = report();

        assertThat(report.sections()).extracting(Section::ordinal).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(report.sections()).extracting(Section::number).containsExactly("一、", "二、", "三、", "四、", "五、", "六、");
        assertThat(report.sections().getFirst().items())
                .extracting(Item::number)
                .containsExactly("（一）", "（二）");
        assertThat(report.sections().getFirst().items()).extracting(Item::title).containsExactly("主动公开", "依申请公开");
        assertThat(report.sections().get(4).items()).extracting(Item::number).containsExactly("（一）");
    }

    @Test
    void numbersComeFromTheStyleToo() {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId("PartHeading");
        style.addNewPPr().addNewNumPr().addNewNumId().setVal(list);
        word.createStyles().addStyle(new XWPFStyle(style));
        XWPFParagraph first = word.createParagraph();
        first.setStyle("PartHeading");
        XWPFParagraph second = word.createParagraph();
        second.setStyle("PartHeading");
        var numbers = new WordNumbers(word);

        assertThat(numbers.of(first)).isEqualTo("一、");
        assertThat(numbers.of(second)).isEqualTo("二、");
    }

    @Test
    void aListThatStartsAnewCountsAnew() {
        var numbers = new WordNumbers(word);
        BigInteger again = word.getNumbering().addNum(word.getNumbering().getAbstractNumID(list));
        var override = word.getNumbering().getNum(again).getCTNum().addNewLvlOverride();
        override.setIlvl(BigInteger.ZERO);
        override.addNewStartOverride().setVal(BigInteger.ONE);

        assertThat(numbers.of(paragraph("甲", 0))).isEqualTo("一、");
        assertThat(numbers.of(paragraph("乙", 0))).isEqualTo("二、");
        XWPFParagraph anew = paragraph("丙", 0);
        anew.setNumID(again);
        assertThat(numbers.of(anew)).isEqualTo("一、");
        assertThat(numbers.of(paragraph("丁", -1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 10, 十",
        "chineseCountingThousand, 21, 二十一",
        "ideographLegalTraditional, 3, 叁",
        "decimal, 12, 12",
        "lowerLetter, 2, b",
        "upperRoman, 4, Ⅳ",
        "decimalEnclosedCircle, 2, ②",
        "decimalEnclosedCircle, 40, 40"
    })
    void numeralsAreThoseOfTheirFormat(String format, int number, String printed) {
        assertThat(ListNumeral.of(format, number)).isEqualTo(printed);
    }

    private void table(String... rows) {
        XWPFTable table = word.createTable(rows.length, rows[0].split(" ", -1).length);
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split(" ", -1);
            for (int cell = 0; cell < cells.length; cell++) {
                table.getRow(row).getCell(cell).setText(cells[cell]);
            }
        }
    }

    private BigInteger list() {
        CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ONE);
        level(definition, 0, "%1、");
        level(definition, 1, "（%2）");
        BigInteger id = word.createNumbering().addAbstractNum(new XWPFAbstractNum(definition));
        return word.getNumbering().addNum(id);
    }

    private static void level(CTAbstractNum definition, int index, String text) {
        CTLvl level = definition.addNewLvl();
        level.setIlvl(BigInteger.valueOf(index));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
        level.addNewLvlText().setVal(text);
    }

    private XWPFParagraph paragraph(String text, int level) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.createRun().setText(text);
        if (level >= 0) {
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.valueOf(level));
        }
        return paragraph;
    }

    private ParsedReport report() throws IOException {
        var out = new ByteArrayOutputStream();
        word.write(out);
        ParseResult result = new ReportParser(ParserLimits.DEFAULT).parse(out.toByteArray(), DocumentHints.NONE);
        if (result instanceof ParseResult.Parsed(ParsedReport report, String mediaType)) {
            return report;
        }
        throw new AssertionError(result);
    }
}
