package io.gouji.testkit.hostile;

import io.gouji.contract.report.RejectionReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/** Hostile PDFs. */
final class HostilePdf {

    static final List<String> REPORT =
            HostileText.REPORT.replace('\t', ' ').lines().toList();
    private static final String CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>";
    private static final String ONE_PAGE = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private static final String PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %s >>";

    private HostilePdf() {}

    static List<HostileDocument> all() {
        return List.of(
                pdf("header alone", () -> PlainPdf.latin("%PDF-1.7\n"), RejectionReason.CORRUPT),
                pdf("cut in the middle", HostilePdf::half, RejectionReason.CORRUPT),
                pdf("pages that are their own parent", HostilePdf::cyclicPages, RejectionReason.CORRUPT),
                pdf("page tree 50,000 levels deep", () -> deepPages(50_000), RejectionReason.CORRUPT),
                pdf("10,000 pages", () -> samePage(10_000, 10_000), RejectionReason.TOO_MANY_PAGES),
                pdf("more pages than it counts", () -> samePage(1_000, 1), RejectionReason.TOO_MANY_PAGES),
                pdf("form that draws itself twice", HostilePdf::cyclicForm, RejectionReason.TOO_MUCH_DRAWING),
                pdf(
                        "forms that draw each other a million times",
                        HostilePdf::formsOfForms,
                        RejectionReason.TOO_MUCH_DRAWING),
                pdf(
                        "stream of 200 MB in 200 KB",
                        () -> packed("", new byte[200_000_000]),
                        RejectionReason.UNPACKS_TOO_FAR),
                pdf(
                        "stream of objects of 100 MB",
                        () -> packed("/Type /ObjStm /N 1 /First 4 ", new byte[100_000_000]),
                        RejectionReason.UNPACKS_TOO_FAR),
                pdf(
                        "stream packed twice",
                        () -> contents("/Filter [/FlateDecode /FlateDecode]", "x"),
                        RejectionReason.UNPACKS_TOO_FAR),
                pdf("font that is its own descendant", HostilePdf::cyclicFont, RejectionReason.CORRUPT),
                pdf("character map of four billion entries", () -> characterMap("<00000000> <FFFFFFFF> <0000>"), null),
                pdf(
                        "character map that includes itself",
                        () -> PlainPdf.page(REPORT, "/F usecmap begincmap endcmap", ""),
                        RejectionReason.BROKEN_ENCODING),
                pdf("outline that is its own child", HostilePdf::cyclicOutline, RejectionReason.EMPTY),
                pdf("page of a billion points", HostilePdf::hugePage, RejectionReason.NOT_A_REPORT),
                pdf("cross-reference table before itself", HostilePdf::cyclicTable, null),
                pdf("opens a program, a script and a host", HostilePdf::actions, null),
                pdf(
                        "hundred thousand lines drawn about the text",
                        () -> PlainPdf.page(REPORT, identity(), "0 0 m 500 0 l S 9 9 m 9 500 l S\n".repeat(50_000)),
                        null),
                pdf(
                        "state saved a hundred thousand times",
                        () -> PlainPdf.page(REPORT, identity(), "q ".repeat(100_000)),
                        null),
                pdf(
                        "arrays nested 100,000 deep",
                        () -> PlainPdf.page(REPORT, identity(), "[".repeat(100_000)),
                        RejectionReason.EMPTY));
    }

    private static HostileDocument pdf(String name, Supplier<byte[]> document, @Nullable RejectionReason reason) {
        return new HostileDocument("PDF: " + name, document, reason);
    }

    private static String identity() {
        return "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange"
                + " 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap";
    }

    private static byte[] characterMap(String range) {
        return PlainPdf.page(
                REPORT, identity().replace("endcmap", "1 beginbfrange " + range + " endbfrange endcmap"), "");
    }

