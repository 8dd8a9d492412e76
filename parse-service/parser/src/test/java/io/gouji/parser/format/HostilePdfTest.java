package io.gouji.parser.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** PDFs that are damaged, closed or made to do harm are rejected with a reason, in bounded time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostilePdfTest {

    private static final ReportParser PARSER = new ReportParser(ParserLimits.DEFAULT);
    private static final String WORDS = "示例县人民政府办公室根据条例编制本报告，所列数据统计期限为一年。";

    static Stream<Arguments> documents() {
        byte[] good = report(3).bytes();
        return Stream.of(
                argumentSet("cut in the middle", Arrays.copyOf(good, good.length / 2), RejectionReason.CORRUPT),
                argumentSet("cut near the end", Arrays.copyOf(good, good.length - 200), RejectionReason.CORRUPT),
                argumentSet("header alone", latin("%PDF-1.7\n"), RejectionReason.CORRUPT),
                argumentSet("under a password", report(3).bytes("secret"), RejectionReason.ENCRYPTED),
                argumentSet("pages that are their own parent", cyclicPages(), RejectionReason.CORRUPT),
                argumentSet("page tree 50,000 levels deep", deepPages(50_000), RejectionReason.CORRUPT),
                argumentSet("10,000 pages", report(10_000).bytes(), RejectionReason.TOO_MANY_PAGES),
                argumentSet("more pages than it counts", manyPages(1_000), RejectionReason.TOO_MANY_PAGES),
                argumentSet("form that draws itself twice", cyclicForm(), RejectionReason.TOO_MUCH_DRAWING),
                argumentSet("picture alone", new PdfPaper().page().picture().bytes(), RejectionReason.SCANNED_NO_OCR),
                argumentSet(
                        "picture with a page number",
                        new PdfPaper()
                                .page()
                                .picture()
                                .text(290, 800, 10, "第1页")
                                .bytes(),
                        RejectionReason.SCANNED_NO_OCR),
                argumentSet("nothing on its page", new PdfPaper().page().bytes(), RejectionReason.EMPTY),
                argumentSet("no page", new PdfPaper().bytes(), RejectionReason.CORRUPT),
                argumentSet("stream of 200 MB in 200 KB", bomb(200), RejectionReason.UNPACKS_TOO_FAR),
                argumentSet("stream packed twice", packedTwice(), RejectionReason.UNPACKS_TOO_FAR),
                argumentSet(
                        "font that does not tell its characters",
                        report(1).withoutCharacterMap().bytes(),
                        RejectionReason.BROKEN_ENCODING),
                argumentSet("pages of other words", report(3).bytes(), RejectionReason.NOT_A_REPORT));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void rejectsWithAReason(byte[] document, RejectionReason reason) {
        assertThat(PARSER.parse(document, DocumentHints.NONE))
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    }

    @Test
    void rejectsAPictureDeclaredAsPdf() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

        assertThat(PARSER.parse(picture, new DocumentHints("application/pdf", null)))
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.TYPE_MISMATCH));
    }

    @Test
    void neverFailsOnDamagedBytes() {
        byte[] good = report(2).bytes();
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = good.clone();
            for (int i = 0; i < 20; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }

            ParseResult result = PARSER.parse(damaged, DocumentHints.NONE);

            if (result instanceof ParseResult.Rejected(RejectionReason reason, String detail)) {
                assertThat(reason).as("round %d: %s", round, detail).isNotEqualTo(RejectionReason.PARSER_FAILURE);
            }
        }
    }

    private static PdfPaper report(int pages) {
        var paper = new PdfPaper();
        for (int page = 0; page < pages; page++) {
            paper.page().text(72, 100, 16, WORDS);
        }
        return paper;
    }

    private static byte[] cyclicPages() {
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>");
    }

    private static byte[] deepPages(int depth) {
        var objects = new String[depth + 2];
        objects[0] = "<< /Type /Catalog /Pages 2 0 R >>";
        for (int i = 1; i <= depth; i++) {
            objects[i] = "<< /Type /Pages /Kids [%d 0 R] /Count 1 >>".formatted(i + 2);
        }
        objects[depth + 1] = "<< /Type /Page /MediaBox [0 0 595 842] >>";
        return document(objects);
    }

    private static byte[] manyPages(int pages) {
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [" + "3 0 R ".repeat(pages) + "] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
    }

    private static byte[] cyclicForm() {
        String content = "/X Do /X Do";
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /XObject << /X 5 0 R >> >> >>",
                "<< /Length %d >> stream\n%s\nendstream".formatted(content.length(), content),
                ("<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length %d"
                                + " /Resources << /XObject << /X 5 0 R >> >> >> stream\n%s\nendstream")
                        .formatted(content.length(), content));
    }

    private static byte[] bomb(int megabytes) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < megabytes; i++) {
                deflater.write(new byte[1024 * 1024]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents("/Filter /FlateDecode", packed.toString(StandardCharsets.ISO_8859_1));
    }

    private static byte[] packedTwice() {
        return contents("/Filter [/FlateDecode /FlateDecode]", "x");
    }

    private static byte[] contents(String filter, String content) {
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
                "<< /Length %d %s >> stream\n%s\nendstream".formatted(content.length(), filter, content));
    }

    /** A document of the given objects, numbered from 1; the first is its catalogue. */
    private static byte[] document(String... objects) {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.length + 1));
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(table)
                .append("trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(objects.length + 1, start));
        return latin(pdf.toString());
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
