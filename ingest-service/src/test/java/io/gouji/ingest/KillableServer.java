package io.gouji.ingest;

import io.gouji.testkit.StackProcess;
import io.gouji.testkit.StackProcess.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A server that a test takes away and brings back, on the same port and over the same data. What it knows lies in
 * system properties, because test resources and tests live in different class loaders.
 */
public final class KillableServer {

    private final Server server;
    private final String property;

    public KillableServer(Server server) {
        this.server = server;
        this.property = "gouji.test." + server;
    }

    /** Chooses the port the server will have. */
    public int choosePort() {
        int port = RealServers.freePort();
        System.setProperty(property + ".port", Integer.toString(port));
        System.setProperty(
                property + ".folder",
                RealServers.folder(server.name().toLowerCase(Locale.ROOT)).toString());
        return port;
    }

    /** Starts it. */
    public StackProcess start() {
        var before = ProcessHandle.current().children().toList();
        var started = StackProcess.start(
                Path.of(System.getProperty(property + ".folder", "")),
                Map.of(server, Integer.getInteger(property + ".port", 0)),
                server);
        ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child))
                .forEach(child -> System.setProperty(property + ".pid", Long.toString(child.pid())));
        return started;
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        var pid = System.clearProperty(property + ".pid");
        if (pid == null) {
            return;
        }
        kill(Long.parseLong(pid));
        // PostgreSQL detaches itself from the process that starts it
        try (var files = Files.walk(Path.of(System.getProperty(property + ".folder", "")))) {
            for (Path file :
                    files.filter(file -> file.endsWith("postmaster.pid")).toList()) {
                kill(Long.parseLong(Files.readAllLines(file).getFirst().strip()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> {
            var all = Stream.concat(process.descendants(), Stream.of(process)).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(ended -> ended.onExit().join());
        });
    }
}
