package io.gouji.ingest.intake;

import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.archive.Addressee;
import io.gouji.ingest.archive.Archive;
import io.gouji.ingest.archive.Unpacked;
import io.gouji.ingest.intake.SubmitDocument.Declaration;
import io.gouji.ingest.store.AgencyRegistry;
import io.gouji.ingest.store.BatchLedger;
import io.gouji.ingest.store.StoreFailure;
import io.gouji.ingest.submission.Acceptance;
import io.gouji.ingest.submission.AgencyIds;
import io.gouji.ingest.submission.Batch;
import io.gouji.ingest.submission.Flags;
import io.gouji.ingest.submission.NewSubmission;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import io.gouji.ingest.submission.Quoted;
import io.gouji.ingest.submission.ReportingYears;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes in an archive of documents, some at a time. What is stored stays stored when the service ends meanwhile; the
 * archive sent again, it is recognised, because no archive has two documents for one agency and year.
 */
@Singleton
public final class SubmitArchive {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final SubmitDocument submit;
    private final AgencyRegistry registry;
    private final BatchLedger batches;
    private final Clock clock;
    private final IngestConfig.Stream portions;
    private final Archive.Limits limits;
    private final int atOnce;
    private final Semaphore free;

    SubmitArchive(
            SubmitDocument submit, AgencyRegistry registry, BatchLedger batches, Clock clock, IngestConfig config) {
        this.submit = submit;
        this.registry = registry;
        this.batches = batches;
        this.clock = clock;
        this.portions = config.stream();
        var archives = config.archives();
        this.limits = new Archive.Limits(
                archives.maxEntries(),
                submit.maxDocumentSize(),
                archives.maxUnpacked().asLongValue(),
                archives.maxRatio());
        this.atOnce = archives.maxArchives();
        this.free = new Semaphore(atOnce);
    }

    /**
     * What the sender says of all documents of an archive, as sent.
     *
     * @param agency the agency of all; null when each entry's path says it
     * @param year the report year of all; null when each entry's path says it
     * @param trial {@code true} or {@code false}; false when it says nothing
     */
    public record Common(
            @Nullable String agency,
            @Nullable String year,
            @Nullable String trial) {

        public Common {
            agency = agency == null || agency.isBlank() ? null : agency;
            year = year == null || year.isBlank() ? null : year;
        }
    }

    /** An entry on its way. */
    private sealed interface Slot {

        String name();

        /** To be stored. */
        record Sound(String name, NewSubmission submission) implements Slot {}

        /** Not to be stored. */
        record Faulty(String name, ProblemException why) implements Slot {}
    }

    /**
     * Takes in the documents of an archive. When it returns, each that was accepted survives any crash and will be
     * published.
     *
     * @throws ProblemException when nothing of it can be taken
     */
    public Batch submit(Path zip, Common common) {
        check(common);
        if (!free.tryAcquire()) {
            throw Problem.TOO_MANY_ARCHIVES.with(
                    atOnce
                            + " archives are being unpacked, the most this instance unpacks at once; send the same again in "
                            + RETRY_AFTER.toSeconds() + " seconds.",
                    RETRY_AFTER);
        }
        try {
            return store(Archive.open(zip, limits).entries(), common);
        } catch (RuntimeException e) {
            if (StoreFailure.isPassing(e)) {
                throw Problem.STORE_UNAVAILABLE.with(
                        "The ledger does not answer; some of the archive's documents may be stored. Send all of it again in "
                                + RETRY_AFTER.toSeconds() + " seconds: what is stored is recognised.",
                        RETRY_AFTER);
            }
            throw e;
        } finally {
            free.release();
        }
    }

    private void check(Common common) {
        if (common.agency() != null) {
            AgencyIds.read(common.agency());
        }
        if (common.year() != null) {
            ReportingYears.read(common.year(), clock);
        }
        Flags.read(common.trial(), "trial", Problem.INVALID_TRIAL);
    }

    private Batch store(Iterator<Unpacked> entries, Common common) {
        var id = batches.begin();
        Map<String, String> taken = new HashMap<>();
        while (entries.hasNext()) {
            storeNext(id, entries, common, taken);
        }
        batches.finish(id);
        var batch = batches.find(id).orElseThrow();
        Log.infof(
                "event=batch-received batchId=%s entries=%d",
                id, batch.entries().size());
        return batch;
    }

    private void storeNext(UUID id, Iterator<Unpacked> entries, Common common, Map<String, String> taken) {
        var portion = new ArrayList<Slot>();
        long bytes = 0;
        do {
            var slot = slot(entries.next(), common);
            bytes += slot instanceof Slot.Sound(var name, var submission)
                    ? submission.document().size()
                    : 0;
            portion.add(slot);
        } while (entries.hasNext()
                && portion.size() < portions.batchSize()
                && bytes < portions.batchBytes().asLongValue());
        batches.add(id, accepted(withoutDuplicates(portion, taken)));
    }

    private Slot slot(Unpacked entry, Common common) {
        return switch (entry) {
            case Unpacked.Faulty(String name, ProblemException why) -> new Slot.Faulty(name, why);
            case Unpacked.Sound(String name, byte[] bytes) -> {
                try {
                    var whose = new Addressee(common.agency(), common.year()).of(name);
                    var said = new Declaration(whose.agency(), whose.year(), common.trial(), null, null, null);
                    yield new Slot.Sound(name, submit.read(said, bytes));
                } catch (ProblemException e) {
                    yield new Slot.Faulty(name, e);
                }
            }
        };
    }

    private List<Slot> withoutDuplicates(List<Slot> portion, Map<String, String> taken) {
        var ids = registry.ids(
                sound(portion).map(slot -> slot.submission().agency()).toList());
        return portion.stream()
                .map(slot -> slot instanceof Slot.Sound sound ? unlessTaken(sound, ids, taken) : slot)
                .toList();
    }

    private static Slot unlessTaken(Slot.Sound slot, Map<String, String> ids, Map<String, String> taken) {
        var submission = slot.submission();
        var agency = ids.getOrDefault(submission.agency(), submission.agency());
        var before = taken.putIfAbsent(agency + "/" + submission.year(), slot.name());
        return before == null
                ? slot
                : new Slot.Faulty(
                        slot.name(),
                        Problem.ENTRY_DUPLICATE.with(
                                "The entry is for the same agency and year as '" + Quoted.shortened(before)
                                        + "', which is before it in the archive; pack one document for each."));
    }

    private List<Batch.Entry> accepted(List<Slot> portion) {
        var acceptances = submit.submitAll(
                        sound(portion).map(Slot.Sound::submission).toList())
                .iterator();
        return portion.stream()
                .map(slot -> new Batch.Entry(
                        shown(slot.name()),
                        switch (slot) {
                            case Slot.Sound sound -> acceptances.next();
                            case Slot.Faulty faulty -> new Acceptance.Refused(faulty.why());
                        }))
                .toList();
    }

    private static Stream<Slot.Sound> sound(List<Slot> portion) {
        return portion.stream().flatMap(slot -> slot instanceof Slot.Sound sound ? Stream.of(sound) : Stream.empty());
    }

    /** A name that can be stored and shown: control characters can be neither. */
    private static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
