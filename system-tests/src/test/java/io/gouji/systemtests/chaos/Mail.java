package io.gouji.systemtests.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.contract.json.GoujiJson;
import io.gouji.systemtests.chaos.Dossier.Letter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Submits dossiers as a client does that never gives up: under one key, to whichever instance answers. */
final class Mail {

    private static final int SENDERS = 4;
    private static final int PAUSE_MS = 300;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<URI> instances;
    private final List<Acknowledged> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger repeats = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);

    Mail(List<URI> instances) {
        this.instances = List.copyOf(instances);
    }

    /**
     * A letter that was accepted.
     *
     * @param agency whose it is
     * @param letter the letter
     * @param id identity of the submission
     * @param version its version
     */
    record Acknowledged(String agency, Letter letter, String id, int version) {}

    /** Sends all letters over about so long, each dossier's in order, and returns when each was accepted. */
    List<Acknowledged> send(List<Dossier> dossiers, Duration over) {
        int letters =
                dossiers.stream().mapToInt(dossier -> dossier.letters().size()).sum();
        long pause = over.toMillis() * SENDERS / letters;
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            var sent = dossiers.stream()
                    .map(dossier -> senders.submit(() -> sendAll(dossier, pause)))
                    .toList();
            for (var each : sent) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("a document was refused", e.getCause());
        }
        return List.copyOf(acknowledged);
    }

    /** How often a request had to be repeated. */
    int repeats() {
        return repeats.get();
    }

    private void sendAll(Dossier dossier, long pauseMs) {
        for (Letter letter : dossier.letters()) {
            pass(new Random(letter.hashCode()).nextLong(2 * pauseMs + 1));
            acknowledged.add(send(dossier.agency(), letter));
        }
    }

    private Acknowledged send(String agency, Letter letter) {
        String key = UUID.randomUUID().toString();
        for (int attempt = 0; ; attempt++) {
            URI instance = instances.get(Math.floorMod(key.hashCode() + attempt, instances.size()));
            try {
                HttpResponse<byte[]> answer =
                        http.send(request(instance, agency, letter, key), HttpResponse.BodyHandlers.ofByteArray());
                int status = answer.statusCode();
                if (status / 100 == 2) {
                    JsonNode body = GoujiJson.mapper().readTree(answer.body());
                    return new Acknowledged(
                            agency,
                            letter,
                            body.required("id").textValue(),
                            body.required("version").intValue());
                }
                if (status / 100 != 5 && status != 429) {
                    throw new IllegalStateException(
                            letter + ": " + status + " " + new String(answer.body(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                // nobody answers there: perhaps it was accepted all the same, which the key tells
                repeats.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            pass(PAUSE_MS);
        }
    }

    private static HttpRequest request(URI instance, String agency, Letter letter, String key) {
        try {
            String query = "?agency=%s&year=%d&interactive=%b&trial=%b"
                    .formatted(
                            URLEncoder.encode(agency, StandardCharsets.UTF_8),
                            letter.year(),
                            letter.interactive(),
                            letter.trial());
            return HttpRequest.newBuilder(URI.create(instance + "/v1/submissions" + query))
                    .timeout(LIMIT)
                    .header("content-type", "application/octet-stream")
                    .header("idempotency-key", key)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(letter.file())))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(long milliseconds) {
        try {
            if (never.await(milliseconds, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
