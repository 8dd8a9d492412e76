package io.gouji.cli.stack;

import io.gouji.cli.Surroundings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gouji down}: ends the local stack, the services before the stores. Data stays. */
@Command(name = "down", description = "Ends the local stack. Its data stays.")
public final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    /** The command in its surroundings. */
    public DownCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        StackSettings settings = StackSettings.of(surroundings);
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.isDirectory(settings.run())) {
            out.println("Nothing runs in %s.".formatted(settings.home()));
            return 0;
        }
        StackLock.take(settings.run()).hold(() -> endAll(settings, out));
        return 0;
    }

    private static void endAll(StackSettings settings, PrintWriter out) {
        StackState state = StackState.load(settings.run());
        var running = new EnumMap<Part, PartProcess>(Part.class);
        for (Part part : Part.values()) {
            PartProcess.find(part, state, settings.home()).ifPresent(process -> running.put(part, process));
        }
        running.forEach((part, process) -> {
            if (part != Part.STORES) {
                process.askToEnd();
            }
        });
        for (Part part : List.of(Part.values()).reversed()) {
            PartProcess process = running.get(part);
            if (process != null) {
                process.end(PATIENCE);
                out.println("%s ended.".formatted(part.title()));
                out.flush();
            }
            state = state.without(part);
            state.save(settings.run());
        }
        LeftoverPostgres.end(settings);
        if (running.isEmpty()) {
            out.println("Nothing runs in %s.".formatted(settings.home()));
        }
    }
}
