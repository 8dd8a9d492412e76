package io.gouji.cli.stack;

import io.gouji.cli.Documents;
import io.gouji.cli.Language;
import io.gouji.cli.Sender;
import io.gouji.cli.Surroundings;
import io.gouji.cli.TextTable;
import io.gouji.cli.UserError;
import io.gouji.cli.pipeline.AuditClient;
import io.gouji.cli.pipeline.IngestClient;
import io.gouji.cli.pipeline.Progress;
import io.gouji.cli.pipeline.Settlement;
import io.gouji.cli.pipeline.Submission;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Severity;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gouji up}: the whole pipeline on this machine, and what it says of the bundled samples. */
@Command(name = "up", description = "Starts the local stack and shows what it finds in the bundled samples.")
public final class UpCommand implements Callable<Integer> {

    private static final Duration OUTCOME_LIMIT = Duration.ofSeconds(90);

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--no-samples", description = "Submits nothing.")
    private boolean noSamples;

    /** The command in its surroundings. */
    public UpCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        StackSettings settings = StackSettings.of(surroundings);
        PrintWriter out = spec.commandLine().getOut();
        DiskCheck.ensureRoom(settings);
        StackLock.take(settings.run()).hold(() -> bringUp(settings, out));
        return 0;
    }

    private void bringUp(StackSettings settings, PrintWriter out) {
        var startUp = new StartUp(settings, spec.commandLine().getErr());
        long begun = System.nanoTime();
        StackState state = startUp.bringUp();
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.println(
                startUp.startedSomething() ? "Gouji is up after %.1f s.".formatted(seconds) : "Gouji is already up.");
        out.flush();
        if (!noSamples) {
            samples(settings, out);
        }
        addresses(settings, state, out);
    }

    /** Sent each time: a document that was received before is recognised and has its outcome. */
    private void samples(StackSettings settings, PrintWriter out) {
        Path folder = settings.checkout().resolve("samples");
        if (!Files.isDirectory(folder)) {
            return;
        }
        var stack = new RunningStack(settings);
        var ingest = new IngestClient(stack.ingest());
        var sender = new Sender(ingest, null, null, false);
        var sent = new ArrayList<Submission>();
        for (Path sample : Documents.find(List.of(folder.toString()))) {
            try {
                sent.add(sender.send(sample));
            } catch (UserError e) {
                spec.commandLine().getErr().println("gouji: " + e.getMessage());
            }
        }
        var audit = new AuditClient(stack.audit());
        Language language = surroundings.language();
        var table =
                new TextTable(language.of("机关 年度 结果 错误 警告 提示 首个发现", "agency year outcome errors warnings notes finding")
                        .split(" "));
        new Settlement(ingest)
                .await(sent, OUTCOME_LIMIT)
                .forEach(submission -> row(submission, audit, language, table));
        out.println();
        table.print(out);
    }

    private static void row(Submission submission, AuditClient audit, Language language, TextTable table) {
        String agency = submission.agency();
        String year = Integer.toString(submission.year());
        switch (submission.progress()) {
            case Progress.Audited audited -> {
                List<Finding> findings = audit.findings(agency, submission.year());
                table.row(
                        agency,
                        year,
                        "AUDITED",
                        count(findings, Severity.ERROR),
                        count(findings, Severity.WARNING),
                        count(findings, Severity.NOTE),
                        findings.stream()
                                .findFirst()
                                .map(finding -> finding.rule() + "  " + language.of(finding.message()))
                                .orElse("-"));
            }
            case Progress.Rejected(String reason, String detail) ->
                table.row(agency, year, "REJECTED", "-", "-", "-", reason + "  " + detail);
            case Progress.UnderWay(String stage) ->
                table.row(agency, year, stage, "-", "-", "-", language.of("仍在处理", "still under way"));
        }
    }

    private static String count(List<Finding> findings, Severity severity) {
        return Long.toString(findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count());
    }

    private static void addresses(StackSettings settings, StackState state, PrintWriter out) {
        var stack = new RunningStack(settings);
        URI ingest = stack.address(Listener.INGEST);
        URI audit = stack.address(Listener.AUDIT);
        out.println();
        out.println("submit     %s/v1/submissions  (OpenAPI: %s/q/swagger-ui)".formatted(ingest, ingest));
        out.println("findings   %s/v1/findings  (OpenAPI: %s/q/swagger-ui)".formatted(audit, audit));
        out.println("Kafka      " + state.addresses().getOrDefault(Listener.KAFKA, "-"));
        out.println("PostgreSQL " + state.addresses().getOrDefault(Listener.POSTGRES, "-"));
        out.println("MongoDB    " + state.addresses().getOrDefault(Listener.MONGODB, "-"));
        out.println("data       " + settings.data());
        out.println("logs       " + settings.home().resolve("logs"));
        out.flush();
    }
}
