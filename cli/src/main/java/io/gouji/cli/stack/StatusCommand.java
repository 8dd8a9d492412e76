package io.gouji.cli.stack;

import io.gouji.cli.Surroundings;
import io.gouji.cli.TextTable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gouji status}: what of the local stack runs. */
@Command(
        name = "status",
        description = "Shows what of the local stack runs.",
        footer = "Exit code: 0 everything is up, 3 something is not.")
public final class StatusCommand implements Callable<Integer> {

    private static final int NOT_ALL_UP = 3;

    private final Surroundings surroundings;
    private final Health health = new Health();

    @Spec
    private CommandSpec spec;

    /** The command in its surroundings. */
    public StatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        StackSettings settings = StackSettings.of(surroundings);
        StackState state = StackState.load(settings.run());
        PrintWriter out = spec.commandLine().getOut();
        var table = new TextTable("part", "state", "health", "pid", "port", "up");
        boolean allUp = true;
        for (Listener listener : Listener.values()) {
            allUp &= row(listener, settings, state, table);
        }
        table.print(out);
        out.println("data and logs: " + settings.home());
        out.flush();
        return allUp ? 0 : NOT_ALL_UP;
    }

    private boolean row(Listener listener, StackSettings settings, StackState state, TextTable table) {
        Optional<PartProcess> process = PartProcess.find(listener.part(), state, settings.home());
        if (process.isEmpty()) {
            table.row(listener.title(), "stopped", "-", "-", "-", "-");
            return false;
        }
        String pid = Long.toString(process.get().pid());
        String up = process.get().uptime().map(StatusCommand::text).orElse("-");
        Optional<Integer> port = state.port(listener);
        if (port.isEmpty()) {
            table.row(listener.title(), "external", "-", "-", state.addresses().getOrDefault(listener, "-"), "-");
            return true;
        }
        boolean ready = health.isReady(listener, port.get());
        table.row(listener.title(), "running", ready ? "ready" : "not ready", pid, Integer.toString(port.get()), up);
        return ready;
    }

    private static String text(Duration uptime) {
        return uptime.toHours() > 0
                ? "%d h %d min".formatted(uptime.toHours(), uptime.toMinutesPart())
                : "%d min %d s".formatted(uptime.toMinutes(), uptime.toSecondsPart());
    }
}
