package io.gouji.cli.stack;

import io.gouji.cli.Surroundings;
import io.gouji.cli.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gouji logs SERVICE}: what a part of the local stack wrote since it was last started. */
@Command(name = "logs", description = "Prints the log of a part of the local stack.")
public final class LogsCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(200);

    private static final int AT_ONCE = 1 << 20;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on with what is written from now on, until interrupted.")
    private boolean follow;

    @Parameters(paramLabel = "SERVICE", description = "stores, ingest-service, parse-service or audit-service.")
    private String service;

    /** The command in its surroundings. */
    public LogsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Part part = Part.named(service)
                .orElseThrow(() -> new UserError(
                        2,
                        "There is no part %s; there are %s."
                                .formatted(
                                        service,
                                        Arrays.stream(Part.values())
                                                .map(Part::title)
                                                .collect(Collectors.joining(", ")))));
        Path log = StackSettings.of(surroundings).log(part);
        if (!Files.exists(log)) {
            throw new UserError(1, "%s has not been started yet: there is no %s.".formatted(part.title(), log));
        }
        try {
            long position = print(log, 0);
            while (follow) {
                Pause.of(POLL);
                position = print(log, position);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("log of " + part.title(), e);
        }
        return 0;
    }

    /** Prints what follows a position, up to the last whole line; from the start when the log was begun anew. */
    private long print(Path log, long position) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = file.length() < position ? 0 : position;
            while (true) {
                byte[] bytes = new byte[(int) Math.min(file.length() - from, AT_ONCE)];
                file.seek(from);
                file.readFully(bytes);
                boolean last = from + bytes.length >= file.length();
                int end = last && !follow ? bytes.length : afterLastLine(bytes);
                out.print(new String(bytes, 0, end, StandardCharsets.UTF_8));
                out.flush();
                from += end;
                if (last || end == 0) {
                    return from;
                }
            }
        }
    }

    private static int afterLastLine(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
