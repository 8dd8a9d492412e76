package io.gouji.parser.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.Reading;
import io.gouji.parser.table.TablesRead;
import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the real reports whose true values are known, in every format that is read. */
class GoldCorpusTest {

    static Stream<Named<Path>> documents() {
        return Corpus.shared().stream()
                .flatMap(shared -> Stream.of(
                                Corpus.files(shared.resolve("corpus"), ".txt"),
                                Corpus.files(shared.resolve("corpus/formats"), ".html"),
                                Corpus.files(shared.resolve("corpus/formats"), ".docx"))
                        .flatMap(List::stream))
                .filter(GoldCorpusTest::isGold)
                .map(path -> Named.of(path.getFileName().toString(), path));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("documents")
    void readsEveryCell(Path document) throws IOException {
        TablesRead read = Tables.of(bytes(document));

        var wrong = new ArrayList<String>();
        gold(document).forEach((code, value) -> {
            Cell cell = read.cells().get(CellRef.parse(code));
            if (!isRight(code, cell, value)) {
                wrong.add(code + " is " + value + ", read " + cell);
            }
        });

        assertThat(wrong).as(read.tables().toString()).isEmpty();
    }

    /** A number run together with its neighbours in table 2 is bound by nothing; the truth must be a candidate. */
    private static boolean isRight(String code, @Nullable Cell cell, BigDecimal value) {
        if (cell == null) {
            return false;
        }
        return switch (cell.reading()) {
            case Reading.Count(BigDecimal count) -> count.compareTo(value) == 0;
            case Reading.Ambiguous(List<BigDecimal> candidates) ->
                code.startsWith("T2.") && candidates.stream().anyMatch(candidate -> candidate.compareTo(value) == 0);
            case Reading.Blank blank -> false;
            case Reading.NotApplicable none -> false;
            case Reading.Unreadable unreadable -> false;
        };
    }

    private static byte[] bytes(Path document) throws IOException {
        return document.toString().endsWith(".txt") ? Corpus.document(document) : Files.readAllBytes(document);
    }

    private static boolean isGold(Path document) {
        return !gold(document).isEmpty();
    }

    private static Map<String, BigDecimal> gold(Path document) {
        try {
            JsonNode all = new ObjectMapper().readTree(Files.readString(document.resolveSibling("gold.json")));
            var cells = new TreeMap<String, BigDecimal>(Comparator.naturalOrder());
            JsonNode own = all.path(document.getFileName().toString().substring(0, 3));
            own.fieldNames()
                    .forEachRemaining(code -> cells.put(code, own.get(code).decimalValue()));
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
