package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.contract.json.GoujiJson;
import io.gouji.testkit.Corpus;
import io.gouji.testkit.generate.PdfLayout;
import io.gouji.testkit.generate.ReportGenerator;
import io.gouji.testkit.generate.Typography;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {

    private static final String BRIEFLY = "0.01";

    @TempDir
    Path folder;

    @Test
    void parsingIsMeasuredForEachFormatOfTheSamples() throws JsonProcessingException {
        Typed typed = Typed.line("bench", "parse", "--seconds", BRIEFLY);

        assertThat(typed.exitCode()).isZero();
        JsonNode measured = json(typed.out());
        assertThat(measured.fieldNames()).toIterable().containsExactly("html", "docx", "text", "markdown");
        for (JsonNode format : measured) {
            assertThat(format.fieldNames())
                    .toIterable()
                    .containsExactly("docsPerSecond", "docsPerSecondAllCores", "msP50", "msP99", "floorMsP50", "ratio");
            assertThat(format).allMatch(value -> value.isNumber() && value.asDouble() > 0);
            assertThat(format.path("msP99").asDouble())
                    .isGreaterThanOrEqualTo(format.path("msP50").asDouble());
        }
    }

    @Test
    void onlyTheNamedDocumentsAreMeasured() throws JsonProcessingException {
        Path sample = Corpus.root().resolve("samples/water-2024.txt");

        Typed typed = Typed.line("bench", "parse", "--seconds", BRIEFLY, sample.toString());

        assertThat(json(typed.out()).fieldNames()).toIterable().containsExactly("text");
        assertThat(typed.err()).contains("measuring text, 1 documents");
    }

    @Test
    void readingPdfIsMeasuredInAProcessOfItsOwn() throws IOException {
        byte[] report = PdfLayout.RULED.print(ReportGenerator.report(7, Typography.PLAIN));
        Path pdf = Files.write(folder.resolve("report.pdf"), report);

        Typed typed = Typed.line("bench", "parse", "--seconds", BRIEFLY, pdf.toString());

        assertThat(typed.exitCode()).isZero();
        JsonNode measured = json(typed.out()).path("pdf");
        assertThat(measured.path("peakHeapMb").asDouble()).isBetween(1.0, 256.0);
        assertThat(measured).hasSize(7).allMatch(value -> value.isNumber() && value.asDouble() > 0);
    }

    @Test
    void auditingIsMeasuredForTheTablesAndForAllRules() throws JsonProcessingException {
        Typed typed = Typed.line("bench", "audit", "--seconds", BRIEFLY, "--count", "60");

        assertThat(typed.exitCode()).isZero();
        JsonNode measured = json(typed.out());
        assertThat(measured.fieldNames())
                .toIterable()
                .containsExactly("reportsPerSecondPerCore", "recall", "precision", "guiltyCellNamed");
        JsonNode perCore = measured.path("reportsPerSecondPerCore");
        assertThat(perCore.fieldNames()).toIterable().containsExactly("tables", "full");
        assertThat(perCore).allMatch(value -> value.isNumber() && value.asDouble() > 0);
        assertThat(measured.path("recall").path("T3-COL").asDouble()).isEqualTo(1);
        assertThat(measured.path("precision").path("T3-COL").asDouble()).isEqualTo(1);
        assertThat(measured.path("guiltyCellNamed").asDouble()).isEqualTo(1);
    }

    @Test
    void nothingThatCanBeReadIsOneSentence() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));

        Typed typed = Typed.line("bench", "parse", "--seconds", BRIEFLY, empty.toString());

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("is left out: EMPTY", "nothing to measure");
    }

    @Test
    void noTimeIsRefused() {
        assertThat(Typed.line("bench", "audit", "--seconds", "0").exitCode()).isEqualTo(2);
        assertThat(Typed.line("bench", "audit", "--seconds", BRIEFLY, "--count", "1")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Typed.line("bench").exitCode()).isEqualTo(2);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return GoujiJson.mapper().readTree(text);
    }
}
