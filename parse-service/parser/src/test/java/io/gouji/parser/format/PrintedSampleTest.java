package io.gouji.parser.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Reading;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.Sentence;
import io.gouji.contract.report.SourceLocation.PagePlace;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.parser.block.Block;
import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples printed on pages say what they say as web pages and word-processor documents. */
class PrintedSampleTest {

    private static final ReportParser PARSER = new ReportParser(ParserLimits.DEFAULT);

    static Stream<Arguments> prints() {
        Map<String, PagePress.Style> styles = new TreeMap<>(Map.of(
                "stroked lines", new PagePress.Style(PagePress.Rules.STROKES, false, 0, false),
                "thin bars and running heads", new PagePress.Style(PagePress.Rules.BARS, false, 0, true),
                "no lines", new PagePress.Style(PagePress.Rules.NONE, false, 0, true),
                "open sides", new PagePress.Style(PagePress.Rules.STROKES, true, 0, false),
                "repeated head", new PagePress.Style(PagePress.Rules.BARS, false, 3, true)));
        return Stream.of(".html", ".docx")
                .flatMap(suffix -> Corpus.files(Corpus.samples(), suffix).stream())
                .flatMap(sample -> styles.entrySet().stream()
                        .map(style ->
                                argumentSet(sample.getFileName() + ", " + style.getKey(), sample, style.getValue())));
    }

    static Stream<Arguments> samples() {
        return Stream.of(".html", ".docx")
                .flatMap(suffix -> Corpus.files(Corpus.samples(), suffix).stream())
                .map(sample -> argumentSet(sample.getFileName().toString(), sample));
    }

    @ParameterizedTest
    @MethodSource("prints")
    void readsTheSameFromPages(Path sample, PagePress.Style style) throws IOException {
        byte[] original = Files.readAllBytes(sample);

        assertSame(parse(PagePress.print(blocks(original), style, new PdfPaper())), parse(original));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheSameFromWord97(Path sample) throws IOException {
        byte[] original = Files.readAllBytes(sample);

        assertSame(parse(DocPaper.print(blocks(original))), parse(original));
    }

    @ParameterizedTest
    @MethodSource("prints")
    void placesEverythingOnAPage(Path sample, PagePress.Style style) throws IOException {
        ParsedReport printed = parse(PagePress.print(blocks(Files.readAllBytes(sample)), style, new PdfPaper()));

        assertThat(printed.cells().values())
                .extracting(Cell::at)
                .allSatisfy(at -> assertThat(at)
                        .isInstanceOfSatisfying(
                                PagePlace.class,
                                place -> assertThat(place.width()).isPositive()));
        assertThat(printed.sections().stream().map(Section::sentences).flatMap(List::stream))
                .extracting(Sentence::at)
                .allSatisfy(at -> assertThat(at).isInstanceOf(PagePlace.class));
    }

    private static void assertSame(ParsedReport printed, ParsedReport expected) {
        assertThat(readings(printed)).isEqualTo(readings(expected));
        assertThat(printed.agency()).isEqualTo(expected.agency());
        assertThat(printed.year()).isEqualTo(expected.year());
        assertThat(words(printed)).isEqualTo(words(expected));
    }

    private static List<String> words(ParsedReport report) {
        return report.sections().stream()
                .map(section -> section.ordinal() + plain(section.text()))
                .toList();
    }

    private static Map<CellRef, Reading> readings(ParsedReport report) {
        var readings = new TreeMap<CellRef, Reading>(Comparator.comparing(CellRef::toString));
        report.cells().forEach((ref, cell) -> readings.put(ref, cell.reading()));
        return readings;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<Block> blocks(byte[] document) {
        FormatResult result =
                Formats.of(document).orElseThrow().read(document, DocumentHints.NONE, ParserLimits.DEFAULT);
        return ((FormatResult.Blocks) result).blocks();
    }

    private static ParsedReport parse(byte[] document) {
        ParseResult result = PARSER.parse(document, DocumentHints.NONE);
        if (result instanceof ParseResult.Parsed(ParsedReport report, String mediaType)) {
            return report;
        }
        throw new AssertionError("not read: " + result);
    }
}
