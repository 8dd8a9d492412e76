package io.gouji.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.cli.pipeline.Progress;
import io.gouji.cli.pipeline.Submission;
import io.gouji.contract.json.GoujiJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was sent before, in a file, so that a run that ended early is taken up where it ended. A document that was
 * changed since, or is sent for somebody else or to another service, counts as not sent.
 */
final class Journal {

    private final @Nullable Path file;
    private final URI service;
    private final Map<String, JsonNode> known = new HashMap<>();

    private Journal(@Nullable Path file, URI service) {
        this.file = file;
        this.service = service;
    }

    /**
     * The journal in a file, which need not be there yet; one that remembers nothing for none.
     *
     * @throws UserError when it cannot be read
     */
    static Journal in(@Nullable Path file, URI service) {
        var journal = new Journal(file, service);
        if (file != null && Files.exists(file)) {
            journal.load(file);
        }
        return journal;
    }

    /** The submission that a document became before, sent with the same declaration. */
    Optional<Submission> find(Path document, String declared) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.get(key(document, Documents.read(document), declared)))
                .map(line -> new Submission(
                        document,
                        line.path("agency").asText(),
                        line.path("year").asInt(),
                        line.path("id").asText(),
                        false,
                        new Progress.UnderWay("RECEIVED")));
    }

    /**
     * Notes what was sent.
     *
     * @param sent the submissions, with what each was made of
     * @throws UserError when it cannot be written
     */
    void note(List<Noted> sent, String declared) {
        if (file == null) {
            return;
        }
        var lines = new ArrayList<String>();
        for (Noted noted : sent) {
            var submission = noted.submission();
            lines.add(GoujiJson.mapper()
                    .createObjectNode()
                    .put("key", key(submission.file(), noted.document(), declared))
                    .put("agency", submission.agency())
                    .put("year", submission.year())
                    .put("id", submission.id())
                    .toString());
        }
        try {
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UserError(2, "%s cannot be written: %s.".formatted(file, e.getMessage()));
        }
    }

    /**
     * A submission and the document it was made of.
     *
     * @param submission as it was answered
     * @param document the bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Noted(Submission submission, byte[] document) {}

    private void load(Path journal) {
        try {
            for (String line : Files.readAllLines(journal)) {
                read(line).ifPresent(node -> known.put(node.path("key").asText(), node));
            }
        } catch (IOException e) {
            throw new UserError(2, "%s cannot be read: %s.".formatted(journal, e.getMessage()));
        }
    }

    // the last line of a run that was killed may be half a line
    private static Optional<JsonNode> read(String line) {
        try {
            var node = GoujiJson.mapper().readTree(line);
            return node.hasNonNull("key") && node.hasNonNull("id") ? Optional.of(node) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private String key(Path file, byte[] document, String declared) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(document);
            return "%s\t%s\t%s\t%s"
                    .formatted(
                            service,
                            HexFormat.of().formatHex(digest),
                            file.toAbsolutePath().normalize(),
                            declared);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
