package io.gouji.parser.corpus;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell and sentence is found again where it is said to stand, by means that are none of the parser's. */
class ProvenanceCorpusTest {

    /** The number of a page over whose end a sentence runs is no part of the sentence. */
    private static final Pattern PAGE_NUMBER = Pattern.compile("\\n\\s*[-—–]?\\s*\\d{1,3}\\s*[-—–]?\\s*\\n");

    static Stream<Named<Path>> documents() {
        Stream<Path> shared = Corpus.shared().stream()
                .flatMap(folder -> Stream.of(
                                Corpus.files(folder.resolve("seeds"), ".txt"),
                                Corpus.files(folder.resolve("corpus"), ".txt"),
                                Corpus.files(folder.resolve("corpus/formats"), ".html"),
                                Corpus.files(folder.resolve("corpus/formats"), ".docx"))
                        .flatMap(List::stream));
        Stream<Path> shipped = Stream.of(".txt", ".md", ".html", ".docx")
                .flatMap(suffix -> Corpus.files(Corpus.samples(), suffix).stream())
                .filter(path -> !path.endsWith("README.md"));
        return Stream.concat(shipped, shared)
                .map(path -> Named.of(path.getFileName().toString(), path));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everythingStandsWhereItIsSaidTo(Path document) throws IOException {
        byte[] bytes = document.toString().endsWith(".txt") ? Corpus.document(document) : Files.readAllBytes(document);
        if (!(new ReportParser(ParserLimits.DEFAULT).parse(bytes, DocumentHints.NONE)
                instanceof ParseResult.Parsed(ParsedReport report, String mediaType))) {
            return;
        }
        BiFunction<SourceLocation, String, Boolean> source = source(mediaType, bytes);

        var lost = new ArrayList<String>();
        report.cells().forEach((ref, cell) -> {
            if (!source.apply(cell.at(), cell.raw())) {
                lost.add(ref + " " + cell);
            }
        });
        for (Sentence sentence : sentences(report)) {
            if (!source.apply(sentence.at(), sentence.text())) {
                lost.add(sentence.toString());
            }
        }

        assertThat(lost).isEmpty();
    }

    private static List<Sentence> sentences(ParsedReport report) {
        var sentences = new ArrayList<>(report.preamble());
        for (Section section : report.sections()) {
            sentences.addAll(section.sentences());
        }
        return sentences;
    }

    /** Whether a text stands at a place of the document. */
    private static BiFunction<SourceLocation, String, Boolean> source(String type, byte[] bytes) throws IOException {
        if (type.endsWith("wordprocessingml.document")) {
            try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
                return (at, text) -> at instanceof WordPlace place && contains(at(word, place), text);
            }
        }
        if (type.equals("text/html")) {
            String utf = new String(bytes, StandardCharsets.UTF_8);
            Document page =
                    Jsoup.parse(utf.indexOf('\ufffd') < 0 ? utf : new String(bytes, Charset.forName("GB18030")));
            return (at, text) -> at instanceof HtmlPlace place && contains(at(page, place), text);
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        return (at, wanted) -> switch (at) {
            case TextPlace place -> isAt(text, place, wanted);
            case HtmlPlace place -> false;
            case WordPlace place -> false;
            case PagePlace place -> false;
        };
    }

    private static boolean isAt(String text, TextPlace place, String wanted) {
        long line = 1
                + text.substring(0, place.offset())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        String found = text.substring(place.offset(), place.offset() + place.length());
        String printed = PAGE_NUMBER.matcher(found).replaceAll("");
        return line == place.line() && bare(printed).equals(bare(wanted));
    }

    private static String at(Document page, HtmlPlace place) {
        Element element = page.selectFirst(place.path());
        if (element == null) {
            return "";
        }
        return element.wholeText();
    }

    private static String at(XWPFDocument word, WordPlace place) {
        if (place.table() < 0) {
            List<XWPFParagraph> paragraphs = word.getParagraphs();
            var text = new StringBuilder();
            for (int i = place.paragraph(); i < paragraphs.size(); i++) {
                text.append(paragraphs.get(i).getText());
            }
            return text.toString();
        }
        XWPFTable table = word.getTables().get(place.table());
        return table.getRow(place.row()).getTableCells().get(place.cell()).getText();
    }

    /** Whether a text stands there, or begins there and goes on behind. */
    private static boolean contains(String where, String wanted) {
        String found = bare(where);
        String text = bare(wanted);
        return found.contains(text)
                || IntStream.range(1, text.length()).anyMatch(length -> found.endsWith(text.substring(0, length)));
    }

    /** The text without white space and marks of emphasis, which sentences leave out. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000\\u200b\\ufeff*]", "");
    }
}
