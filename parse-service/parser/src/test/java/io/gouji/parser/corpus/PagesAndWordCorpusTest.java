package io.gouji.parser.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.report.Cell;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.RejectionReason;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.SourceLocation;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real reports as PDF, OFD and DOC, where they are there: the agency, the year and the six parts. */
class PagesAndWordCorpusTest {

    private static final ReportParser PARSER = new ReportParser(ParserLimits.DEFAULT);

    static Stream<Named<Path>> documents() {
        return Corpus.shared().stream()
                .flatMap(shared -> Stream.of(
                        Corpus.files(shared.resolve("corpus"), ".pdf"),
                        Corpus.files(shared.resolve("corpus/formats"), ".pdf"),
                        Corpus.files(shared.resolve("corpus/formats"), ".doc"),
                        Corpus.files(shared.resolve("corpus/formats"), ".ofd")))
                .flatMap(List::stream)
                .filter(path -> !path.toString().contains("scan"))
                .map(path -> Named.of(name(path), path));
    }

    static Stream<Named<Path>> scans() {
        return Corpus.shared().stream()
                .flatMap(shared -> Corpus.files(shared.resolve("corpus/formats"), "-scan.pdf").stream())
                .map(path -> Named.of(path.getFileName().toString(), path));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("documents")
    void readsTheWordsAsInTheOtherFormats(Path document) throws IOException {
        ParsedReport report = read(document);
        ParsedReport other = read(twin(document));

        assertThat(report.agency()).isEqualTo(other.agency());
        assertThat(report.year()).isEqualTo(other.year());
        assertThat(report.sections()).extracting(Section::ordinal).containsExactly(1, 2, 3, 4, 5, 6);
        for (int i = 0; i < other.sections().size(); i++) {
            assertThat(plain(report.sections().get(i).text()))
                    .as(report.sections().get(i).title())
                    .isEqualTo(plain(other.sections().get(i).text()));
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("documents")
    void placesEveryCellOnItsPageOrInItsTable(Path document) throws IOException {
        Class<?> place =
                document.toString().endsWith(".doc") ? SourceLocation.WordPlace.class : SourceLocation.PagePlace.class;

        assertThat(read(document).cells().values())
                .extracting(Cell::at)
                .allSatisfy(at -> assertThat(at).isInstanceOf(place));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("scans")
    void saysThatAScanHasNoText(Path scan) throws IOException {
        ParseResult result = PARSER.parse(Files.readAllBytes(scan), DocumentHints.NONE);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.SCANNED_NO_OCR));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("scans")
    void findsEveryPartOfAScan(Path scan) throws IOException {
        var reading = new ReportParser(ParserLimits.DEFAULT, InstalledTesseract.settings());
        ParseResult result = reading.parse(Files.readAllBytes(scan), DocumentHints.NONE);

        if (!InstalledTesseract.isThere()) {
            assertThat(result)
                    .isInstanceOfSatisfying(
                            ParseResult.Rejected.class,
                            rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.SCANNED_NO_OCR));
            return;
        }
        assertThat(result).isInstanceOfSatisfying(ParseResult.Parsed.class, parsed -> {
            assertThat(parsed.report().recognised()).isTrue();
            assertThat(parsed.report().sections()).extracting(Section::ordinal).containsExactly(1, 2, 3, 4, 5, 6);
        });
    }

    /** The same report in the format whose paragraphs are marked; the published PDF has none. */
    private static Path twin(Path document) {
        String number = document.getFileName().toString().substring(0, 3);
        return Corpus.shared().orElseThrow().resolve("corpus/formats/" + number + ".docx");
    }

    private static String name(Path document) {
        return Corpus.shared()
                .orElseThrow()
                .resolve("corpus")
                .relativize(document)
                .toString();
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", "");
    }

    private static ParsedReport read(Path document) throws IOException {
        ParseResult result = PARSER.parse(Files.readAllBytes(document), DocumentHints.NONE);
        if (result instanceof ParseResult.Parsed(ParsedReport report, String mediaType)) {
            return report;
        }
        throw new AssertionError("not read: " + result);
    }
}
