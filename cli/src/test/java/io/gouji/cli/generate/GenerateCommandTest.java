package io.gouji.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.cli.Typed;
import io.gouji.contract.json.GoujiJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    @TempDir
    Path folder;

    @Test
    void writesReportsInEveryFormatAndTheTruthBesideThem() throws IOException {
        Typed typed = generate("all", "--count", "8", "--faults", "3", "--format", "html,docx,pdf,txt");

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.err()).contains("gouji: 8 of 8 reports written");
        JsonNode truth =
                GoujiJson.mapper().readTree(folder.resolve("all/truth.json").toFile());
        assertThat(truth.path("files")).hasSize(8);
        int faulty = 0;
        for (JsonNode file : truth.path("files")) {
            Path document = folder.resolve("all").resolve(file.path("file").asText());
            assertThat(document).isNotEmptyFile();
            JsonNode parsed = GoujiJson.mapper()
                    .readTree(Typed.line("parse", document.toString()).out());
            assertThat(parsed.path("agency").asText())
                    .isEqualTo(file.path("agency").asText());
            assertThat(file.path("cells")).isNotEmpty();
            faulty += file.path("faults").size();
            assertThat(file.path("mustFail").isEmpty())
                    .isEqualTo(file.path("faults").isEmpty());
        }
        assertThat(faulty).isEqualTo(3);
        assertThat(files("all").keySet())
                .extracting(name -> name.replaceAll(".*\\.", ""))
                .contains("html", "docx", "pdf", "txt", "json");
    }

    @Test
    void sameSeedGivesTheSameBytes() throws IOException {
        generate("one", "--count", "6", "--seed", "9", "--faults", "2", "--format", "docx,pdf");
        generate("two", "--count", "6", "--seed", "9", "--faults", "2", "--format", "docx,pdf");
        generate("other", "--count", "6", "--seed", "10", "--faults", "2", "--format", "docx,pdf");

        assertThat(files("two")).isEqualTo(files("one"));
        assertThat(files("other")).isNotEqualTo(files("one"));
    }

    @Test
    void reportNamesItsNeighbours() throws IOException {
        generate("years", "--count", "4", "--years", "2");

        JsonNode files = GoujiJson.mapper()
                .readTree(folder.resolve("years/truth.json").toFile())
                .path("files");
        assertThat(files.get(0).has("previous")).isFalse();
        assertThat(files.get(1).path("previous").asText())
                .isEqualTo(files.get(0).path("file").asText());
    }

    @Test
    void folderWithSomethingInItIsRefused() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine")).resolve("letter.txt");
        Files.writeString(mine, "mine");

        assertThat(generate("mine", "--count", "2").err()).contains("is not empty");
        assertThat(generate("mine", "--count", "2").exitCode()).isEqualTo(2);
        assertThat(generate("mine", "--count", "2", "--force").exitCode()).isZero();
        assertThat(mine).hasContent("mine");
    }

    @Test
    void numbersThatDoNotFitAreRefused() {
        assertThat(generate("a", "--count", "0").err()).contains("--count");
        assertThat(generate("a", "--count", "2", "--faults", "3").err()).contains("--faults");
        assertThat(generate("a", "--count", "2", "--years", "8").err()).contains("2019");
        assertThat(generate("a", "--count", "2", "--format", "wps").exitCode()).isEqualTo(2);
        assertThat(folder.resolve("a")).doesNotExist();
    }

    private Typed generate(String name, String... options) {
        var words = new String[options.length + 3];
        words[0] = "generate";
        words[1] = "--out";
        words[2] = folder.resolve(name).toString();
        System.arraycopy(options, 0, words, 3, options.length);
        return Typed.line(words);
    }

    private Map<String, String> files(String name) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.list(folder.resolve(name))) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
