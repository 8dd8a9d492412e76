package io.gouji.parser.format;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.report.Cell;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.Sentence;
import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.PagePlace;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.testkit.Corpus;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the library finds at the places given for cells and sentences is what was read there. */
class PagePlaceTest {

    /** The library takes a glyph for part of an area by its corner. */
    private static final double SLACK = 3;

    /** A sentence that goes on overleaf is placed where it begins. */
    private static final int FIRST_WORDS = 2;

    static Stream<Named<byte[]>> documents() {
        Stream<Named<byte[]>> printed = Corpus.files(Corpus.samples(), ".docx").stream()
                .map(sample -> Named.of(sample.getFileName().toString(), print(sample)));
        Stream<Named<byte[]>> published = Corpus.shared().stream()
                .flatMap(shared -> Stream.of("corpus", "corpus/formats")
                        .flatMap(folder -> Corpus.files(shared.resolve(folder), ".pdf").stream()))
                .filter(path -> !path.toString().contains("scan"))
                .map(path -> Named.of(path.getFileName().toString(), bytes(path)));
        return Stream.concat(printed, published);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void pointsAtWhatWasRead(byte[] pdf) throws IOException {
        ParsedReport report =
                ((ParseResult.Parsed) new ReportParser(ParserLimits.DEFAULT).parse(pdf, DocumentHints.NONE)).report();
        var read = new ArrayList<Map.Entry<String, SourceLocation>>();
        for (Cell cell : report.cells().values()) {
            read.add(Map.entry(plain(cell.raw()), cell.at()));
        }
        for (Section section : report.sections()) {
            for (Sentence sentence : section.sentences()) {
                String words = plain(sentence.text());
                read.add(Map.entry(words.substring(0, Math.min(FIRST_WORDS, words.length())), sentence.at()));
            }
        }

        List<String> found = textAt(pdf, read.stream().map(Map.Entry::getValue).toList());

        assertThat(read).hasSizeGreaterThan(186);
        for (int i = 0; i < read.size(); i++) {
            assertThat(found.get(i))
                    .as(read.get(i).getValue().toString())
                    .contains(read.get(i).getKey());
        }
    }

    private static List<String> textAt(byte[] pdf, List<SourceLocation> places) throws IOException {
        var areas = new LinkedHashMap<Integer, PDFTextStripperByArea>();
        for (int i = 0; i < places.size(); i++) {
            var place = (PagePlace) places.get(i);
            var area = areas.get(place.page());
            if (area == null) {
                area = new PDFTextStripperByArea();
                area.setSortByPosition(true);
                area.setSuppressDuplicateOverlappingText(false);
                areas.put(place.page(), area);
            }
            area.addRegion(
                    String.valueOf(i),
                    new Rectangle2D.Double(
                            place.x() - SLACK,
                            place.y() - SLACK,
                            place.width() + 2 * SLACK,
                            place.height() + 2 * SLACK));
        }
        var texts = new ArrayList<String>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (Map.Entry<Integer, PDFTextStripperByArea> area : areas.entrySet()) {
                area.getValue().extractRegions(document.getPage(area.getKey() - 1));
            }
        }
        for (int i = 0; i < places.size(); i++) {
            int page = ((PagePlace) places.get(i)).page();
            texts.add(plain(requireNonNull(areas.get(page)).getTextForRegion(String.valueOf(i))));
        }
        return texts;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }

    private static byte[] print(Path sample) {
        FormatResult result = new WordFormat().read(bytes(sample), DocumentHints.NONE, ParserLimits.DEFAULT);
        return PagePress.print(
                ((FormatResult.Blocks) result).blocks(),
                new PagePress.Style(PagePress.Rules.BARS, false, 3, true),
                new PdfPaper());
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
