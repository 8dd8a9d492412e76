package io.gouji.ingest.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.intake.SubmitDocument;
import io.gouji.ingest.store.StoreFailure;
import io.gouji.ingest.submission.Acceptance;
import io.gouji.ingest.submission.NewSubmission;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import io.quarkus.logging.Log;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads lines, stores what they hold and answers each. Reading, storing and answering take turns, so that nothing is
 * read while answers are not taken, and never more than one batch is held.
 */
final class StreamPump {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final SubmitDocument submit;
    private final ObjectMapper mapper;
    private final StreamLines lines;
    private final ResponseStream answers;
    private final int batchSize;
    private final long batchBytes;

    StreamPump(
            SubmitDocument submit,
            ObjectMapper mapper,
            IngestConfig.Stream config,
            StreamLines lines,
            ResponseStream answers) {
        this.submit = submit;
        this.mapper = mapper;
        this.lines = lines;
        this.answers = answers;
        this.batchSize = config.batchSize();
        this.batchBytes = config.batchBytes().asLongValue();
    }

    /** A line on its way. */
    private sealed interface Slot {

        long line();

        /** To be stored. */
        record Sound(long line, NewSubmission submission) implements Slot {}

        /** Not to be stored. */
        record Faulty(long line, ProblemException why) implements Slot {}
    }

    /**
     * Goes on until the sender has sent all.
     *
     * @throws IOException when the sender is gone or does nothing for too long
     */
    void run() throws IOException {
        var batch = next();
        while (!batch.isEmpty()) {
            answers.write(json(acknowledgements(batch)));
            batch = next();
        }
        answers.end();
    }

    /** Waits for one line and takes with it those that are there; empty at the end. */
    private List<Slot> next() throws IOException {
        var batch = new ArrayList<Slot>();
        long bytes = 0;
        do {
            var line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            var slot = slot(line.get());
            bytes += slot instanceof Slot.Sound sound
                    ? sound.submission().document().size()
                    : 0;
            batch.add(slot);
        } while (batch.size() < batchSize && bytes < batchBytes && lines.hasMoreAtHand());
        return batch;
    }

    private Slot slot(StreamLines.Line line) {
        try {
            if (line.tooLong()) {
                throw Problem.LINE_TOO_LONG.with("The line is longer than one with a document of "
                        + submit.maxDocumentSize() + " bytes, the most that is taken, can be.");
            }
            var read = StreamedSubmission.read(line.bytes());
            return new Slot.Sound(line.number(), submit.read(read.declaration(), read.document()));
        } catch (ProblemException e) {
            return new Slot.Faulty(line.number(), e);
        }
    }

    private List<Acknowledgement> acknowledgements(List<Slot> batch) {
        var wanted = batch.stream()
                .flatMap(slot -> slot instanceof Slot.Sound sound ? Stream.of(sound.submission()) : Stream.empty())
                .toList();
        try {
            var acceptances = submit.submitAll(wanted).iterator();
            return batch.stream()
                    .map(slot -> acknowledgement(slot, acceptances))
                    .toList();
        } catch (RuntimeException e) {
            if (!StoreFailure.isPassing(e)) {
                throw e;
            }
            Log.warnf("event=store-away path=%s lines=%d", SubmissionStream.PATH, batch.size());
            return batch.stream().map(StreamPump::unstored).toList();
        }
    }

    private static Acknowledgement acknowledgement(Slot slot, Iterator<Acceptance> acceptances) {
        return switch (slot) {
            case Slot.Faulty faulty -> Acknowledgement.of(faulty.line(), faulty.why());
            case Slot.Sound sound ->
                switch (acceptances.next()) {
                    case Acceptance.Accepted accepted -> Acknowledgement.of(sound.line(), accepted.receipt());
                    case Acceptance.Refused refused -> Acknowledgement.of(sound.line(), refused.why());
                };
        };
    }

    private static Acknowledgement unstored(Slot slot) {
        return slot instanceof Slot.Faulty faulty
                ? Acknowledgement.of(faulty.line(), faulty.why())
                : Acknowledgement.of(
                        slot.line(),
                        Problem.STORE_UNAVAILABLE,
                        "The ledger does not answer. Send the line again in " + RETRY_AFTER_SECONDS
                                + " seconds; should it have been stored all the same, it is recognised.",
                        RETRY_AFTER_SECONDS);
    }

    private byte[] json(List<Acknowledgement> acknowledgements) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (Acknowledgement acknowledgement : acknowledgements) {
            bytes.write(mapper.writeValueAsBytes(acknowledgement));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }
}
