package io.gouji.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A PostgreSQL that outlived the JVM that started it, which holds its port and its files. */
final class LeftoverPostgres {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LeftoverPostgres() {}

    /** Ends it, when there is one and it works on this stack's files. */
    static void end(StackSettings settings) {
        Path data = settings.data().resolve("postgres").resolve("data");
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            PartProcess.find(Long.parseLong(lines.getFirst().strip()), data.toString())
                    .ifPresent(process -> process.end(PATIENCE));
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException e) {
            // no such file, or one that a crash cut short: then there is nothing that could be ended by it
            return;
        }
    }
}
