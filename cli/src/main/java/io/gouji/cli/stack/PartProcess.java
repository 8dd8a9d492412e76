package io.gouji.cli.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A running process of the local stack, known to be ours by what its command line says. */
final class PartProcess {

    private static final Duration POLL = Duration.ofMillis(50);

    private final ProcessHandle handle;

    private PartProcess(ProcessHandle handle) {
        this.handle = handle;
    }

    /**
     * Starts a part so that it survives the terminal. Its output goes to its log; the log of the run before is kept
     * beside it.
     */
    static PartProcess start(Part part, StackSettings settings, List<String> arguments, Map<String, String> variables) {
        try {
            Path log = settings.log(part);
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            var command = new ArrayList<>(detacher());
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(marks(part, settings.home()));
            command.addAll(arguments);
            var builder = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(variables);
            return new PartProcess(builder.start().toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(part.title() + " could not be started", e);
        }
    }

    /** The process that was remembered for a part, when it still runs and is no stranger that got its number. */
    static Optional<PartProcess> find(Part part, StackState state, Path home) {
        Long pid = state.pids().get(part);
        return pid == null
                ? Optional.empty()
                : ProcessHandle.of(pid)
                        .filter(handle -> commandLine(handle).containsAll(marks(part, home)))
                        .map(PartProcess::new)
                        .filter(PartProcess::runs);
    }

    /** A process by its number, when its command line has a word. */
    static Optional<PartProcess> find(long pid, String word) {
        return ProcessHandle.of(pid)
                .filter(handle -> commandLine(handle).contains(word))
                .map(PartProcess::new)
                .filter(PartProcess::runs);
    }

    long pid() {
        return handle.pid();
    }

    /** False also for a process that ended and waits for somebody to ask how. */
    boolean runs() {
        if (!handle.isAlive()) {
            return false;
        }
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return handle.isAlive();
        }
    }

    /** How long it has been running. */
    Optional<Duration> uptime() {
        return handle.info().startInstant().map(start -> Duration.between(start, java.time.Instant.now()));
    }

    /** Asks it to end, without waiting. */
    void askToEnd() {
        handle.destroy();
    }

    /** Asks it to end, and ends it when it has not after a while. */
    void end(Duration patience) {
        handle.destroy();
        if (!endsWithin(patience)) {
            handle.descendants().forEach(ProcessHandle::destroyForcibly);
            handle.destroyForcibly();
            endsWithin(patience);
        }
    }

    private boolean endsWithin(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (runs()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Pause.of(POLL);
        }
        return true;
    }

    private static List<String> marks(Part part, Path home) {
        return List.of("-Dgouji.part=" + part.title(), "-Dgouji.home=" + home);
    }

    private static List<String> commandLine(ProcessHandle handle) {
        Path file = Path.of("/proc", Long.toString(handle.pid()), "cmdline");
        try {
            return List.of(Files.readString(file).split("\0", -1));
        } catch (IOException e) {
            return handle.info().arguments().map(Arrays::asList).orElse(List.of());
        }
    }

    /** A session of its own where there is a command for it, else at least no end with the terminal. */
    private static List<String> detacher() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path setsid = Path.of(folder, "setsid");
            if (Files.isExecutable(setsid)) {
                return List.of(setsid.toString());
            }
        }
        return List.of("nohup");
    }
}
