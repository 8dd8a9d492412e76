package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.contract.json.GoujiJson;
import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known of the samples and of the real reports beside the checkout comes out of the command line. */
class ExpectedFindingsTest {

    static Stream<Arguments> reports() {
        return Stream.concat(
                reports(Corpus.samples()),
                Corpus.shared().stream().flatMap(shared -> reports(shared.resolve("seeds"))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void checkFindsWhatMustBeFoundAndNothingElse(Path file, JsonNode expected) throws IOException {
        Typed typed = Typed.line("check", "--format", "json", file.toString());

        JsonNode verdict = GoujiJson.mapper().readTree(typed.out());
        assertThat(verdict.path("agency").asText())
                .isEqualTo(expected.path("agency").asText());
        assertThat(verdict.path("year").asInt()).isEqualTo(expected.path("year").asInt());
        JsonNode outcomes = verdict.path("outcomes");
        expected.path("must")
                .forEach(rule -> assertThat(outcomes.path(rule.asText()).asText())
                        .as(rule.asText())
                        .isEqualTo("fail"));
        expected.path("mustNot")
                .forEach(rule -> assertThat(outcomes.path(rule.asText()).asText())
                        .as(rule.asText())
                        .isIn("pass", "notApplicable", "undetermined"));
        boolean errors = Stream.of(verdict.path("findings"))
                .flatMap(findings -> findings.valueStream())
                .anyMatch(finding -> finding.path("severity").asText().equals("ERROR"));
        assertThat(typed.exitCode()).isEqualTo(errors ? 1 : 0);
        assertSuspect(verdict, expected.path("suspect"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void parseReadsTheCellsThatAreKnown(Path file, JsonNode expected) throws IOException {
        Typed typed = Typed.line("parse", file.toString());

        JsonNode cells = GoujiJson.mapper().readTree(typed.out()).path("cells");
        assertThat(typed.exitCode()).isZero();
        JsonNode known = expected.path("cells");
        if (known.isTextual()) {
            cells.properties().stream()
                    .filter(cell -> cell.getValue().path("kind").asText().equals("count"))
                    .forEach(cell -> assertThat(cell.getValue().path("value").decimalValue())
                            .as(cell.getKey())
                            .isZero());
            assertThat(cells.size()).isGreaterThan(100);
        }
        for (Map.Entry<String, JsonNode> cell : known.properties()) {
            assertThat(cells.path(cell.getKey()).path("value").asDouble(-1))
                    .as(cell.getKey())
                    .isCloseTo(cell.getValue().asDouble(), within(1e-9));
        }
    }

    @Test
    void samplesOfEveryFormatAreThere() {
        assertThat(reports(Corpus.samples())).hasSizeGreaterThanOrEqualTo(8);
    }

    private static void assertSuspect(JsonNode verdict, JsonNode suspect) {
        if (suspect.isMissingNode()) {
            return;
        }
        assertThat(verdict.path("findings").findValues("suspect")).anySatisfy(found -> {
            assertThat(found.path("cell").asText())
                    .isEqualTo(suspect.path("cell").asText());
            assertThat(found.path("value").asDouble())
                    .isEqualTo(suspect.path("value").asDouble());
        });
    }

    private static Stream<Arguments> reports(Path folder) {
        Path expected = folder.resolve("expected.json");
        if (!Files.exists(expected)) {
            return Stream.empty();
        }
        try {
            return GoujiJson.mapper().readTree(expected.toFile()).path("reports").properties().stream()
                    .map(entry ->
                            Arguments.argumentSet(entry.getKey(), folder.resolve(entry.getKey()), entry.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException("expectations in " + folder, e);
        }
    }
}
