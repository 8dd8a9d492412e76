package io.gouji.parser.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.report.Cell;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.Sentence;
import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.HtmlPlace;
import io.gouji.contract.report.SourceLocation.PagePlace;
import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.contract.report.SourceLocation.WordPlace;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reading and every sentence of every document stands where it is said to stand. */
class ProvenanceTest {

    private static final ReportParser PARSER = new ReportParser(ParserLimits.DEFAULT);
    private static final Pattern DOCUMENT = Pattern.compile(".*\\.(?:txt|md|html|docx?|pdf|ofd)");

    /** Shorter sentences are met in more than one place. */
    private static final int TELLING = 15;

    /** Readings and sentences looked up, by media type. */
    private static final Map<String, int[]> LOOKED_UP = new ConcurrentSkipListMap<>();

    static Stream<Named<Path>> documents() {
        Stream<Path> shared = Corpus.shared().stream()
                .flatMap(
                        folder -> Stream.of("seeds", "corpus", "corpus/formats").map(folder::resolve));
        return Stream.concat(Stream.of(Corpus.samples()), shared)
                .flatMap(folder -> Corpus.files(folder, "").stream())
                .filter(path -> DOCUMENT.matcher(path.toString()).matches() && !path.endsWith("README.md"))
                .map(path -> Named.of(path.getParent() + "/" + path.getFileName(), path));
    }

    @AfterAll
    static void printCounts() {
        System.out.printf("%-75s %10s %10s %10s%n", "looked up in", "documents", "readings", "sentences");
        LOOKED_UP.forEach(
                (type, counts) -> System.out.printf("%-75s %10d %10d %10d%n", type, counts[0], counts[1], counts[2]));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everythingStandsWhereItIsSaidTo(Path document) throws IOException {
        byte[] bytes = bytes(document);
        if (!(PARSER.parse(bytes, DocumentHints.NONE)
                instanceof ParseResult.Parsed(ParsedReport report, String mediaType))) {
            return;
        }
        var lost = new ArrayList<String>();
        try (Original original = Original.of(mediaType, bytes)) {
            report.cells().forEach((ref, cell) -> {
                if (!original.holdsReading(cell.at(), cell.raw())) {
                    lost.add(ref + " " + cell.raw() + " at " + cell.at());
                }
            });
            for (Sentence sentence : sentences(report)) {
                if (!original.holdsSentence(sentence.at(), sentence.text())) {
                    lost.add(sentence.toString());
                }
            }
        }

        int[] counts = LOOKED_UP.computeIfAbsent(mediaType, unknown -> new int[3]);
        counts[0]++;
        counts[1] += report.cells().size();
        counts[2] += sentences(report).size();
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nothingStandsBesideItsPlace(Path document) throws IOException {
        byte[] bytes = bytes(document);
        if (!(PARSER.parse(bytes, DocumentHints.NONE)
                instanceof ParseResult.Parsed(ParsedReport report, String mediaType))) {
            return;
        }
        var cells = List.copyOf(report.cells().values());
        try (Original original = Original.of(mediaType, bytes)) {
            assertThat(sentences(report))
                    .filteredOn(sentence -> sentence.text().length() > TELLING)
                    .filteredOn(sentence -> original.holdsSentence(beside(sentence.at()), sentence.text()))
                    .isEmpty();
            for (int i = 1; i < cells.size(); i++) {
                Cell cell = cells.get(i - 1);
                Cell next = cells.get(i);
                assertThat(original.holdsReading(next.at(), cell.raw()))
                        .as("%s at %s", cell, next.at())
                        .isEqualTo(Original.seen(cell.raw()).equals(Original.seen(next.raw())));
            }
        }
    }

    /** A place that is a little off. */
    private static SourceLocation beside(SourceLocation at) {
        return switch (at) {
            case TextPlace(int line, int offset, int length) -> new TextPlace(line, offset + 1, length);
            case HtmlPlace(String path, int offset, int length) -> new HtmlPlace(path, offset + 1, length);
            case WordPlace(String part, int table, int row, int cell, int paragraph) ->
                new WordPlace(part, table, row, cell, paragraph + 1);
            case PagePlace(int page, double x, double y, double width, double height) ->
                new PagePlace(page, x, y + height, width, height);
        };
    }

    private static byte[] bytes(Path document) throws IOException {
        return document.toString().endsWith(".txt") ? Corpus.document(document) : Files.readAllBytes(document);
    }

    private static List<Sentence> sentences(ParsedReport report) {
        var sentences = new ArrayList<>(report.preamble());
        for (Section section : report.sections()) {
            sentences.addAll(section.sentences());
        }
        return sentences;
    }
}
