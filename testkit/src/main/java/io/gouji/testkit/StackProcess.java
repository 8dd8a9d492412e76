package io.gouji.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.contract.json.GoujiJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Kafka broker, PostgreSQL and MongoDB-protocol server for integration tests, in a JVM of their own so that
 * their libraries and those of the service under test stay apart. Ports are free ones; the data folder is the caller's.
 *
 * <p>The servers end with {@link #close()}, and also when this JVM is killed.
 */
public final class StackProcess implements AutoCloseable {

    /** What to start. */
    public enum Server {
        KAFKA("--kafka-port"),
        POSTGRES("--postgres-port"),
        MONGODB("--mongo-port");

        private final String option;

        Server(String option) {
            this.option = option;
        }
    }

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration END_LIMIT = Duration.ofSeconds(30);

    private final Process process;
    private final Path folder;
    private final JsonNode addresses;

    private StackProcess(Process process, Path folder, JsonNode addresses) {
        this.process = process;
        this.folder = folder;
        this.addresses = addresses;
    }

    /**
     * Starts servers on free ports.
     *
     * @param folder where their data lies; kept
     * @throws IllegalStateException when they do not start; the message holds what they printed
     */
    public static StackProcess start(Path folder, Server... servers) {
        return start(folder, Map.of(), servers);
    }

    /** Starts servers on given ports; a server without an entry gets a free port. */
    public static StackProcess start(Path folder, Map<Server, Integer> ports, Server... servers) {
        try {
            Files.createDirectories(folder);
            Path ready = folder.resolve("stack.json");
            Files.deleteIfExists(ready);
            Path log = folder.resolve("stack.log");
            Process process = new ProcessBuilder(command(folder, ports, servers))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            awaitReady(process, ready, log);
            return new StackProcess(process, folder, GoujiJson.mapper().readTree(ready.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("local stack in " + folder, e);
        }
    }

    /** Kafka's bootstrap servers. */
    public String kafka() {
        return addresses.required("kafka").textValue();
    }

    /** The JDBC address of PostgreSQL, user included. */
    public String jdbcUrl() {
        return addresses.required("jdbcUrl").textValue();
    }

    /** The connection string of the MongoDB-protocol server. */
    public String mongodbUri() {
        return addresses.required("mongodbUri").textValue();
    }

    /** Ends the servers at once, as a power cut would. */
    public void kill() {
        List<ProcessHandle> all = processes().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ended -> ended.onExit().join());
    }

    /** Every process of the servers, as long as they run. */
    public Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), postmaster().stream())
                .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
                .distinct();
    }

    /** PostgreSQL detaches itself from the process that starts it, and says in its data folder who it is. */
    private Optional<ProcessHandle> postmaster() {
        Path file = folder.resolve("postgres").resolve("data").resolve("postmaster.pid");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(handle -> handle.info().command().orElse("").contains("postgres"));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        process.destroy();
        await(process);
    }

    private static List<String> command(Path folder, Map<Server, Integer> ports, Server... servers) {
        Path target = Corpus.root().resolve("local-stack").resolve("target");
        Path jar;
        try (Stream<Path> files = Files.list(target)) {
            jar = files.filter(file -> file.getFileName().toString().matches("gouji-local-stack-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("build local-stack first: no jar in " + target));
        } catch (IOException e) {
            throw new UncheckedIOException("build local-stack first: " + target, e);
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                jar + java.io.File.pathSeparator + target.resolve("lib") + java.io.File.separator + "*",
                "io.gouji.localstack.LocalStack",
                "--data",
                folder.toString(),
                "--until",
                "stdin-closes"));
        for (Server server : servers) {
            command.add(server.option);
            command.add(Integer.toString(ports.getOrDefault(server, 0)));
        }
        return command;
    }

    private static void awaitReady(Process process, Path ready, Path log) throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.exists(ready)) {
            boolean ended;
            try {
                ended = process.waitFor(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                ended = true;
            }
            if (ended || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("local stack did not start:\n" + Files.readString(log));
            }
        }
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
