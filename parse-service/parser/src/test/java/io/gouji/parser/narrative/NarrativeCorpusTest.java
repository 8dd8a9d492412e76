package io.gouji.parser.narrative;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gouji.contract.report.DeclaredParts;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.Sentence;
import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the narrative of real reports, where they are there. */
class NarrativeCorpusTest {

    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Arguments> seeds() {
        return expectations("seeds")
                .map(report -> argumentSet(
                        report.title(),
                        report.name,
                        report.expected.path("agency").asText(),
                        report.expected.path("year").asInt()));
    }

    static Stream<Arguments> corpus() {
        return expectations("corpus")
                .filter(report -> report.expected.path("year").isInt())
                .map(report -> argumentSet(
                        report.title(),
                        report.name + ".txt",
                        report.expected.path("year").asInt()));
    }

    static Stream<Arguments> cutShort() {
        return expectations("corpus")
                .filter(report -> !report.name.equals("054"))
                .filter(report -> report.expected.path("truncated").isBoolean())
                .map(report -> argumentSet(
                        report.title(),
                        report.name + ".txt",
                        report.expected.path("truncated").asBoolean()));
    }

    static Stream<Arguments> declarations() {
        return Stream.of(
                argumentSet("one part missing, lines broken", "seeds/000_2e1227367177fe7e.txt", 6, 5),
                argumentSet("conjunctions inside titles and between", "seeds/002_7f2d459b93f549ef.txt", 6, 6),
                argumentSet("Arabic number before the list", "corpus/001.txt", 6, 6),
                argumentSet("2019 wording", "corpus/006.txt", 6, 6),
                argumentSet("one part missing", "corpus/020.txt", 6, 5),
                argumentSet("no number", "corpus/023.txt", null, 6),
                argumentSet("list continued by a remark", "corpus/037.txt", 6, 6),
                argumentSet("one part named twice", "corpus/043.txt", 6, 7),
                argumentSet("list separated by commas", "corpus/052.txt", 6, 6),
                argumentSet("below the first heading", "corpus/063.txt", 6, 6));
    }

