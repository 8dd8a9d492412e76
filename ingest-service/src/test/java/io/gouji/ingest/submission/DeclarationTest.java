package io.gouji.ingest.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationTest {

    private static final Clock NEW_YEAR_IN_BEIJING =
            Clock.fixed(Instant.parse("2025-12-31T16:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Document TEXT = Document.of("报告".getBytes(UTF_8));

    @ParameterizedTest
    @ValueSource(strings = {"青溪县教育局", "11330000002482234X", "某局（本级）", "a-b_c·d(e)", "བོད", "ئۇيغۇر", "𠮷田"})
    void takesAgencyIdsOfAnyScript(String id) {
        assertThat(AgencyIds.read(id)).isEqualTo(id);
    }

    @Test
    void takesAnAgencyIdOfAHundredCharacters() {
        assertThat(AgencyIds.read("𠮷".repeat(100))).hasSize(200);
    }

    @Test
    void readsTheSameAgencyHoweverItIsTyped() {
        assertThat(AgencyIds.read("  e\u0301cole ")).isEqualTo("\u00e9cole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "a\nb", "a<b>", "../etc", "，"})
    void refusesOtherAgencyIds(String id) {
        assertProblem(Problem.INVALID_AGENCY, () -> AgencyIds.read(id));
    }

    @Test
    void takesYearsFromTheFirstToTheCurrentOneInBeijing() {
        assertThat(ReportingYears.read(" 2008 ", NEW_YEAR_IN_BEIJING)).isEqualTo(2008);
        assertThat(ReportingYears.read("2026", NEW_YEAR_IN_BEIJING)).isEqualTo(2026);
        assertProblem(Problem.YEAR_OUT_OF_RANGE, () -> ReportingYears.read("2007", NEW_YEAR_IN_BEIJING));
        assertProblem(Problem.YEAR_OUT_OF_RANGE, () -> ReportingYears.read("2027", NEW_YEAR_IN_BEIJING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20xx", "24", "２０２４", "-2024", "2024.0", "99999999999"})
    void refusesWhatIsNoYear(String year) {
        assertProblem(Problem.INVALID_YEAR, () -> ReportingYears.read(year, NEW_YEAR_IN_BEIJING));
    }

    static Stream<Arguments> mediaTypes() {
        return Stream.of(
                argumentSet("a page and its encoding", "text/html; charset=GBK"),
                argumentSet("upper case", "Application/PDF"),
                argumentSet("Markdown", "text/markdown"),
                argumentSet("WPS", "application/kswps"),
                argumentSet("OFD", "application/ofd"),
                argumentSet("nothing known", "application/octet-stream"));
    }

    @ParameterizedTest
    @MethodSource("mediaTypes")
    void keepsTheDeclaredMediaType(String declared) {
        assertThat(MediaTypes.read(declared, TEXT)).isEqualTo(declared);
    }

    @Test
    void recordsNoDeclarationAsUnknown() {
        assertThat(MediaTypes.read(null, TEXT)).isEqualTo("application/octet-stream");
    }

    @Test
    void takesAWordDocumentDeclaredAsTheZipItIs() {
        var word = Document.of("PK\u0003\u0004......word/document.xml".getBytes(UTF_8));
        var archive = Document.of("PK\u0003\u0004......photos/1.jpg".getBytes(UTF_8));
        assertThat(MediaTypes.read("application/zip", word)).endsWith("wordprocessingml.document");
        assertProblem(Problem.UNSUPPORTED_MEDIA_TYPE, () -> MediaTypes.read("application/zip", archive));
    }

    @ParameterizedTest
    @ValueSource(strings = {"video/mp4", "image/png", "application/json", "text", "text/html\r\nx: y", "text/报告"})
    void refusesWhatIsDeclaredToBeNoDocument(String declared) {
        assertProblem(Problem.UNSUPPORTED_MEDIA_TYPE, () -> MediaTypes.read(declared, TEXT));
    }

    @Test
    void quotesACallersTextShortAndWithoutControlCharacters() {
        assertThat(Quoted.shortened("a\u0000\nb")).isEqualTo("a\uFFFD\uFFFDb");
        assertThat(Quoted.shortened("𠮷".repeat(61))).isEqualTo("𠮷".repeat(60) + "…");
    }

    private static void assertProblem(Problem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .extracting(ProblemException::problem)
                .isEqualTo(problem);
    }
}
