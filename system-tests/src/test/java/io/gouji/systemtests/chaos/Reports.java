package io.gouji.systemtests.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.contract.json.GoujiJson;
import io.gouji.systemtests.chaos.Dossier.Letter;
import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Generated reports, who submits which, and what the offline check says of them. */
final class Reports {

    private static final int YEAR = 2025;
    private static final int MOST_PAIRS = 12;

    private final Path folder;
    private final long seed;

    Reports(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /**
     * Has reports made: a fifth of them wrong, some of bodies with two years.
     *
     * @param count about how many documents are submitted
     */
    List<Dossier> dossiers(int count) {
        int pairs = Math.min(MOST_PAIRS, count / 40 + 1);
        int single = Math.max(1, (count - 3 * pairs) * 10 / 14);
        generate("single", single, 1, seed);
        generate("pair", 2 * pairs, 2, seed + 1);
        var random = new Random(seed);
        var dossiers = new ArrayList<Dossier>();
        List<Path> files = documents("single");
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            Path other = files.get((i + 1) % files.size());
            dossiers.add(new Dossier("s-" + stem(file), versions(file, other, random)));
        }
        for (List<Path> years : pairs().values()) {
            var letters = new ArrayList<Letter>();
            for (int i = 0; i < years.size(); i++) {
                letters.add(new Letter(years.get(i), YEAR - 1 + i, false, false));
            }
            Collections.shuffle(letters, random);
            dossiers.add(new Dossier(pairAgency(years.getFirst()), letters));
        }
        Collections.shuffle(dossiers, random);
        return dossiers;
    }

    /** One version, or a correction, or a correction that is taken back; some with a trial before. */
    private static List<Letter> versions(Path file, Path other, Random random) {
        var letters = new ArrayList<Letter>();
        int kind = random.nextInt(10);
        if (kind == 0) {
            letters.add(new Letter(other, YEAR, false, true));
        }
        if (kind == 1) {
            letters.add(new Letter(file, YEAR, false, false));
        }
        if (kind <= 2) {
            letters.add(new Letter(other, YEAR, random.nextInt(4) == 0, false));
        }
        letters.add(new Letter(file, YEAR, random.nextInt(4) == 0, false));
        return letters;
    }

    /** What the offline check finds in each report that is current at the end, by agency id and year. */
    Map<String, JsonNode> verdicts() {
        var verdicts = new HashMap<String, JsonNode>();
        for (JsonNode verdict : check(folder.resolve("single"))) {
            Path file = Path.of(verdict.path("file").asText());
            verdicts.put("s-" + stem(file) + "/" + YEAR, verdict);
        }
        for (JsonNode verdict : check(folder.resolve("pair"))) {
            Path file = Path.of(verdict.path("file").asText());
            verdicts.put(
                    pairAgency(file) + "/" + stem(file).substring(body(file).length() + 1), verdict);
        }
        for (List<Path> years : pairs().values()) {
            Path before = years.getFirst();
            JsonNode beside =
                    check(Path.of("--previous"), before, years.getLast()).getFirst();
            verdicts.put(pairAgency(before) + "/" + YEAR, beside);
        }
        return verdicts;
    }

    private void generate(String name, int count, int years, long withSeed) {
        Path out = folder.resolve(name);
        Launched.gouji(
                folder,
                "generate",
                "--count",
                Integer.toString(count),
                "--faults",
                Integer.toString(count / 5),
                "--years",
                Integer.toString(years),
                "--seed",
                Long.toString(withSeed),
                "--format",
                "html,txt",
                "--out",
                out.toString());
    }

    private List<JsonNode> check(Path... words) {
        var command = new ArrayList<>(List.of("check", "--format", "json"));
        for (Path word : words) {
            command.add(word.toString());
        }
        return Launched.gouji(folder, command.toArray(String[]::new))
                .lines()
                .map(line -> {
                    try {
                        return GoujiJson.mapper().readTree(line);
                    } catch (IOException e) {
                        throw new UncheckedIOException(line, e);
                    }
                })
                .toList();
    }

    /** The reports of bodies with two years, oldest first, by body. */
    private Map<String, List<Path>> pairs() {
        var byBody = new java.util.TreeMap<String, List<Path>>();
        for (Path file : documents("pair")) {
            byBody.computeIfAbsent(body(file), body -> new ArrayList<>()).add(file);
        }
        return byBody;
    }

    private List<Path> documents(String name) {
        try (var files = Files.list(folder.resolve(name))) {
            return files.filter(file -> !file.endsWith("truth.json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pairAgency(Path file) {
        return "p-" + body(file);
    }

    private static String body(Path file) {
        String stem = stem(file);
        return stem.substring(0, stem.lastIndexOf('-'));
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** Where the checkout's launcher is. */
    static Path launcher() {
        return Corpus.root().resolve("gouji");
    }
}
