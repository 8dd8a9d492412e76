package io.gouji.ingest.rest;

import io.gouji.ingest.intake.SubmitDocument;
import io.gouji.ingest.submission.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Reads documents without ever holding more than the largest one allowed. */
final class RequestBodies {

    private static final int CHUNK = 64 * 1024;

    private RequestBodies() {}

    /**
     * Reads a document to its end.
     *
     * @throws io.gouji.ingest.submission.ProblemException when it is longer than the limit; it is then read to its end
     *     all the same, because a caller that is still sending does not see an answer
     */
    static byte[] read(InputStream body, long limit) {
        try {
            byte[] bytes = body.readNBytes(Math.toIntExact(limit + 1));
            if (bytes.length > limit) {
                body.transferTo(OutputStream.nullOutputStream());
                throw SubmitDocument.tooLarge(limit);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("request body", e);
        }
    }

    /**
     * Writes a body to a file.
     *
     * @param tooLong what to throw when it has more bytes than the limit; it is then read to its end all the same
     */
    static void save(InputStream body, Path file, long limit, Supplier<ProblemException> tooLong) {
        try (var out = Files.newOutputStream(file)) {
            var chunk = new byte[CHUNK];
            long length = 0;
            for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
                length += count;
                if (length > limit) {
                    body.transferTo(OutputStream.nullOutputStream());
                    throw tooLong.get();
                }
                out.write(chunk, 0, count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("request body", e);
        }
    }

    /** Reads an uploaded file. */
    static byte[] read(Path file, long limit) {
        try {
            if (Files.size(file) > limit) {
                throw SubmitDocument.tooLarge(limit);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("uploaded file", e);
        }
    }
}
