package io.gouji.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.contract.json.GoujiJson;
import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher with a stack of its own: a folder and ports that nobody else uses. */
final class Gouji {

    private static final List<String> PORTS = List.of(
            "GOUJI_INGEST_PORT",
            "GOUJI_PARSE_PORT",
            "GOUJI_AUDIT_PORT",
            "GOUJI_KAFKA_PORT",
            "GOUJI_POSTGRES_PORT",
            "GOUJI_MONGODB_PORT");
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();

    Gouji(Path folder) {
        this.folder = folder;
        variables.put("GOUJI_HOME", folder.resolve("家 home").toString());
        variables.put("GOUJI_BUILD", "never");
        variables.put("GOUJI_LANG", "en");
        PORTS.forEach(name -> variables.put(name, Integer.toString(freePort())));
    }

    /** What was typed, and what came of it. */
    record Run(int exitCode, String out, String err) {}

    Run run(String... words) {
        return run(Map.of(), Corpus.root(), Corpus.root().resolve("gouji"), words);
    }

    /** Types a command in a folder, bounded in time. */
    Run run(Map<String, String> more, Path where, Path launcher, String... words) {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            var builder = new ProcessBuilder(command)
                    .directory(where.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("GOUJI_"));
            builder.environment().putAll(variables);
            builder.environment().putAll(more);
            Process process = builder.start();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "not done in time: " + command + "\n" + Files.readString(out) + Files.readString(err));
            }
            return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks a service. */
    JsonNode get(String portVariable, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + variables.get(portVariable) + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return GoujiJson.mapper()
                    .readTree(http.send(request, HttpResponse.BodyHandlers.ofByteArray())
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String kafka() {
        return "127.0.0.1:" + variables.get("GOUJI_KAFKA_PORT");
    }

    String port(String variable) {
        return String.valueOf(variables.get(variable));
    }

    /** Ends a part as a power cut would; what it started itself is left behind. */
    void kill(String part) {
        Path state = Path.of(String.valueOf(variables.get("GOUJI_HOME")), "run", "state.json");
        try {
            long pid = GoujiJson.mapper()
                    .readTree(state.toFile())
                    .path("pids")
                    .path(part)
                    .longValue();
            ProcessHandle.of(pid).ifPresent(handle -> {
                handle.destroyForcibly();
                handle.onExit().orTimeout(20, TimeUnit.SECONDS).join();
            });
        } catch (IOException e) {
            throw new UncheckedIOException("state of the stack", e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