    static Stream<Arguments> wholeReports() {
        return Stream.of(
                        "seeds/000_2e1227367177fe7e.txt",
                        "seeds/001_966a26715276eb9e.txt",
                        "seeds/002_7f2d459b93f549ef.txt",
                        "seeds/003_3431c3e66d943f29.txt",
                        "seeds/004_f80575f1db5be40a.txt",
                        "corpus/001.txt",
                        "corpus/003.txt",
                        "corpus/006.txt",
                        "corpus/010.txt",
                        "corpus/011.txt",
                        "corpus/014.txt",
                        "corpus/017.txt",
                        "corpus/019.txt",
                        "corpus/054.txt")
                .map(file -> argumentSet(file, file));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesAgencyAndYear(String file, String agency, int year) {
        assumeTrue(Corpus.shared().isPresent());
        Narrative narrative = document("seeds/" + file).read();

        assertThat(narrative.recognised()).isTrue();
        assertThat(narrative.agency()).isEqualTo(agency);
        assertThat(narrative.year()).isEqualTo(year);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void namesYear(String file, int year) {
        assumeTrue(Corpus.shared().isPresent());
        Narrative narrative = document("corpus/" + file).read();

        assertThat(narrative.recognised()).isTrue();
        assertThat(narrative.year()).isEqualTo(year);
    }

    @ParameterizedTest
    @MethodSource("cutShort")
    void tellsTextThatBreaksOff(String file, boolean truncated) {
        assumeTrue(Corpus.shared().isPresent());

        assertThat(document("corpus/" + file).read().truncated()).isEqualTo(truncated);
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void readsDeclaredParts(String file, @Nullable Integer number, int listed) {
        assumeTrue(Corpus.shared().isPresent());

        DeclaredParts parts = requireNonNull(document(file).read().declaredParts());

        assertThat(parts.number()).isEqualTo(number);
        assertThat(parts.listed()).hasSize(listed);
    }

    @ParameterizedTest
    @MethodSource("wholeReports")
    void findsSixPartsWithoutTheirTables(String file) {
        assumeTrue(Corpus.shared().isPresent());

        List<Section> sections = document(file).read().sections();

        assertThat(sections).extracting(Section::ordinal).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(sections.subList(1, 4)).extracting(Section::text).containsOnly("");
        assertThat(List.of(sections.get(0), sections.get(4), sections.get(5)))
                .allSatisfy(section -> assertThat(section.text()).isNotEmpty());
    }

    @Test
    void prefersTheRealPartsToASecondNumbering() {
        assumeTrue(Corpus.shared().isPresent());

        Narrative narrative = document("corpus/037.txt").read();

        assertThat(narrative.sections()).extracting(Section::ordinal).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(narrative.sections()).extracting(Section::number).containsExactly("一、", "一、", "二、", "三、", "", "五、");
    }

    @Test
    void keepsTheBlankOfALostNumber() {
        assumeTrue(Corpus.shared().isPresent());

        assertThat(document("seeds/003_3431c3e66d943f29.txt")
                        .read()
                        .sections()
                        .get(0)
                        .text())
                .contains("共主动公开政府信息 条");
        assertThat(document("corpus/056.txt").read().sections().get(0).text()).contains("公开信息  条");
    }

    @Test
    void placesEverySentenceWhereItIsPrinted() {
        assumeTrue(Corpus.shared().isPresent());
        Path shared = Corpus.shared().orElseThrow();

        for (String folder : List.of("seeds", "corpus")) {
            for (Path file : Corpus.files(shared.resolve(folder), ".txt")) {
                TextDocument document = document(folder + "/" + file.getFileName());
                assertThat(sentences(document.read())).allSatisfy(sentence -> assertPlace(document, sentence));
            }
        }
    }

    private static void assertPlace(TextDocument document, Sentence sentence) {
        var at = (TextPlace) sentence.at();
        String printed = document.text().substring(at.offset(), at.offset() + at.length());
        assertThat(solid(printed)).contains(solid(sentence.text()).substring(0, 1));
        String withoutPageNumbers = printed.replaceAll("\n- \\d - ?\n", "").replaceAll("\n\\s*\n", "\n");
        assertThat(solid(withoutPageNumbers)).isEqualTo(solid(sentence.text()));
        assertThat(document.text().substring(0, at.offset()).split("\n", -1)).hasSize(at.line());
    }

    private static String solid(String text) {
        return text.replace("**", "").replaceAll("[\\s\u3000\u00A0]", "");
    }

    private static List<Sentence> sentences(Narrative narrative) {
        var sentences = new ArrayList<>(narrative.preamble());
        narrative.sections().forEach(section -> sentences.addAll(section.sentences()));
        return sentences;
    }

    private record Expectation(String name, JsonNode expected) {

        /** What stands in the test report; a checkout without the real reports beside it has one empty case. */
        String title() {
            return name.isEmpty() ? "no real reports here" : name;
        }
    }

    private static Stream<Expectation> expectations(String folder) {
        if (Corpus.shared().isEmpty()) {
            return Stream.of(
                    new Expectation("", JSON.createObjectNode().put("year", 0).put("truncated", false)));
        }
        try {
            Path file = Corpus.shared().orElseThrow().resolve(folder).resolve("expected.json");
            return JSON.readTree(Files.readAllBytes(file)).path("reports").properties().stream()
                    .map(entry -> new Expectation(entry.getKey(), entry.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextDocument document(String file) {
        Path path = Corpus.shared().orElseThrow().resolve(file);
        String text = new String(Corpus.document(path), StandardCharsets.UTF_8);
        return text.contains("<p") ? TextDocument.ofHtml(text) : new TextDocument(text);
    }
}
