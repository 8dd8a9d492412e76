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
import io.gouji.parser.format.OfdPaper.Producer;
import io.gouji.testkit.Corpus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Whoever opens the parts and goes to the places given for cells and sentences finds there what was read. */
class OfdPlaceTest {

    private static final double POINTS = 72 / 25.4;
    private static final double SLACK = 3;

    /** A sentence that goes on overleaf is placed where it begins. */
    private static final int FIRST_WORDS = 2;

    /** A character, where it begins and the line it stands on, in points. */
    private record Mark(String text, double x, double y) {}

    static Stream<Named<byte[]>> documents() {
        Stream<Named<byte[]>> printed = Corpus.files(Corpus.samples(), ".docx").stream()
                .flatMap(sample -> Stream.of(Producer.WHOLE_PAGE, Producer.OWN_BOUNDARY)
                        .map(producer -> Named.of(sample.getFileName() + ", " + producer, print(sample, producer))));
        Stream<Named<byte[]>> published = Corpus.shared().stream()
                .flatMap(shared -> Corpus.files(shared.resolve("corpus/formats"), ".ofd").stream())
                .map(path -> Named.of(path.getFileName().toString(), bytes(path)));
        return Stream.concat(printed, published);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void pointsAtWhatWasRead(byte[] ofd) throws IOException {
        ParsedReport report =
                ((ParseResult.Parsed) new ReportParser(ParserLimits.DEFAULT).parse(ofd, DocumentHints.NONE)).report();
        Map<String, byte[]> parts = unpacked(ofd);
        var pages = new HashMap<Integer, List<Mark>>();
        int checked = 0;

        for (Cell cell : report.cells().values()) {
            assertThat(at(parts, pages, cell.at())).as(cell.toString()).contains(plain(cell.raw()));
            checked++;
        }
        for (Section section : report.sections()) {
            for (Sentence sentence : section.sentences()) {
                String words = plain(sentence.text());
                assertThat(at(parts, pages, sentence.at()))
                        .as(sentence.toString())
                        .contains(words.substring(0, Math.min(FIRST_WORDS, words.length())));
                checked++;
            }
        }

        assertThat(checked).isGreaterThan(186);
    }

    private static String at(Map<String, byte[]> parts, Map<Integer, List<Mark>> pages, SourceLocation location) {
        var place = (PagePlace) location;
        return pages
                .computeIfAbsent(
                        place.page(),
                        page -> marks(requireNonNull(parts.get("Doc_0/Pages/Page_%d/Content.xml".formatted(page - 1)))))
                .stream()
                .filter(mark -> mark.x >= place.x() - SLACK && mark.x <= place.x() + place.width() + SLACK)
                .filter(mark -> mark.y >= place.y() - SLACK && mark.y <= place.y() + place.height() + SLACK)
                .sorted(Comparator.comparingLong((Mark mark) -> Math.round(mark.y))
                        .thenComparingDouble(Mark::x))
                .map(Mark::text)
                .collect(Collectors.joining());
    }

    private static List<Mark> marks(byte[] page) {
        try {
            NodeList codes = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(page))
                    .getElementsByTagName("*");
            var marks = new ArrayList<Mark>();
            for (int i = 0; i < codes.getLength(); i++) {
                if (codes.item(i) instanceof Element code && code.getTagName().endsWith("TextCode")) {
                    marks.addAll(marks(code));
                }
            }
            return marks;
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Mark> marks(Element code) {
        String[] boundary =
                ((Element) code.getParentNode()).getAttribute("Boundary").split(" ", -1);
        double x = Double.parseDouble(boundary[0]) + Double.parseDouble(code.getAttribute("X"));
        double y = Double.parseDouble(boundary[1]) + Double.parseDouble(code.getAttribute("Y"));
        String text = code.getTextContent();
        List<Double> advances = advances(code.getAttribute("DeltaX"));
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < text.length(); i++) {
            String character = plain(text.substring(i, i + 1));
            if (!character.isEmpty()) {
                marks.add(new Mark(character, x * POINTS, y * POINTS));
            }
            x += i < advances.size() ? advances.get(i) : 0;
        }
        return marks;
    }

    private static List<Double> advances(String list) {
        var advances = new ArrayList<Double>();
        String[] tokens = list.split(" ", -1);
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i].equals("g")) {
                for (int k = 0; k < Integer.parseInt(tokens[i + 1]); k++) {
                    advances.add(Double.valueOf(tokens[i + 2]));
                }
                i += 2;
            } else if (!tokens[i].isEmpty()) {
                advances.add(Double.valueOf(tokens[i]));
            }
        }
        return advances;
    }

    private static Map<String, byte[]> unpacked(byte[] ofd) throws IOException {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }

    private static byte[] print(Path sample, Producer producer) {
        FormatResult result = new WordFormat().read(bytes(sample), DocumentHints.NONE, ParserLimits.DEFAULT);
        return PagePress.print(
                ((FormatResult.Blocks) result).blocks(),
                new PagePress.Style(PagePress.Rules.BARS, false, 3, true),
                new OfdPaper(producer));
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
