package io.gouji.parser.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.parser.table.TablesRead;
import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The five layouts of the real reports that development began with. */
class SeedCorpusTest {

    static Stream<Named<Path>> seeds() {
        return Corpus.shared().stream()
                .flatMap(shared -> Corpus.files(shared.resolve("seeds"), ".txt").stream())
                .map(path -> Named.of(path.getFileName().toString(), path));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("seeds")
    void readsEveryCellThatIsKnown(Path seed) throws IOException {
        TablesRead read = Tables.of(Files.readAllBytes(seed));
        JsonNode expected = new ObjectMapper()
                .readTree(Files.readString(seed.resolveSibling("expected.json")))
                .path("reports")
                .path(seed.getFileName().toString())
                .path("cells");

        assertThat(read.tables())
                .hasSize(3)
                .allSatisfy(table -> assertThat(table.complete()).isTrue());
        if (expected.isTextual()) {
            assertThat(read.cells()).hasSize(200);
            assertThat(read.cells().values())
                    .allSatisfy(cell -> assertThat(cell.count())
                            .hasValueSatisfying(count -> assertThat(count).isZero()));
        } else {
            expected.fieldNames()
                    .forEachRemaining(code -> assertThat(count(read, code))
                            .as(code)
                            .hasValueSatisfying(
                                    count -> assertThat(count).isEqualByComparingTo(decimal(expected, code))));
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("seeds")
    void placesEveryCellWhereItIsPrinted(Path seed) throws IOException {
        byte[] document = Files.readAllBytes(seed);
        var text = new String(document, StandardCharsets.UTF_8);

        for (Cell cell : Tables.of(document).cells().values()) {
            assertThat(cell.at()).isInstanceOfSatisfying(TextPlace.class, at -> {
                assertThat(text.substring(at.offset(), at.offset() + at.length()))
                        .isEqualTo(cell.raw());
                assertThat(text.substring(0, at.offset()).lines().count()).isBetween(at.line() - 1L, (long) at.line());
            });
        }
    }

    private static Optional<BigDecimal> count(TablesRead read, String code) {
        return Optional.ofNullable(read.cells().get(CellRef.parse(code))).flatMap(Cell::count);
    }

    private static BigDecimal decimal(JsonNode cells, String code) {
        return cells.get(code).decimalValue();
    }
}
