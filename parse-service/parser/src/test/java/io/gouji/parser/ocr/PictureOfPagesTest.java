package io.gouji.parser.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.RejectionReason;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.SourceLocation.PagePlace;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.Limits;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A TIFF file, which may hold many pages as a fax does. */
class PictureOfPagesTest {

    private static final List<String> FIRST = List.of("示例县档案局2023年政府信息公开工作年度报告", "一、总体情况", "全年公开信息三百余条，栏目按月更新。");
    private static final List<String> SECOND = List.of("二、主动公开政府信息情况", "全年没有新制作规章和规范性文件。");

    @Test
    void readsAllPagesInTheirOrder(@TempDir Path folder) throws IOException {
        ParseResult result = parse(folder, ParserLimits.DEFAULT);

        assertThat(result).isInstanceOfSatisfying(ParseResult.Parsed.class, parsed -> {
            ParsedReport report = parsed.report();
            assertThat(report.agency()).isEqualTo("示例县档案局");
            assertThat(report.sections()).extracting(Section::ordinal).containsExactly(1, 2);
            assertThat(report.sections())
                    .extracting(section -> section.at() instanceof PagePlace place ? place.page() : 0)
                    .containsExactly(1, 2);
            assertThat(report.section(2).orElseThrow().text()).contains("没有新制作");
        });
    }

    @Test
    void countsItsPages(@TempDir Path folder) throws IOException {
        ParseResult result = parse(folder, Limits.with("maxPages", 1));

        assertThat(result)
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_MANY_PAGES));
    }

    private static ParseResult parse(Path folder, ParserLimits limits) throws IOException {
        Path program = FakeProgram.seeingInTurn(folder, List.of(FIRST, SECOND));
        OcrSettings settings = FakeProgram.settings(program.toString(), Duration.ofSeconds(60));
        return new ReportParser(limits, settings).parse(pages(2), DocumentHints.NONE);
    }

    private static byte[] pages(int count) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < count; i++) {
                writer.writeToSequence(new IIOImage(Bitmap.blank(1240, 1754).image(), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