    private static byte[] half() {
        byte[] whole = PlainPdf.page(REPORT);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] cyclicPages() {
        return PlainPdf.of(CATALOGUE, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>");
    }

    private static byte[] deepPages(int depth) {
        var objects = new ArrayList<String>();
        objects.add(CATALOGUE);
        for (int i = 1; i <= depth; i++) {
            objects.add("<< /Type /Pages /Kids [%d 0 R] /Count 1 >>".formatted(i + 2));
        }
        objects.add("<< /Type /Page /MediaBox [0 0 595 842] >>");
        return PlainPdf.of(objects);
    }

    private static byte[] samePage(int pages, int counted) {
        return PlainPdf.of(
                CATALOGUE,
                "<< /Type /Pages /Kids [" + "3 0 R ".repeat(pages) + "] /Count %d >>".formatted(counted),
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
    }

    private static byte[] cyclicForm() {
        String drawing = "/X Do /X Do";
        String resources = "/Resources << /XObject << /X 5 0 R >> >>";
        return PlainPdf.of(
                CATALOGUE,
                ONE_PAGE,
                PAGE.formatted(resources),
                PlainPdf.stream("", drawing),
                PlainPdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + resources, drawing));
    }

    /** Each of eight forms draws the next ten times. */
    private static byte[] formsOfForms() {
        var objects = new ArrayList<>(List.of(
                CATALOGUE,
                ONE_PAGE,
                PAGE.formatted("/Resources << /XObject << /X 5 0 R >> >>"),
                PlainPdf.stream("", "/X Do")));
        for (int i = 6; i <= 13; i++) {
            objects.add(PlainPdf.stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>"
                            .formatted(i),
                    "/X Do ".repeat(10)));
        }
        objects.add(PlainPdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 9 9 re f"));
        return PlainPdf.of(objects);
    }

    static byte[] sharedStream(int pages) {
        return PlainPdf.of(
                CATALOGUE,
                "<< /Type /Pages /Kids [" + "3 0 R ".repeat(pages) + "] /Count %d >>".formatted(pages),
                PAGE.formatted(""),
                PlainPdf.stream("/Filter /FlateDecode", deflated(new byte[60_000_000])));
    }

    private static byte[] packed(String dictionary, byte[] content) {
        return contents(dictionary + "/Filter /FlateDecode", deflated(content));
    }

    private static String deflated(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] contents(String dictionary, String content) {
        return PlainPdf.of(CATALOGUE, ONE_PAGE, PAGE.formatted(""), PlainPdf.stream(dictionary, content));
    }

    private static byte[] cyclicFont() {
        return PlainPdf.of(
                CATALOGUE,
                ONE_PAGE,
                PAGE.formatted("/Resources << /Font << /F 5 0 R >> >>"),
                PlainPdf.stream("", "BT /F 10 Tf 9 9 Td (abc) Tj ET"),
                "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [5 0 R] /W [0 2147483647 1] >>");
    }

    private static byte[] cyclicOutline() {
        return PlainPdf.of(
                "<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R >>",
                ONE_PAGE,
                PAGE.formatted(""),
                PlainPdf.stream("", ""),
                "<< /First 5 0 R /Last 5 0 R /Next 5 0 R /Parent 5 0 R /Count 2147483647 >>");
    }

    private static byte[] hugePage() {
        return replaced("[0 0 595 842]", "[-1e9 -1e9 1e9 1e9]");
    }

    private static byte[] cyclicTable() {
        return replaced("trailer << /Root", "trailer << /Prev 9 /Root");
    }

    private static byte[] actions() {
        return replaced(
                "<< /Type /Catalog",
                "<< /OpenAction << /S /Launch /F (calc.exe) /Next << /S /JavaScript /JS (app.alert) /Next"
                        + " << /S /URI /URI (http://127.0.0.1:9/) >> >> >> /Type /Catalog");
    }

    /** The offsets in the table are wrong then, so that the objects have to be searched for. */
    private static byte[] replaced(String part, String other) {
        var whole = new String(PlainPdf.page(REPORT), StandardCharsets.ISO_8859_1);
        return PlainPdf.latin(whole.replace(part, other));
    }
}
