package io.gouji.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL on loopback with its data in a folder that outlives it.
 *
 * <p>Durable as in production: the embedded default would switch fsync and synchronous commit off.
 */
final class PostgresServer implements AutoCloseable {

    private static final String DATABASE = "gouji";
    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts the server on a port, ending one that a killed stack left behind on the same folder. */
    static PostgresServer start(Path folder, int port) {
        try {
            Path data = Files.createDirectories(folder).resolve("data");
            Path binaries = folder.resolve("binaries");
            endLeftover(data, binaries);
            var server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(START_LIMIT)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("postgres.log").toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("postgres.log").toFile()))
                    .start();
            createDatabase(server);
            return new PostgresServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL folder " + folder, e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL database " + DATABASE + " could not be made", e);
        }
    }

    /** For the JDBC driver, user included; there is no password because only loopback is served. */
    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(server.getPort(), DATABASE);
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    /** A SIGKILL of this JVM leaves the server running, which would hold the folder for ever. */
    private static void endLeftover(Path data, Path binaries) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile) || !Files.isDirectory(binaries)) {
            return;
        }
        try (var files = Files.walk(binaries, 4)) {
            Path control = files.filter(file -> file.endsWith(Path.of("bin", "pg_ctl")))
                    .findFirst()
                    .orElse(null);
            if (control != null) {
                new ProcessBuilder(List.of(
                                control.toString(), "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "20"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor(30, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ending a leftover PostgreSQL", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
