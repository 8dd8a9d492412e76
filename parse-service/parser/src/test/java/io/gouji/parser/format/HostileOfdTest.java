package io.gouji.parser.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** OFD documents that are damaged, closed or made to do harm are rejected with a reason, in bounded time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileOfdTest {

    private static final ReportParser PARSER = new ReportParser(ParserLimits.DEFAULT);
    private static final String PAGE = "Doc_0/Pages/0.xml";
    private static final int CENTRAL_DIRECTORY_FLAGS = 8;

    static Stream<Arguments> documents() {
        byte[] good = OfdPaper.zip(OfdFormatTest.parts(3));
        String picture = "<ImageObject Boundary=\"0 0 210 297\" ResourceID=\"9\"/>";
        return Stream.of(
                argumentSet("cut in the middle", Arrays.copyOf(good, good.length / 2), RejectionReason.CORRUPT),
                argumentSet("cut near the end", Arrays.copyOf(good, good.length - 30), RejectionReason.CORRUPT),
                argumentSet("without its page", without(PAGE), RejectionReason.CORRUPT),
                argumentSet("without its document", without("Doc_0/Document.xml"), RejectionReason.CORRUPT),
                argumentSet("no document", with("OFD.xml", "<OFD/>"), RejectionReason.CORRUPT),
                argumentSet("no page", OfdPaper.zip(OfdFormatTest.parts(0)), RejectionReason.CORRUPT),
                argumentSet("page that is no XML", with(PAGE, "<Page><Content>"), RejectionReason.CORRUPT),
                argumentSet("page of NUL bytes", with(PAGE, "\0".repeat(1_000)), RejectionReason.CORRUPT),
                argumentSet("page outside the package", outside(), RejectionReason.CORRUPT),
                argumentSet("parts under a password", underPassword(good), RejectionReason.ENCRYPTED),
                argumentSet("parts encrypted", with("Encryptions.xml", "<Encryptions/>"), RejectionReason.ENCRYPTED),
                argumentSet("external entity", with(PAGE, externalEntity()), RejectionReason.UNSAFE_XML),
                argumentSet("entities of entities", with(PAGE, laughter()), RejectionReason.UNSAFE_XML),
                argumentSet(
                        "part of 200 MB in 200 KB", with(PAGE, " ".repeat(200 << 20)), RejectionReason.UNPACKS_TOO_FAR),
                argumentSet("100,000 levels deep", with(PAGE, "<a>".repeat(100_000)), RejectionReason.TOO_DEEP),
                argumentSet("part of 600,000 elements", with(PAGE, manyElements()), RejectionReason.TOO_MANY_ELEMENTS),
                argumentSet("10,000 pages", OfdPaper.zip(OfdFormatTest.parts(10_000)), RejectionReason.TOO_MANY_PAGES),
                argumentSet("drawings of drawings", doublings(), RejectionReason.TOO_MUCH_DRAWING),
                argumentSet("drawing that draws itself", OfdPaper.zip(selfDrawing()), RejectionReason.EMPTY),
                argumentSet("template printed under itself", cyclicTemplate(), RejectionReason.NOT_A_REPORT),
                argumentSet("advance counted two thousand million times", countless(), RejectionReason.EMPTY),
                argumentSet(
                        "glyphs without characters", OfdFormatTest.page(privateUse()), RejectionReason.BROKEN_ENCODING),
                argumentSet("picture alone", OfdFormatTest.page(picture), RejectionReason.SCANNED_NO_OCR),
                argumentSet("nothing on its page", OfdFormatTest.page(""), RejectionReason.EMPTY),
                argumentSet("pages of other words", good, RejectionReason.NOT_A_REPORT));
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
    void survivesAnyDamage() {
        byte[] good = OfdPaper.zip(OfdFormatTest.parts(3));
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = good.clone();
            for (int hit = 0; hit < 1 + round % 20; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(new OfdFormat().read(damaged, DocumentHints.NONE, ParserLimits.DEFAULT))
                    .as("round " + round)
                    .isNotNull();
        }
    }

    private static String manyElements() {
        return IntStream.range(0, 600_000)
                .mapToObj(i -> "<a b=\"" + Integer.toHexString(i * 0x9E3779B1) + "\"/>")
                .collect(Collectors.joining("", "<Page>", "</Page>"));
    }

    private static byte[] with(String part, String content) {
        Map<String, String> parts = OfdFormatTest.parts(1);
        parts.put(part, content);
        return OfdPaper.zip(parts);
    }

    private static byte[] without(String part) {
        Map<String, String> parts = OfdFormatTest.parts(1);
        parts.remove(part);
        return OfdPaper.zip(parts);
    }

    private static byte[] outside() {
        return with(
                "Doc_0/Document.xml",
                "<Document><Pages><Page BaseLoc=\"../../../../../../etc/hostname\"/></Pages></Document>");
    }

    /** Sets the mark of encryption on every entry of the archive's directory. */
    private static byte[] underPassword(byte[] good) {
        byte[] locked = good.clone();
        IntStream.range(0, locked.length - CENTRAL_DIRECTORY_FLAGS)
                .filter(i -> locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2)
                .forEach(i -> locked[i + CENTRAL_DIRECTORY_FLAGS] |= 1);
        return locked;
    }

    private static String externalEntity() {
        return "<!DOCTYPE Page [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Page>&x;</Page>";
    }

    private static String laughter() {
        var entities = new StringBuilder("<!DOCTYPE Page [<!ENTITY e0 \"公开\">");
        for (int i = 1; i < 40; i++) {
            entities.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        return entities + "]><Page>&e39;</Page>";
    }

    private static byte[] doublings() {
        var units = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            String use = "<CompositeObject ResourceID=\"%d\"/>".formatted(i + 1);
            units.append("<CompositeGraphicUnit ID=\"%d\"><Content>%s%s</Content></CompositeGraphicUnit>"
                    .formatted(i, use, use));
        }
        return OfdPaper.zip(drawings(units.toString()));
    }

    private static Map<String, String> selfDrawing() {
        return drawings("<CompositeGraphicUnit ID=\"0\"><Content><CompositeObject ResourceID=\"0\"/></Content>"
                + "</CompositeGraphicUnit>");
    }

    private static Map<String, String> drawings(String units) {
        Map<String, String> parts = OfdFormatTest.parts(1);
        parts.put("Doc_0/Res.xml", "<Res><CompositeGraphicUnits>" + units + "</CompositeGraphicUnits></Res>");
        parts.put(
                PAGE,
                "<Page><PageRes>/Doc_0/Res.xml</PageRes>" + OfdFormatTest.content("<CompositeObject ResourceID=\"0\"/>")
                        + "</Page>");
        return parts;
    }

    private static byte[] cyclicTemplate() {
        Map<String, String> parts = OfdFormatTest.parts(1);
        parts.computeIfPresent(
                "Doc_0/Document.xml",
                (name, document) -> document.replace(
                        "<CommonData>", "<CommonData><TemplatePage ID=\"1\" BaseLoc=\"/" + PAGE + "\"/>"));
        parts.computeIfPresent(PAGE, (name, page) -> page.replace("<Page>", "<Page><Template TemplateID=\"1\"/>"));
        return OfdPaper.zip(parts);
    }

    private static byte[] countless() {
        return OfdFormatTest.page(("<TextObject Boundary=\"0 0 210 297\" Size=\"5\">"
                        + "<TextCode X=\"1\" Y=\"1\" DeltaX=\"g 2000000000 0.001\">一</TextCode></TextObject>")
                .repeat(20));
    }

    private static String privateUse() {
        return "<TextObject Boundary=\"0 0 210 297\" Size=\"5\"><TextCode X=\"10\" Y=\"40\" DeltaX=\"g 39 4\">"
                + "\ue123".repeat(40) + "</TextCode></TextObject>";
    }
}
