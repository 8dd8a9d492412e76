package io.gouji.parser.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.report.ParseIssue;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Section;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.parser.format.PdfPaper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDF documents of which some pages have text and others are pictures. */
class MixedPagesTest {

    private static final float WIDTH = PDRectangle.A4.getWidth();
    private static final float HEIGHT = PDRectangle.A4.getHeight();

    @Test
    void namesThePagesThatItCannotRead() throws IOException {
        ParsedReport report = read(withPicture(WIDTH, HEIGHT), OcrSettings.OFF);

        assertThat(report.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(ParseIssue.PAGES_NOT_READ);
            assertThat(issue.detail()).contains("not read: 2.");
        });
        assertThat(report.truncated()).isTrue();
    }

    @Test
    void recognisesThePagesThatArePictures(@TempDir Path folder) throws IOException {
        Path program = FakeProgram.seeing(folder, List.of("五、存在的主要问题及改进情况", "平台的栏目更新不够及时。"));

        ParsedReport report = read(withPicture(WIDTH, HEIGHT), settings(program));

        assertThat(report.recognised()).isTrue();
        assertThat(report.issues()).extracting(ParseIssue::code).containsExactly(ParseIssue.READ_BY_OCR);
        assertThat(report.sections()).extracting(Section::ordinal).containsExactly(1, 2, 5, 6);
        assertThat(report.section(1).orElseThrow().text()).contains("全年公开信息");
        assertThat(report.section(5).orElseThrow().text()).contains("平台的栏目");
    }

    @Test
    void missesNothingOnAPhotograph(@TempDir Path folder) throws IOException {
        Path program = FakeProgram.seeing(folder, List.of());

        ParsedReport report = read(withPicture(WIDTH, HEIGHT), settings(program));

        assertThat(report.issues()).isEmpty();
        assertThat(report.recognised()).isFalse();
        assertThat(report.sections()).extracting(Section::ordinal).containsExactly(1, 2, 6);
    }

    @Test
    void takesAStampForNoPage() throws IOException {
        ParsedReport report = read(withPicture(WIDTH / 4, WIDTH / 4), OcrSettings.OFF);

        assertThat(report.issues()).isEmpty();
    }

    private static OcrSettings settings(Path program) {
        return FakeProgram.settings(program.toString(), Duration.ofSeconds(60));
    }

    private static ParsedReport read(byte[] pdf, OcrSettings settings) {
        ParseResult result = new ReportParser(ParserLimits.DEFAULT, settings).parse(pdf, DocumentHints.NONE);
        if (result instanceof ParseResult.Parsed(ParsedReport report, String mediaType)) {
            return report;
        }
        throw new AssertionError("not read: " + result);
    }

    /** Rules a table of four columns. */
    private static void table(PdfPaper paper, List<String> cells) {
        int rows = cells.size() / 4;
        for (int i = 0; i < cells.size(); i++) {
            paper.text(94 + i % 4 * 105, 258 + i / 4 * 24, 10, cells.get(i));
        }
        for (int row = 0; row <= rows; row++) {
            paper.line(90, 242 + row * 24, 510, 242 + row * 24);
        }
        for (int column = 0; column <= 4; column++) {
            paper.line(90 + column * 105, 242, 90 + column * 105, 242 + rows * 24);
        }
    }

    /** A report of three pages: one of text, one with nothing but a picture, one of text. */
    private static byte[] withPicture(float width, float height) throws IOException {
        PdfPaper paper = new PdfPaper()
                .page()
                .text(110, 90, 18, "示例县档案局2023年政府信息公开工作年度报告")
                .text(90, 140, 14, "一、总体情况")
                .text(90, 170, 14, "全年公开信息三百余条，栏目按月更新。")
                .text(90, 220, 14, "二、主动公开政府信息情况");
        table(paper, List.of("信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "规章", "0", "0", "0", "行政规范性文件", "1", "0", "5"));
        byte[] text = paper.page()
                .text(90, 90, 14, "六、其他需要报告的事项")
                .text(90, 120, 14, "本年度没有收取信息处理费。")
                .bytes();
        try (PDDocument document = Loader.loadPDF(text)) {
            var page = new PDPage(PDRectangle.A4);
            BufferedImage image = Bitmap.blank(620, 877).image();
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, width, height);
            }
            document.getPages().insertBefore(page, document.getPage(1));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
