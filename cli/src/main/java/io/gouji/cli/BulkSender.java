package io.gouji.cli;

import io.gouji.cli.pipeline.Outgoing;
import io.gouji.cli.pipeline.Receipt;
import io.gouji.cli.pipeline.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Sends many documents: several are read at once, and sent in their order, because the order of two reports of one
 * agency makes their versions. A service that is away in the middle is waited for.
 */
final class BulkSender {

    private static final int BATCH = 64;
    private static final long BATCH_BYTES = 4L * 1024 * 1024;

    private final Desk sender;
    private final Journal journal;
    private final int parallel;
    private final Patience patience;
    private final List<Submission> sent = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private boolean reached;

    BulkSender(Desk sender, Journal journal, int parallel, Patience patience) {
        this.sender = sender;
        this.journal = journal;
        this.parallel = Math.max(1, parallel);
        this.patience = patience;
    }

    /** Reads documents and hands them over. */
    interface Desk {

        /**
         * Reads a document and tells whose it is. Called by several threads.
         *
         * @throws UserError when it cannot be read or does not say whose it is
         */
        Outgoing read(Path file);

        /**
         * Sends several documents at once.
         *
         * @return for each, in the same order, what the service said
         * @throws UserError when no service answers
         */
        List<Receipt> sendAll(List<Outgoing> documents);

        /** What documents are sent as, beside their bytes: the same again, and it is the same submission. */
        String declared();
    }

    /**
     * How long a service is waited for.
     *
     * @param attempts how often the same documents are sent at most
     * @param pause how long to wait before the next attempt, unless the service says so
     */
    record Patience(int attempts, Duration pause) {

        /** About two minutes. */
        static final Patience USUAL = new Patience(25, Duration.ofSeconds(5));
    }

    /**
     * What came of it.
     *
     * @param sent what was sent, now or in a run before, in the order of the files
     * @param refused what is wrong with each of the others, for a person
     */
    record Result(List<Submission> sent, List<String> refused) {

        Result {
            sent = List.copyOf(sent);
            refused = List.copyOf(refused);
        }
    }

    /** What a file is: sent before, to be sent, or nothing that can be sent. */
    private sealed interface Item {

        record Known(Submission submission) implements Item {}

        record Fresh(Outgoing outgoing) implements Item {}

        record Bad(String why) implements Item {}
    }

    /**
     * Sends files.
     *
     * @param done told how many files more are done with
     * @throws UserError when no service answers
     */
    Result send(List<Path> files, IntConsumer done) {
        try (ExecutorService readers = Executors.newFixedThreadPool(
                parallel, Thread.ofPlatform().daemon().factory())) {
            var ahead = new ArrayDeque<Future<Item>>();
            var rest = files.iterator();
            var batch = new ArrayList<Outgoing>();
            long bytes = 0;
            for (int i = 0; i < files.size(); i++) {
                readAhead(readers, rest, ahead);
                switch (outcome(ahead.remove())) {
                    case Item.Known(Submission submission) -> {
                        sent.add(submission);
                        done.accept(1);
                    }
                    case Item.Bad(String why) -> {
                        refused.add(why);
                        done.accept(1);
                    }
                    case Item.Fresh(Outgoing outgoing) -> {
                        if (batch.stream().anyMatch(other -> isSameReport(outgoing, other))) {
                            flush(batch, done);
                            bytes = 0;
                        }
                        batch.add(outgoing);
                        bytes += outgoing.document().length;
                    }
                }
                if (batch.size() >= BATCH || bytes >= BATCH_BYTES) {
                    flush(batch, done);
                    bytes = 0;
                }
            }
            flush(batch, done);
        }
        var order = new HashMap<Path, Integer>();
        files.forEach(file -> order.put(file, order.size()));
        sent.sort(Comparator.comparingInt(submission -> order.getOrDefault(submission.file(), 0)));
        return new Result(sent, refused);
    }

    // the second is sent when the first is stored, whatever has to be sent again
    private static boolean isSameReport(Outgoing outgoing, Outgoing other) {
        return outgoing.year() == other.year() && outgoing.agency().equals(other.agency());
    }

    private void readAhead(ExecutorService readers, Iterator<Path> rest, Queue<Future<Item>> ahead) {
        while (rest.hasNext() && ahead.size() < 2 * parallel) {
            Path file = rest.next();
            ahead.add(readers.submit(() -> item(file)));
        }
    }

    private Item item(Path file) {
        try {
            var known = journal.find(file, sender.declared());
            return known.isPresent() ? new Item.Known(known.get()) : new Item.Fresh(sender.read(file));
        } catch (UserError e) {
            return new Item.Bad(String.valueOf(e.getMessage()));
        }
    }

    private static Item outcome(Future<Item> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a document could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError(2, "Interrupted while documents were read.");
        }
    }

    private void flush(List<Outgoing> batch, IntConsumer done) {
        List<Outgoing> open = List.copyOf(batch);
        batch.clear();
        for (int attempt = 1; !open.isEmpty(); attempt++) {
            boolean last = attempt >= patience.attempts();
            int before = open.size();
            open = attempt(open, last);
            done.accept(before - open.size());
            if (!open.isEmpty()) {
                pause();
            }
        }
    }

    /** Sends documents; answers with those to be sent again. */
    private List<Outgoing> attempt(List<Outgoing> documents, boolean last) {
        List<Receipt> receipts;
        try {
            receipts = sender.sendAll(documents);
        } catch (UserError e) {
            if (!reached || last) {
                throw e;
            }
            return documents;
        }
        var again = new ArrayList<Outgoing>();
        var noted = new ArrayList<Journal.Noted>();
        for (int i = 0; i < documents.size(); i++) {
            var outgoing = documents.get(i);
            if (receipts.get(i) instanceof Receipt.Later && !last) {
                again.add(outgoing);
                continue;
            }
            try {
                noted.add(new Journal.Noted(Sender.sent(outgoing, receipts.get(i)), outgoing.document()));
            } catch (UserError e) {
                refused.add(String.valueOf(e.getMessage()));
            }
        }
        reached |= !noted.isEmpty();
        journal.note(noted, sender.declared());
        noted.forEach(note -> sent.add(note.submission()));
        return again;
    }

    private void pause() {
        try {
            Thread.sleep(patience.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError(2, "Interrupted while waiting for the service.");
        }
    }
}
