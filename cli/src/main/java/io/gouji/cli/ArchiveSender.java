package io.gouji.cli;

import io.gouji.cli.pipeline.ArchiveEntry;
import io.gouji.cli.pipeline.IngestClient;
import io.gouji.cli.pipeline.Progress;
import io.gouji.cli.pipeline.Receipt;
import io.gouji.cli.pipeline.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Sends ZIP archives as they are; the service unpacks them and reads in their paths whose each document is. */
final class ArchiveSender {

    private final IngestClient ingest;
    private final Map<String, String> said;

    /**
     * A sender to one service.
     *
     * @param said what is said of all documents, by parameter
     */
    ArchiveSender(IngestClient ingest, Map<String, String> said) {
        this.ingest = ingest;
        this.said = Map.copyOf(said);
    }

    /** True for a file that is named as an archive. */
    static boolean isArchive(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /**
     * Sends an archive.
     *
     * @param refused is told of each document that was not taken
     * @return the documents that were
     */
    List<Submission> send(Path archive, Consumer<String> refused) {
        try {
            return ingest.submitArchive(Documents.read(archive), said).stream()
                    .flatMap(entry -> submission(archive, entry, refused).stream())
                    .toList();
        } catch (UserError e) {
            refused.accept("%s: %s".formatted(archive, e.getMessage()));
            return List.of();
        }
    }

    private static Optional<Submission> submission(Path archive, ArchiveEntry entry, Consumer<String> refused) {
        var file = "%s/%s".formatted(archive, entry.name());
        return switch (entry.receipt()) {
            case Receipt.Accepted(String id, boolean created) ->
                Optional.of(new Submission(
                        Path.of(file), entry.agency(), entry.year(), id, created, new Progress.UnderWay("RECEIVED")));
            case Receipt.Refused(int status, String why) -> notTaken(file, why, refused);
            case Receipt.Later(int seconds, String why) -> notTaken(file, why, refused);
        };
    }

    private static Optional<Submission> notTaken(String file, String why, Consumer<String> refused) {
        refused.accept("%s was refused: %s".formatted(file, why));
        return Optional.empty();
    }
}
