package io.gouji.systemtests.chaos;

import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One instance of a service, on a port of its own. */
final class Replica implements Member {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final String name;
    private final Path application;
    private final int port;
    private final Path log;
    private final Map<String, String> variables;
    private @Nullable Process process;

    Replica(String name, String module, int port, Path folder, Map<String, String> variables) {
        this.name = name;
        this.application = Corpus.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        this.port = port;
        this.log = folder.resolve(name + ".log");
        this.variables = variables;
    }

    @Override
    public String name() {
        return name;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public synchronized void start() {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        application.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("GOUJI_"));
        builder.environment().putAll(variables);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    @Override
    public boolean isReady() {
        var request = HttpRequest.newBuilder(address().resolve("/q/health/ready"))
                .timeout(LIMIT)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public synchronized boolean hasEnded() {
        return process != null && !process.isAlive();
    }

    @Override
    public synchronized Stream<ProcessHandle> processes() {
        return process == null ? Stream.empty() : Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }
}
