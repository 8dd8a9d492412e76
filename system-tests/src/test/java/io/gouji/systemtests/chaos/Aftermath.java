package io.gouji.systemtests.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gouji.contract.json.GoujiJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What services say when it is over. */
final class Aftermath {

    /** Depends on which other agencies' reports were there first; see ADR 0016. */
    private static final String OF_OTHERS = "ID-COPY";

    private static final List<String> FINDING = List.of(
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

    private final HttpClient http = HttpClient.newHttpClient();
    private final Cluster cluster;

    Aftermath(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The stage of every submission, by id. */
    Map<String, String> stages() {
        var stages = new HashMap<String, String>();
        each(
                cluster.ingest().getFirst(),
                "/v1/submissions?limit=500",
                submission -> stages.put(
                        submission.path("id").asText(), submission.path("stage").asText()));
        return stages;
    }

    /** The open findings of every report as a person sees them, by agency id and year. */
    Map<String, Set<String>> openFindings() {
        var findings = new HashMap<String, Set<String>>();
        each(cluster.audit(), "/v1/findings?status=OPEN&limit=500", finding -> {
            String report = finding.path("agencyId").asText() + "/"
                    + finding.path("year").asInt();
            add(findings, report, finding);
        });
        return findings;
    }

    /** The findings of verdicts, likewise. */
    static Map<String, Set<String>> findings(Map<String, JsonNode> verdicts) {
        var findings = new HashMap<String, Set<String>>();
        verdicts.forEach(
                (report, verdict) -> verdict.path("findings").forEach(finding -> add(findings, report, finding)));
        return findings;
    }

    /** Fingerprints of the open findings that people are to be told of, by agency id and year. */
    Map<String, Set<String>> alertable() {
        var alertable = new HashMap<String, Set<String>>();
        each(cluster.audit(), "/v1/findings?status=OPEN&limit=500", finding -> {
            if (isAlertable(finding)) {
                alertable
                        .computeIfAbsent(
                                finding.path("agencyId").asText() + "/"
                                        + finding.path("year").asInt(),
                                report -> new TreeSet<>())
                        .add(finding.path("fingerprint").asText());
            }
        });
        return alertable;
    }

    /** The same as somebody knows it who has heard every alert and ignores repeats. */
    static Map<String, Set<String>> heard(Records alerts) {
        var heard = new HashMap<String, Set<String>>();
        for (Records.Said alert : alerts.firsts()) {
            Set<String> known = heard.computeIfAbsent(alert.header("ce_subject"), report -> new TreeSet<>());
            boolean resolved = alert.header("ce_type").contains(".resolved.");
            for (JsonNode finding : read(alert.value()).path("findings")) {
                if (resolved) {
                    known.remove(finding.path("fingerprint").asText());
                } else if (isAlertable(finding)) {
                    known.add(finding.path("fingerprint").asText());
                }
            }
        }
        heard.values().removeIf(Set::isEmpty);
        return heard;
    }

    private static boolean isAlertable(JsonNode finding) {
        return !finding.path("severity").asText().equals("NOTE")
                && !finding.path("suspectedMisreading").asBoolean();
    }

    private static void add(Map<String, Set<String>> findings, String report, JsonNode finding) {
        if (!finding.path("rule").asText().equals(OF_OTHERS)) {
            findings.computeIfAbsent(report, key -> new TreeSet<>())
                    .add(((ObjectNode) finding.deepCopy()).retain(FINDING).toString());
        }
    }

    private void each(URI service, String path, Consumer<JsonNode> item) {
        String cursor = "";
        do {
            JsonNode page = get(service, path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("items").forEach(item);
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
    }

    private JsonNode get(URI service, String path) {
        var request = HttpRequest.newBuilder(URI.create(service + path))
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + ": " + answer.statusCode());
            }
            return read(answer.body());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(byte[] json) {
        try {
            return GoujiJson.mapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What two views of the reports disagree about, for a person. */
    static List<String> differences(Map<String, Set<String>> one, Map<String, Set<String>> other) {
        var differences = new ArrayList<String>();
        var reports = new TreeSet<>(one.keySet());
        reports.addAll(other.keySet());
        for (String report : reports) {
            Set<String> left = one.getOrDefault(report, Set.of());
            Set<String> right = other.getOrDefault(report, Set.of());
            if (!left.equals(right)) {
                differences.add("%s: only here %s, only there %s"
                        .formatted(report, without(left, right), without(right, left)));
            }
        }
        return differences;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(each -> !some.contains(each)).collect(Collectors.toCollection(TreeSet::new));
    }
}
