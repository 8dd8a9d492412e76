package io.gouji.systemtests.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built command line. */
final class Launched {

    private static final int LIMIT_MINUTES = 10;

    private Launched() {}

    /** Types a command and answers with what it printed; findings are no failure. */
    static String gouji(Path folder, String... words) {
        var command = new ArrayList<>(List.of(Reports.launcher().toString()));
        command.addAll(List.of(words));
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            var builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("GOUJI_"));
            builder.environment().put("GOUJI_BUILD", "never");
            builder.environment().put("GOUJI_LANG", "en");
            Process process = builder.start();
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("not done in time: " + command);
            }
            if (process.exitValue() > 1) {
                throw new IllegalStateException(command + ": " + Files.readString(err));
            }
            return Files.readString(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
