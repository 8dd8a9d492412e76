package io.gouji.parser.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormEdition;
import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A document whose true cell values are known.
 *
 * @param name its path below the folder of documents it belongs to
 * @param cells what it prints
 * @param zeroElsewhere whether every other cell of tables 3 and 4 prints 0
 * @param glued whether its cells run together, so that nothing tells where a number of table 2 ends
 */
record GoldDocument(String name, Path path, Map<CellRef, BigDecimal> cells, boolean zeroElsewhere, boolean glued) {

    /** Cells of a whole report on the 2019 rows. */
    private static final int SMALLEST_FORM = 186;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> GLUED = Set.of("corpus/001.txt", "corpus/003.txt");
    private static final Set<String> NO_DOCUMENTS = Set.of("json", "README.md", "INDEX.md");

    /** The samples the project ships, and the real reports where they are there. */
    static Stream<GoldDocument> all() {
        Stream<GoldDocument> shipped =
                Corpus.files(Corpus.samples(), "").stream().flatMap(GoldDocument::ofReport);
        return Stream.concat(shipped, Corpus.shared().stream().flatMap(GoldDocument::real));
    }

    byte[] bytes() {
        try {
            return name.endsWith(".txt") ? Corpus.document(path) : Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells it has at least: those whose values are known, or all of a form that leaves nothing out. */
    int fewestCells() {
        return zeroElsewhere ? SMALLEST_FORM : cells.size();
    }

    private static Stream<GoldDocument> real(Path shared) {
        Stream<GoldDocument> seeds =
                Corpus.files(shared.resolve("seeds"), ".txt").stream().flatMap(GoldDocument::ofReport);
        Stream<GoldDocument> corpus = Stream.of("corpus", "corpus/formats")
                .flatMap(folder -> Corpus.files(shared.resolve(folder), "").stream())
                .flatMap(GoldDocument::ofNumber);
        return Stream.concat(seeds, corpus);
    }

    /** A document that {@code expected.json} names. */
    private static Stream<GoldDocument> ofReport(Path path) {
        String name = path.getFileName().toString();
        JsonNode report =
                json(path.resolveSibling("expected.json")).path("reports").path(name);
        if (!report.has("cells")) {
            return Stream.empty();
        }
        boolean shipped = path.startsWith(Corpus.samples());
        JsonNode cells = report.get("cells");
        Map<CellRef, BigDecimal> values = cells.isTextual() ? allZero() : values(cells);
        return Stream.of(new GoldDocument((shipped ? "samples/" : "seeds/") + name, path, values, shipped, false));
    }

    /** A document that {@code gold.json} knows by the number its name begins with. */
    private static Stream<GoldDocument> ofNumber(Path path) {
        String file = path.getFileName().toString();
        if (!Files.isRegularFile(path) || NO_DOCUMENTS.stream().anyMatch(file::endsWith)) {
            return Stream.empty();
        }
        JsonNode cells = json(path.resolveSibling("gold.json")).path(file.split("[-.]", 2)[0]);
        String name = Corpus.shared().orElseThrow().relativize(path).toString();
        return cells.isEmpty()
                ? Stream.empty()
                : Stream.of(new GoldDocument(name, path, values(cells), false, GLUED.contains(name)));
    }

    private static Map<CellRef, BigDecimal> allZero() {
        var values = new LinkedHashMap<CellRef, BigDecimal>();
        FormCatalogue.template(FormEdition.E2021)
                .orElseThrow()
                .tables()
                .forEach(table -> table.cells().forEach(cell -> values.put(cell, BigDecimal.ZERO)));
        return values;
    }

    private static Map<CellRef, BigDecimal> values(JsonNode cells) {
        var values = new LinkedHashMap<CellRef, BigDecimal>();
        cells.properties()
                .forEach(cell ->
                        values.put(CellRef.parse(cell.getKey()), cell.getValue().decimalValue()));
        return values;
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
