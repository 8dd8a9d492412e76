package io.gouji.cli;

import io.gouji.cli.pipeline.IngestClient;
import io.gouji.cli.pipeline.Outgoing;
import io.gouji.cli.pipeline.Progress;
import io.gouji.cli.pipeline.Receipt;
import io.gouji.cli.pipeline.Submission;
import io.gouji.contract.report.ParsedReport;
import io.gouji.parser.ParseResult;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends documents, telling agency and year from what they print when the sender does not say. */
public final class Sender implements BulkSender.Desk {

    private final IngestClient ingest;
    private final OfflineCheck reader = new OfflineCheck();
    private final @Nullable String agency;
    private final @Nullable Integer year;
    private final boolean trial;

    /**
     * A sender to one service.
     *
     * @param agency the agency of every document; null for the one each names
     * @param year the report year of every document; null for the one each names
     * @param trial true when nobody is to be alerted
     */
    public Sender(IngestClient ingest, @Nullable String agency, @Nullable Integer year, boolean trial) {
        this.ingest = ingest;
        this.agency = agency;
        this.year = year;
        this.trial = trial;
    }

    /**
     * Sends one document.
     *
     * @throws UserError when it cannot be read, does not say whose it is, or is refused
     */
    public Submission send(Path file) {
        Outgoing outgoing = read(file);
        return sent(
                outgoing,
                ingest.submit(outgoing.document(), outgoing.mediaType(), outgoing.agency(), outgoing.year(), trial));
    }

    @Override
    public List<Receipt> sendAll(List<Outgoing> documents) {
        return ingest.submitAll(documents, trial);
    }

    /**
     * The submission a document became.
     *
     * @throws UserError when it was not taken
     */
    static Submission sent(Outgoing outgoing, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted(String id, boolean created) ->
                new Submission(
                        outgoing.file(),
                        outgoing.agency(),
                        outgoing.year(),
                        id,
                        created,
                        new Progress.UnderWay("RECEIVED"));
            case Receipt.Refused(int status, String why) ->
                throw new UserError(2, "%s was refused: %s".formatted(outgoing.file(), why));
            case Receipt.Later(int afterSeconds, String why) ->
                throw new UserError(2, "%s was not taken: %s".formatted(outgoing.file(), why));
        };
    }

    @Override
    public String declared() {
        return "%s\t%s\t%b".formatted(agency == null ? "" : agency, year == null ? "" : year, trial);
    }

    @Override
    public Outgoing read(Path file) {
        byte[] document = Documents.read(file);
        String forAgency = agency;
        Integer forYear = year;
        if (forAgency == null || forYear == null) {
            ParsedReport report = report(file);
            forAgency = forAgency == null ? report.agency() : forAgency;
            forYear = forYear == null ? report.year() : forYear;
        }
        if (forAgency == null || forYear == null) {
            throw new UserError(
                    2,
                    "%s does not say whose report it is or for which year; name them with --agency and --year."
                            .formatted(file));
        }
        String mediaType = Documents.mediaType(file).orElse("application/octet-stream");
        return new Outgoing(file, document, mediaType, forAgency, forYear);
    }

    private ParsedReport report(Path file) {
        return switch (reader.parse(file)) {
            case ParseResult.Parsed parsed -> parsed.report();
            case ParseResult.Rejected rejected ->
                throw new UserError(
                        2,
                        "%s cannot be read, so whose it is cannot be told (%s: %s); to send it all the same, name --agency and --year."
                                .formatted(file, rejected.reason(), rejected.detail()));
        };
    }
}
