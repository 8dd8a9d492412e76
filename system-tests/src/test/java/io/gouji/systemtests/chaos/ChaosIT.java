package io.gouji.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.contract.event.Topics;
import io.gouji.contract.json.GoujiJson;
import io.gouji.systemtests.chaos.Faults.Fault;
import io.gouji.systemtests.chaos.Mail.Acknowledged;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two instances of every service, and everything dies now and then while reports arrive. {@code gouji test chaos} runs
 * it for longer, with as many reports as it is told and another seed.
 */
@Timeout(7200)
class ChaosIT {

    private static final double MINUTES = Double.parseDouble(System.getProperty("chaos.minutes", "0.75"));
    private static final long SEED = Long.getLong("chaos.seed", 1);
    private static final int REPORTS = Integer.getInteger("chaos.reports", (int) Math.min(5000, MINUTES * 240));
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(MINUTES < 2 ? 18 : 30);
    private static final Duration SETTLED = Duration.ofMinutes(MINUTES < 2 ? 4 : 15);

    private final Map<String, Object> report = new LinkedHashMap<>();

    @Test
    void nothingAcceptedIsLostAndNothingIsSaidDifferently() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "chaos").toAbsolutePath());
        Path run = Files.createTempDirectory(folder, "run-" + SEED + "-");
        var reports = new Reports(run, SEED);
        List<Dossier> dossiers = reports.dossiers(REPORTS);
        Map<String, JsonNode> verdicts = reports.verdicts();
        try (var cluster = new Cluster(run)) {
            cluster.start();
            var faults = new Faults(cluster, SEED, LONGEST_PAUSE);
            List<Acknowledged> acknowledged = rage(cluster, faults, dossiers);
            settle(cluster, faults, run, acknowledged, verdicts);
            look(cluster, faults);
        } finally {
            Path file = Files.write(
                    folder.resolve("report-" + SEED + ".json"),
                    GoujiJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
            System.err.println("chaos: report in " + file);
        }
    }

    private List<Acknowledged> rage(Cluster cluster, Faults faults, List<Dossier> dossiers)
            throws InterruptedException, ExecutionException {
        var time = Duration.ofMillis((long) (MINUTES * 60_000));
        var mail = new Mail(cluster.ingest());
        // not in the common pool, which tells of processes that ended and on two processors has one thread
        var sending = new FutureTask<>(() -> mail.send(dossiers, time));
        Thread.ofPlatform().daemon().start(sending);
        faults.rage(time);
        List<Acknowledged> acknowledged = sending.get();
        report.put("seed", SEED);
        report.put("minutes", MINUTES);
        report.put("acknowledged", acknowledged.size());
        report.put("requestsRepeated", mail.repeats());
        report.put("faults", faults.happened());
        report.put(
                "slowestRecoveryMs",
                faults.happened().stream().mapToLong(Fault::readyAfterMs).max().orElse(0));
        assertThat(faults.happened()).isNotEmpty();
        return acknowledged;
    }

    /** Everything accepted is audited; where a store lost writes, reconciliation brings them back. */
    private void settle(
            Cluster cluster, Faults faults, Path run, List<Acknowledged> acknowledged, Map<String, JsonNode> verdicts) {
        long begun = System.nanoTime();
        var aftermath = new Aftermath(cluster);
        await().atMost(SETTLED).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            Map<String, String> stages = aftermath.stages();
            assertThat(acknowledged)
                    .allSatisfy(submission ->
                            assertThat(stages).as(submission.toString()).containsEntry(submission.id(), "AUDITED"));
        });
        report.put("settledAfterMs", Duration.ofNanos(System.nanoTime() - begun).toMillis());
        var expected = Aftermath.findings(verdicts);
        await().atMost(SETTLED).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            if (faults.hasRestored()) {
                report.merge("reconciled", reconcile(cluster, run), (all, more) -> all + " " + more);
            }
            assertThat(Aftermath.differences(aftermath.openFindings(), expected))
                    .isEmpty();
        });
        report.put("healedAfterMs", Duration.ofNanos(System.nanoTime() - begun).toMillis());
        assertThat(expected).isNotEmpty();
    }

    private static String reconcile(Cluster cluster, Path run) {
        return Launched.gouji(
                        run, "reconcile", "--url", cluster.ingest().getLast().toString())
                .strip();
    }

    private void look(Cluster cluster, Faults faults) {
        String kafka = cluster.bootstrapServers();
        var repeats = new LinkedHashMap<String, Integer>();
        for (Topics.Topic topic : Topics.ALL) {
            var records = Records.of(kafka, topic.name());
            repeats.put(topic.name(), records.repeats());
            if (topic.name().endsWith(".dlq")) {
                assertThat(records.all())
                        .as(topic.name())
                        .allSatisfy(letter ->
                                assertThat(letter.header("dead-letter-reason")).isNotEmpty());
            } else {
                assertThat(records.contradictions()).as(topic.name()).isEmpty();
            }
        }
        repeats.values().removeIf(count -> count == 0);
        report.put("repeatsAbsorbed", repeats);
        assertThat(Records.of(kafka, Topics.DOCUMENTS).outOfOrder()).isEmpty();
        var alerts = Records.of(kafka, Topics.ALERTS);
        report.put("alerts", alerts.firsts().size());
        var alertable = new Aftermath(cluster).alertable();
        var heard = Aftermath.heard(alerts);
        assertThat(alertable).isNotEmpty();
        if (faults.hasRestored()) {
            // a store that forgot that something was open cannot tell that it was resolved
            assertThat(alertable)
                    .allSatisfy((subject, open) ->
                            assertThat(heard.get(subject)).as(subject).containsAll(open));
        } else {
            assertThat(Aftermath.differences(heard, alertable)).isEmpty();
        }
    }
}
