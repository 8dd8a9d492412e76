package io.gouji.cli;

import io.gouji.cli.pipeline.ReconcileClient;
import io.gouji.cli.pipeline.Reconciliation;
import io.gouji.cli.stack.RunningStack;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gouji reconcile}: what the ledger says was done and a store lacks, done again. */
@Command(
        name = "reconcile",
        description =
                "Checks whether audit-service holds what follows from every submission, and has what it lacks done"
                        + " again.",
        footer = {
            "",
            "The services check by themselves once a day; this is for right after a store was restored. What is on its",
            "way for less than an hour does not count as missing.",
            "Exit code: 0 everything was checked, 2 no service answers, 3 not everything was checked in time; it goes on."
        })
final class ReconcileCommand implements Callable<Integer> {

    private static final int UNDER_WAY = 3;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--url", paramLabel = "U", description = "Address of ingest-service. Default: the local stack's.")
    private @Nullable URI url;

    @Option(
            names = "--wait",
            paramLabel = "S",
            defaultValue = "600",
            description = "How many seconds to wait for the end of the check. Default: ${DEFAULT-VALUE}.")
    private int waitSeconds;

    ReconcileCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var client = new ReconcileClient(url == null ? new RunningStack(surroundings).ingest() : url);
        long deadline = System.nanoTime() + Duration.ofSeconds(waitSeconds).toNanos();
        Reconciliation state = client.call();
        while (!state.isDone() && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
            state = client.progress(state.since());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(line(state));
        out.flush();
        return state.isDone() ? 0 : UNDER_WAY;
    }

    private String line(Reconciliation state) {
        Language language = surroundings.language();
        String checked = language.of("已核对%d个机关，%d份文件重新处理。", "%d agencies checked; %d documents are done again.")
                .formatted(state.answered(), state.again());
        return state.isDone()
                ? checked
                : checked
                        + language.of("另有%d个机关仍在核对。", " %d more are still under way.")
                                .formatted(state.waiting() + state.asked() - state.answered());
    }
}
