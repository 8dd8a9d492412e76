package io.gouji.parser.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.parser.table.TablesRead;
import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the samples the project ships. */
class SampleCorpusTest {

    static Stream<Named<Path>> samples() {
        return Stream.of(".txt", ".md", ".html", ".docx")
                .flatMap(suffix -> Corpus.files(Corpus.samples(), suffix).stream())
                .filter(path -> !path.endsWith("README.md"))
                .map(path -> Named.of(path.getFileName().toString(), path));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEveryCell(Path sample) throws IOException {
        TablesRead read = Tables.of(Files.readAllBytes(sample));
        JsonNode expected = new ObjectMapper()
                .readTree(Files.readString(sample.resolveSibling("expected.json")))
                .path("reports")
                .path(sample.getFileName().toString())
                .path("cells");

        assertThat(read.tables()).hasSize(3);
        assertThat(read.cells()).hasSizeBetween(186, 200);
        expected.fieldNames()
                .forEachRemaining(code -> assertThat(count(read, CellRef.parse(code)))
                        .as(code)
                        .hasValueSatisfying(count -> assertThat(count)
                                .isEqualByComparingTo(expected.get(code).decimalValue())));
        assertThat(read.cells().keySet())
                .filteredOn(ref -> !ref.table().equals("T2") && !expected.has(ref.toString()))
                .allSatisfy(ref -> assertThat(count(read, ref))
                        .as(ref.toString())
                        .hasValueSatisfying(count -> assertThat(count).isZero()));
    }

    private static Optional<BigDecimal> count(TablesRead read, CellRef ref) {
        return Optional.ofNullable(read.cells().get(ref)).flatMap(Cell::count);
    }
}
