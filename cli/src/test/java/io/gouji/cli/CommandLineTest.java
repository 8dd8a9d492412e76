package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.contract.json.GoujiJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    Path folder;

    @Test
    void nothingTypedExplainsTheCommands() {
        Typed typed = Typed.line();

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("check", "parse", "submit", "rules", "up", "down", "status", "logs");
    }

    @Test
    void missingFileIsOneSentence() {
        Typed typed = Typed.line("check", folder.resolve("没有.txt").toString());

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err())
                .isEqualTo("gouji: There is no file or folder %s.%n".formatted(folder.resolve("没有.txt")));
        assertThat(typed.out()).isEmpty();
    }

    @Test
    void folderWithoutDocumentsIsOneSentence() throws IOException {
        Files.writeString(folder.resolve("expected.json"), "{}");

        Typed typed = Typed.line("check", folder.toString());

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err())
                .startsWith("gouji: Folder " + folder + " holds no document")
                .hasLineCount(1);
    }

    @Test
    void rejectedFileIsAnObjectWithItsReason() throws IOException {
        Path empty = Files.createFile(folder.resolve("空.txt"));

        Typed typed = Typed.line("check", "--format", "json", empty.toString());

        assertThat(typed.exitCode()).isEqualTo(2);
        JsonNode line = json(typed.out());
        assertThat(line.path("file").asText()).isEqualTo(empty.toString());
        assertThat(line.path("rejected").path("reason").asText()).isEqualTo("EMPTY");
    }

    @Test
    void jsonOfSeveralFilesIsOneObjectALine() throws IOException {
        Files.createFile(folder.resolve("a.txt"));
        Files.createFile(folder.resolve("b.html"));

        Typed typed = Typed.line("check", "--format", "json", folder.toString());

        assertThat(typed.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"file\":"));
    }

    @Test
    void parseOfARejectedDocumentPrintsOnlyWhy() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));

        Typed typed = Typed.line("parse", empty.toString());

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(json(typed.out()).path("rejected").path("reason").asText()).isEqualTo("EMPTY");
        assertThat(json(typed.out()).size()).isEqualTo(1);
    }

    @Test
    void previousReportBelongsToOneReport() throws IOException {
        Files.createFile(folder.resolve("a.txt"));
        Files.createFile(folder.resolve("b.txt"));

        Typed typed = Typed.line("check", "--previous", folder.resolve("a.txt").toString(), folder.toString());

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("--previous belongs to one report, and 2 were named");
    }

    @Test
    void memberBelongsToOneReportAndHasToBeReadable() throws IOException {
        Path empty = Files.createFile(folder.resolve("a.txt"));
        Files.createFile(folder.resolve("b.txt"));

        Typed two = Typed.line("check", "--member", empty.toString(), folder.toString());
        Typed unreadable = Typed.line("check", "--member", empty.toString(), empty.toString());

        assertThat(two.exitCode()).isEqualTo(2);
        assertThat(two.err()).contains("--member belongs to one report, and 2 were named");
        assertThat(unreadable.exitCode()).isEqualTo(2);
        assertThat(unreadable.err()).contains("cannot be used as the report of a member");
    }

    @Test
    void unknownRuleIsOneSentence() {
        Typed typed = Typed.line("rules", "T9-NONE");

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).isEqualTo("gouji: There is no rule T9-NONE; gouji rules lists them.%n".formatted());
    }

    @Test
    void ruleIsExplainedByItsPage() {
        assertThat(Typed.line("rules").out()).contains("T3-ROW").contains("ERROR");
        assertThat(Typed.line("rules", "t3-row").out()).startsWith("# T3-ROW");
    }

    @Test
    void submitWithoutAServiceSaysHowToStartOne() throws IOException {
        Path file = Files.writeString(folder.resolve("report.txt"), "年度报告");

        Typed typed = Typed.line(
                Map.of("GOUJI_HOME", folder.toString(), "GOUJI_INGEST_PORT", "1"),
                "submit",
                "--agency",
                "a",
                "--year",
                "2024",
                file.toString());

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("No service answers at http://127.0.0.1:1", "gouji up starts one");
    }

    @Test
    void stackThatWasNeverStartedIsDown() {
        var variables = Map.of("GOUJI_HOME", folder.toString());

        assertThat(Typed.line(variables, "status").exitCode()).isEqualTo(3);
        assertThat(Typed.line(variables, "status").out())
                .contains("audit-service")
                .contains("stopped");
        assertThat(Typed.line(variables, "down").out()).startsWith("Nothing runs in");
        assertThat(Typed.line(variables, "logs", "audit").err()).contains("audit-service has not been started yet");
        assertThat(Typed.line(variables, "logs", "nobody").err()).contains("There is no part nobody");
    }

    @Test
    void fullDiskRefusesToStart() {
        Typed typed = Typed.line(
                Map.of("GOUJI_HOME", folder.toString(), "GOUJI_MIN_FREE_MB", "2000000000"), "up", "--no-samples");

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).contains("MB left and 2000000000 are needed").hasLineCount(1);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return GoujiJson.mapper().readTree(text);
    }
}
