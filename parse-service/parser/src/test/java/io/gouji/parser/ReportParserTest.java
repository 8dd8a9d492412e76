package io.gouji.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.report.RejectionReason;
import io.gouji.testkit.Corpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportParserTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String REPORT = """
            示例县档案局2024年政府信息公开工作年度报告

            一、总体情况

            2024年，示例县档案局认真贯彻《中华人民共和国政府信息公开条例》，主动公开政府信息12条。

            二、主动公开政府信息情况

            第二十条第（一）项
            信息内容\t本年制发件数\t本年废止件数\t现行有效件数
            规章\t0\t0\t0
            行政规范性文件\t1\t0\t4

            三、收到和处理政府信息公开申请情况

            未收到申请。

            四、政府信息公开行政复议、行政诉讼情况

            未发生。

            五、存在的主要问题及改进情况

            一是主动性不足。

            六、其他需要报告的事项

            未收取信息处理费。
            """;

    private final ReportParser parser = new ReportParser(ParserLimits.DEFAULT);

    static Stream<Arguments> hostile() throws IOException {
        byte[] docx = Files.readAllBytes(Corpus.samples().resolve("civil-affairs-2025.docx"));
        return Stream.of(
                argumentSet("no bytes", new byte[0], null, RejectionReason.EMPTY),
                argumentSet("white space", "  \n\u3000 ".getBytes(UTF_8), null, RejectionReason.EMPTY),
                argumentSet(
                        "page without text",
                        "<html><body><p></p></body></html>".getBytes(UTF_8),
                        null,
                        RejectionReason.EMPTY),
                argumentSet("picture named as PDF", PNG, "application/pdf", RejectionReason.TYPE_MISMATCH),
                argumentSet("picture", PNG, null, RejectionReason.SCANNED_NO_OCR),
                argumentSet(
                        "PDF of nonsense", "%PDF-1.7\n".getBytes(UTF_8), "application/pdf", RejectionReason.CORRUPT),
                argumentSet("text named as DOCX", REPORT.getBytes(UTF_8), WORD, RejectionReason.TYPE_MISMATCH),
                argumentSet("archive without document", zip("a.txt", "a"), null, RejectionReason.UNSUPPORTED_TYPE),
                argumentSet("OFD without a document", zip("OFD.xml", "<ofd/>"), null, RejectionReason.CORRUPT),
                argumentSet("DOCX cut short", Arrays.copyOf(docx, docx.length / 2), null, RejectionReason.CORRUPT),
                argumentSet("DOCX of nonsense", zip("word/document.xml", "<w"), WORD, RejectionReason.CORRUPT),
                argumentSet("Office file of another kind", compound(""), null, RejectionReason.UNSUPPORTED_TYPE),
                argumentSet("Word 97 of nonsense", compound("WordDocument"), null, RejectionReason.CORRUPT),
                argumentSet("DOCX under a password", compound("EncryptedPackage"), null, RejectionReason.ENCRYPTED),
                argumentSet("NUL among text", (REPORT + "\0").getBytes(UTF_8), null, RejectionReason.BROKEN_ENCODING),
                argumentSet(
                        "UTF-16 without a mark",
                        REPORT.getBytes(StandardCharsets.UTF_16LE),
                        null,
                        RejectionReason.BROKEN_ENCODING),
                argumentSet("damaged UTF-8", damaged(REPORT.getBytes(UTF_8)), null, RejectionReason.BROKEN_ENCODING),
                argumentSet("other text", "今天天气晴，宜出行。".getBytes(UTF_8), null, RejectionReason.NOT_A_REPORT),
                argumentSet(
                        "no tables",
                        REPORT.replaceAll("信息内容.*\n|规章.*\n|行政规范性.*\n|第二十条.*\n", "")
                                .getBytes(UTF_8),
                        null,
                        RejectionReason.NO_TABLES),
                argumentSet(
                        "year 1999",
                        REPORT.replace("2024", "1999").getBytes(UTF_8),
                        null,
                        RejectionReason.YEAR_UNKNOWN),
                argumentSet(
                        "year 20xx",
                        REPORT.replace("2024", "20xx").getBytes(UTF_8),
                        null,
                        RejectionReason.YEAR_UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void rejectsWithAReason(byte[] document, @Nullable String mediaType, RejectionReason reason) {
        ParseResult result = parser.parse(document, new DocumentHints(mediaType, null));

        assertThat(result).isInstanceOfSatisfying(ParseResult.Rejected.class, rejected -> {
            assertThat(rejected.reason()).as(rejected.detail()).isEqualTo(reason);
            assertThat(rejected.detail()).isNotBlank();
        });
    }

    @Test
    void rejectsWhatIsLargerThanTheLimit() {
        var small = new ReportParser(Limits.with("maxBytes", 100));

        assertThat(small.parse(REPORT.getBytes(UTF_8), DocumentHints.NONE))
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_LARGE));
    }

    @Test
    void rejectsAPageNestedTooDeep() {
        String page = "<html><body>" + "<div>".repeat(400) + REPORT + "</body></html>";

        assertThat(parser.parse(page.getBytes(UTF_8), DocumentHints.NONE))
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_DEEP));
    }

    @Test
    void rejectsTooManyTableCells() {
        String page = "<html><body><table>" + "<tr><td>1<td>2</tr>".repeat(600) + "</table></body></html>";
        var small = new ReportParser(Limits.with("maxCells", 1_000));

        assertThat(small.parse(page.getBytes(UTF_8), DocumentHints.NONE))
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_MANY_CELLS));
    }

    @Test
    void parsesAReportWithOneTable() {
        assertThat(parser.parse(REPORT.getBytes(UTF_8), new DocumentHints("text/markdown", null)))
                .isInstanceOfSatisfying(ParseResult.Parsed.class, parsed -> {
                    assertThat(parsed.mediaType()).isEqualTo("text/plain");
                    assertThat(parsed.report().year()).isEqualTo(2024);
                    assertThat(parsed.report().cells()).hasSize(6);
                    assertThat(parsed.report().sections()).hasSize(6);
                });
    }

    @Test
    void sameBytesGiveTheSameResult() {
        byte[] document = REPORT.getBytes(UTF_8);

        assertThat(parser.parse(document, DocumentHints.NONE))
                .isEqualTo(new ReportParser(ParserLimits.DEFAULT).parse(document, DocumentHints.NONE));
    }

    private static byte[] damaged(byte[] document) {
        byte[] damaged = document.clone();
        for (int i = 1; i < damaged.length; i += 3) {
            damaged[i] = (byte) 0xFF;
        }
        return damaged;
    }

    private static byte[] compound(String stream) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        out.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        return out.toByteArray();
    }

    private static byte[] zip(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
