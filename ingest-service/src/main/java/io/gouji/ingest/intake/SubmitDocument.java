package io.gouji.ingest.intake;

import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.store.OutboxSignal;
import io.gouji.ingest.store.StoreFailure;
import io.gouji.ingest.store.SubmissionLedger;
import io.gouji.ingest.submission.Acceptance;
import io.gouji.ingest.submission.AgencyIds;
import io.gouji.ingest.submission.Document;
import io.gouji.ingest.submission.Flags;
import io.gouji.ingest.submission.Lane;
import io.gouji.ingest.submission.MediaTypes;
import io.gouji.ingest.submission.NewSubmission;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import io.gouji.ingest.submission.Receipt;
import io.gouji.ingest.submission.ReportingYears;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes in a document: checks what was declared, stores it durably, and wakes the relay. */
@Singleton
public final class SubmitDocument {

    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final SubmissionLedger ledger;
    private final OutboxSignal signal;
    private final RateLimit rate;
    private final Clock clock;
    private final long maxDocumentSize;
    private final long interactiveSize;

    SubmitDocument(SubmissionLedger ledger, OutboxSignal signal, RateLimit rate, Clock clock, IngestConfig config) {
        this.rate = rate;
        this.ledger = ledger;
        this.signal = signal;
        this.clock = clock;
        this.maxDocumentSize = config.maxDocumentSize().asLongValue();
        this.interactiveSize = config.interactiveSize().asLongValue();
    }

    /**
     * What a sender says of a document, as sent.
     *
     * @param agency the agency's id
     * @param year the report year
     * @param trial {@code true} or {@code false}; false when it says nothing
     * @param mediaType the document's media type
     * @param idempotencyKey the sender's name for the request
     * @param interactive {@code true} when somebody waits for what becomes of it, or {@code false}; false when it says
     *     nothing
     */
    public record Declaration(
            @Nullable String agency,
            @Nullable String year,
            @Nullable String trial,
            @Nullable String mediaType,
            @Nullable String idempotencyKey,
            @Nullable String interactive) {}

    /** The largest document taken, in bytes. */
    public long maxDocumentSize() {
        return maxDocumentSize;
    }

    /**
     * Takes in a document. When it returns, the document survives any crash and will be published.
     *
     * @throws ProblemException when the request is at fault, or the agency submits too often
     */
    public Receipt submit(Declaration declaration, byte[] bytes) {
        var wanted = read(declaration, bytes);
        boolean urgent = Flags.read(declaration.interactive(), "interactive", Problem.INVALID_INTERACTIVE)
                && bytes.length <= interactiveSize;
        rate.count(wanted.agency());
        var receipt = ledger.accept(wanted, urgent ? Lane.INTERACTIVE : Lane.BULK);
        announce(List.of(receipt));
        return receipt;
    }

    /**
     * Takes in several documents at once. When it returns, each that was accepted survives any crash and will be
     * published. One that cannot be stored does not concern the others.
     *
     * @return for each, in the same order, what became of it
     * @throws RuntimeException when the store is away; what was stored before is recognised when it is sent again
     */
    public List<Acceptance> submitAll(List<NewSubmission> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        try {
            var acceptances = ledger.acceptAll(wanted);
            announce(acceptances.stream()
                    .flatMap(acceptance -> acceptance instanceof Acceptance.Accepted(Receipt receipt)
                            ? Stream.of(receipt)
                            : Stream.empty())
                    .toList());
            return acceptances;
        } catch (RuntimeException e) {
            if (StoreFailure.isPassing(e)) {
                throw e;
            }
            return apart(wanted, e);
        }
    }

    private List<Acceptance> apart(List<NewSubmission> wanted, RuntimeException failure) {
        if (wanted.size() > 1) {
            return wanted.stream()
                    .flatMap(one -> submitAll(List.of(one)).stream())
                    .toList();
        }
        Log.error("event=failed step=store", failure);
        return List.of(new Acceptance.Refused(Problem.INTERNAL.with(
                "The document could not be stored, and the fault is the service's; its log says more.")));
    }

    /**
     * Checks what was declared of a document.
     *
     * @throws ProblemException when it cannot be taken in
     */
    public NewSubmission read(Declaration declaration, byte[] bytes) {
        if (bytes.length == 0) {
            throw Problem.EMPTY_DOCUMENT.with("The document has no bytes; send the report itself as the request body"
                    + " or as the part 'file' of a form.");
        }
        if (bytes.length > maxDocumentSize) {
            throw tooLarge(maxDocumentSize);
        }
        var document = Document.of(bytes);
        return new NewSubmission(
                AgencyIds.read(declaration.agency()),
                ReportingYears.read(declaration.year(), clock),
                Flags.read(declaration.trial(), "trial", Problem.INVALID_TRIAL),
                MediaTypes.read(declaration.mediaType(), document),
                document,
                key(declaration.idempotencyKey()));
    }

    private void announce(List<Receipt> receipts) {
        if (receipts.stream().anyMatch(Receipt::created)) {
            signal.send();
        }
        for (Receipt receipt : receipts) {
            var submission = receipt.submission();
            Log.infof(
                    "event=received submissionId=%s agency=%s year=%d version=%d size=%d created=%b",
                    submission.id(),
                    submission.agency(),
                    submission.year(),
                    submission.version(),
                    submission.size(),
                    receipt.created());
        }
    }

    /** The problem of a document above the limit. */
    public static ProblemException tooLarge(long limit) {
        return Problem.DOCUMENT_TOO_LARGE.with("The document has more than " + limit
                + " bytes, the most that is taken; send a smaller one, for example without pictures.");
    }

    private static @Nullable String key(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!KEY_FORM.matcher(value).matches()) {
            throw Problem.INVALID_IDEMPOTENCY_KEY.with(
                    "The Idempotency-Key must have 1 to 200 visible ASCII characters; send a UUID.");
        }
        return value;
    }
}
