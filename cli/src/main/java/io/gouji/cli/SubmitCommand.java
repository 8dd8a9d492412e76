package io.gouji.cli;

import io.gouji.cli.pipeline.IngestClient;
import io.gouji.cli.pipeline.Progress;
import io.gouji.cli.pipeline.Settlement;
import io.gouji.cli.pipeline.Submission;
import io.gouji.cli.stack.RunningStack;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gouji submit}: sends documents to ingest-service and says what became of each. */
@Command(
        name = "submit",
        description = "Sends documents to ingest-service and prints each id and outcome.",
        footer = "Exit code: 0 all have an outcome, 2 something was not sent or not readable, 3 still under way.")
final class SubmitCommand implements Callable<Integer> {

    private static final int NOT_SENT = 2;
    private static final int UNDER_WAY = 3;

    private final Surroundings surroundings;
    private int exitCode;

    @Spec
    private CommandSpec spec;

    @Option(names = "--agency", paramLabel = "A", description = "Agency id. Default: the name each document prints.")
    private @Nullable String agency;

    @Option(names = "--year", paramLabel = "Y", description = "Report year. Default: the one each document prints.")
    private @Nullable Integer year;

    @Option(names = "--trial", description = "Goes the whole way and alerts nobody.")
    private boolean trial;

    @Option(names = "--url", paramLabel = "U", description = "Address of ingest-service. Default: the local stack's.")
    private @Nullable URI url;

    @Option(
            names = "--wait",
            paramLabel = "S",
            defaultValue = "60",
            description = "How many seconds to wait for outcomes. Default: ${DEFAULT-VALUE}.")
    private int waitSeconds;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many documents are read at once. Default: one for each processor.")
    private int parallel = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Notes what was sent in FILE, and does not send again what is noted there.")
    private @Nullable Path resume;

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "1..*",
            description =
                    "Documents, folders of documents, or ZIP archives. In an archive the path of each document says"
                            + " whose it is: AGENCY/YEAR.ext, AGENCY_YEAR.ext or YEAR/AGENCY.ext.")
    private List<String> names;

    SubmitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Path> files = Documents.find(names);
        URI service = url == null ? new RunningStack(surroundings).ingest() : url;
        var ingest = new IngestClient(service);
        var sent = new ArrayList<Submission>();
        var documents =
                files.stream().filter(file -> !ArchiveSender.isArchive(file)).toList();
        if (!documents.isEmpty()) {
            sent.addAll(send(documents, new Sender(ingest, agency, year, trial), service));
        }
        var archives = new ArchiveSender(ingest, said());
        files.stream().filter(ArchiveSender::isArchive).forEach(file -> sent.addAll(archives.send(file, this::refuse)));
        PrintWriter out = spec.commandLine().getOut();
        for (Submission submission : new Settlement(ingest).await(sent, Duration.ofSeconds(waitSeconds))) {
            out.println(line(submission));
        }
        out.flush();
        return exitCode;
    }

    private List<Submission> send(List<Path> files, Sender sender, URI service) {
        var journal = Journal.in(resume, service);
        var bulk = new BulkSender(sender, journal, parallel, BulkSender.Patience.USUAL);
        try (ProgressBar bar = surroundings.terminal() ? bar(files.size()) : null) {
            var result = bulk.send(files, done -> {
                if (bar != null) {
                    bar.stepBy(done);
                }
            });
            result.refused().forEach(this::refuse);
            return result.sent();
        }
    }

    private Map<String, String> said() {
        var said = new HashMap<>(Map.of("trial", Boolean.toString(trial)));
        if (agency != null) {
            said.put("agency", agency);
        }
        if (year != null) {
            said.put("year", year.toString());
        }
        return said;
    }

    private void refuse(String why) {
        spec.commandLine().getErr().println("gouji: " + why);
        raise(NOT_SENT);
    }

    private static ProgressBar bar(int files) {
        return new ProgressBarBuilder()
                .setTaskName("submit")
                .setInitialMax(files)
                .setUpdateIntervalMillis(100)
                .build();
    }

    private String line(Submission submission) {
        Language language = surroundings.language();
        String again =
                submission.created() ? "" : language.of("（此前已收到同一文件）", " (the same document was received before)");
        String outcome = switch (submission.progress()) {
            case Progress.Audited(int findings) -> {
                yield "AUDITED   " + language.of("发现 %d 处", "%d findings").formatted(findings);
            }
            case Progress.Rejected(String reason, String detail) -> {
                raise(NOT_SENT);
                yield "REJECTED  " + reason + "  " + detail;
            }
            case Progress.UnderWay(String stage) -> {
                raise(UNDER_WAY);
                yield stage + "  " + language.of("仍在处理", "still under way");
            }
        };
        return "%s  %s %d  %s  %s%s"
                .formatted(submission.id(), submission.agency(), submission.year(), submission.file(), outcome, again);
    }

    /** What could not be sent weighs more than what is still under way. */
    private void raise(int code) {
        if (exitCode != NOT_SENT && code != 0) {
            exitCode = code;
        }
    }
}
