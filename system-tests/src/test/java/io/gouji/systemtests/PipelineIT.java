package io.gouji.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gouji.contract.event.Topics;
import io.gouji.contract.json.GoujiJson;
import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class PipelineIT {

    private static final List<String> PARTS = List.of("INGEST", "PARSE", "AUDIT", "STORES");
    private static final List<String> FINDING_FIELDS = List.of(
            "rule",
            "severity",
            "message",
            "cells",
            "expected",
            "actual",
            "difference",
            "suspect",
            "evidence",
            "suspectedMisreading",
            "fingerprint");

    private Gouji gouji;
    private Gouji.Run firstUp;

    @BeforeAll
    void start(@TempDir Path folder) {
        gouji = new Gouji(folder);
        firstUp = gouji.run("up");
    }

    @AfterAll
    void end() {
        gouji.run("down");
    }

    @Test
    void upShowsWhatItFindsInTheSamplesAndASecondUpTheSame() throws IOException {
        assertThat(firstUp.exitCode()).as(firstUp.err()).isZero();
        for (Map.Entry<String, JsonNode> sample : expected(Corpus.samples()).properties()) {
            String agency = sample.getValue().path("agency").asText();
            assertThat(firstUp.out().lines().filter(line -> line.startsWith(agency + " ")))
                    .as(sample.getKey())
                    .singleElement()
                    .asString()
                    .contains("AUDITED");
        }

        Gouji.Run again = gouji.run("up");

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).startsWith("Gouji is already up.");
        assertThat(rows(again)).isEqualTo(rows(firstUp));
        assertThat(gouji.run("status").exitCode()).isZero();
    }

    @Test
    void serviceFindsWhatTheOfflineCheckFindsAndAlertsOncePerFaultyReport() throws IOException {
        Path reports = Corpus.shared().map(shared -> shared.resolve("seeds")).orElse(Corpus.samples());

        Gouji.Run submitted = gouji.run("submit", reports.toString());

        assertThat(submitted.exitCode()).as(submitted.out() + submitted.err()).isZero();
        List<JsonNode> verdicts = verdicts(reports);
        assertThat(verdicts).hasSameSizeAs(submitted.out().lines().toList());
        for (JsonNode verdict : verdicts) {
            assertThat(stored(verdict))
                    .as(verdict.path("file").asText())
                    .containsExactlyInAnyOrderElementsOf(findings(verdict));
        }
        List<String> faulty = submitted
                .out()
                .lines()
                .filter(line -> !line.contains(" 0 findings"))
                .map(PipelineIT::id)
                .toList();
        assertThat(faulty).isNotEmpty();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(alerts()).containsKeys(faulty.toArray(new String[0])));
        assertThat(alerts()).allSatisfy((submission, count) -> assertThat(count).isEqualTo(1));
        assertThat(Topic.headers(gouji.kafka(), Topics.ALERTS))
                .allSatisfy(headers -> assertThat(headers)
                        .containsEntry("ce_specversion", "1.0")
                        .containsEntry("ce_type", "io.gouji.finding.opened.v1")
                        .containsEntry("content-type", "application/json")
                        .containsKeys(
                                "ce_id", "ce_source", "ce_time", "ce_subject", "ce_agencyid", "ce_reportingyear"));
    }

    @Test
    void sameFileTwiceIsOneSubmissionOneAuditAndNoSecondAlert() {
        String[] first = {"submit", "--agency", "重复提交局", "--year", "2024", faultySample()};
        String[] other = {"submit", "--agency", "重复提交局", "--year", "2021", faultySample()};

        String id = id(gouji.run(first).out());
        Gouji.Run again = gouji.run(first);
        // same agency, so same partitions: when this one is through, a repeat of the first would be; not the year
        // before or after, whose arrival has the first audited again
        Gouji.Run barrier = gouji.run(other);

        assertThat(id(again.out())).isEqualTo(id);
        assertThat(again.out()).contains("received before");
        assertThat(barrier.exitCode()).isZero();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(alerts()).containsKey(id(barrier.out())));
        assertThat(alerts()).containsEntry(id, 1L);
        assertThat(Topic.perSubmission(gouji.kafka(), Topics.AUDITS)).containsEntry(id, 1L);
        assertThat(Topic.perSubmission(gouji.kafka(), Topics.DOCUMENTS)).containsEntry(id, 1L);
    }

    @Test
    void documentSentWhileParseServiceIsAwayIsProcessedWhenItIsBack() {
        gouji.kill("PARSE");
        assertThat(gouji.run("status").exitCode()).isEqualTo(3);

        Gouji.Run sent = gouji.run("submit", "--wait", "1", "--agency", "离线局", "--year", "2024", faultySample());

        assertThat(sent.exitCode()).as(sent.out() + sent.err()).isEqualTo(3);
        assertThat(sent.out()).contains("still under way");

        Gouji.Run back = gouji.run("up", "--no-samples");

        assertThat(back.exitCode()).as(back.err()).isZero();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(stage(id(sent.out()))).isEqualTo("AUDITED"));
    }

    @Test
    void everythingKilledKeepsItsData() {
        String id = id(gouji.run("submit", "--agency", "断电局", "--year", "2024", faultySample())
                .out());
        List<JsonNode> before = stored("断电局", 2024);

        PARTS.forEach(gouji::kill);
        Gouji.Run back = gouji.run("up", "--no-samples");

        assertThat(back.exitCode()).as(back.err()).isZero();
        assertThat(before).isNotEmpty();
        assertThat(stored("断电局", 2024)).isEqualTo(before);
        assertThat(stage(id)).isEqualTo("AUDITED");
    }

    @Test
    void downAndUpKeepsItsData() {
        String id = id(gouji.run("submit", "--agency", "停机局", "--year", "2024", faultySample())
                .out());
        List<JsonNode> before = stored("停机局", 2024);

        assertThat(gouji.run("down").exitCode()).isZero();
        assertThat(gouji.run("status").out()).doesNotContain("running");
        Gouji.Run back = gouji.run("up", "--no-samples");

        assertThat(back.exitCode()).as(back.err()).isZero();
        assertThat(before).isNotEmpty();
        assertThat(stored("停机局", 2024)).isEqualTo(before);
        assertThat(stage(id)).isEqualTo("AUDITED");
    }

    @Test
    void recordNobodyCanHandleIsListedAndSentAgainUntilItFailedTooOften() {
        assertThat(gouji.run("dlq", "list").out()).isEqualTo("No dead letters.\n");
        Topic.send(gouji.kafka(), Topics.DOCUMENTS, "坏记录局", "no event at all");

        String first = deadLetter(0);
        Gouji.Run shown = gouji.run("dlq", "show", first);
        assertThat(shown.out()).contains("read from: " + Topics.DOCUMENTS, "key: 坏记录局", "content: 15 bytes");
        assertThat(gouji.run("dlq", "redrive", "--all", "--dry-run").out())
                .isEqualTo(first + "  would go to " + Topics.DOCUMENTS + "\n");
        assertThat(gouji.run("dlq", "redrive", "--reason", "no such words").out())
                .isEmpty();

        Gouji.Run redriven = gouji.run("dlq", "redrive", "--reason", "HEADER MISSING");

        assertThat(redriven.exitCode()).as(redriven.err()).isZero();
        assertThat(redriven.out()).isEqualTo(first + "  sent to " + Topics.DOCUMENTS + "\n");
        String second = deadLetter(1);
        assertThat(second).isNotEqualTo(first);
        assertThat(gouji.run("dlq", "show", second).out()).containsPattern("gouji-attempt: .*header missing");
        Gouji.Run guarded = gouji.run("dlq", "redrive", "--all", "--attempts", "1");
        assertThat(guarded.exitCode()).isEqualTo(1);
        assertThat(guarded.out()).isEqualTo(second + "  left: sent again 1 times and failed each time\n");
    }

    /** The place of the only dead letter that waits, once so many others were sent again. */
    private String deadLetter(int sentAgain) {
        var waiting = new ArrayList<String>();
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            waiting.clear();
            gouji.run("dlq", "list", "--waiting").out().lines().skip(1).forEach(waiting::add);
            assertThat(waiting).hasSize(1);
            assertThat(gouji.run("dlq", "list").out()).hasLineCount(2 + sentAgain);
        });
        assertThat(waiting.getFirst()).contains("坏记录局", "record header missing: ce_id");
        return waiting.getFirst().split(" ", 2)[0];
    }

    private static String faultySample() {
        return Corpus.samples().resolve("natural-resources-2025.html").toString();
    }

    private static JsonNode expected(Path folder) throws IOException {
        return GoujiJson.mapper()
                .readTree(Files.readString(folder.resolve("expected.json")))
                .path("reports");
    }

    private static List<String> rows(Gouji.Run up) {
        return up.out().lines().filter(line -> line.contains("AUDITED")).toList();
    }

    private static String id(String line) {
        return line.split(" ", 2)[0];
    }

    private String stage(String id) {
        return gouji.get("GOUJI_INGEST_PORT", "/v1/submissions/" + id)
                .path("stage")
                .asText();
    }

    private Map<String, Long> alerts() {
        return Topic.perSubmission(gouji.kafka(), Topics.ALERTS);
    }

    private List<JsonNode> verdicts(Path reports) {
        return gouji.run("check", "--format", "json", reports.toString())
                .out()
                .lines()
                .map(PipelineIT::json)
                .toList();
    }

    private List<JsonNode> stored(JsonNode verdict) {
        return stored(verdict.path("agency").asText(), verdict.path("year").asInt());
    }

    private List<JsonNode> stored(String agency, int year) {
        JsonNode page = gouji.get(
                "GOUJI_AUDIT_PORT",
                "/v1/findings?limit=500&status=OPEN&year=" + year + "&agency="
                        + URLEncoder.encode(agency, StandardCharsets.UTF_8));
        return nodes(page.path("items"));
    }

    private static List<JsonNode> findings(JsonNode verdict) {
        return nodes(verdict.path("findings"));
    }

    /** What a finding says, without what a store adds to it. */
    private static List<JsonNode> nodes(JsonNode array) {
        var nodes = new ArrayList<JsonNode>();
        array.forEach(node -> nodes.add(((ObjectNode) node.deepCopy()).retain(FINDING_FIELDS)));
        return nodes;
    }

    private static JsonNode json(String line) {
        try {
            return GoujiJson.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(line, e);
        }
    }
}
