package io.gouji.ingest;

import io.gouji.testkit.StackProcess;
import io.gouji.testkit.StackProcess.Server;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real broker and a real database for one run of the service. */
public final class RealServers implements QuarkusTestResourceLifecycleManager {

    private @Nullable StackProcess servers;

    @Override
    public Map<String, String> start() {
        servers = StackProcess.start(folder("servers"), Server.KAFKA, Server.POSTGRES);
        return Map.of("GOUJI_KAFKA", servers.kafka(), "GOUJI_JDBC_URL", servers.jdbcUrl());
    }

    @Override
    public void stop() {
        if (servers != null) {
            servers.close();
        }
    }

    /** A new folder under the build's own, so that nothing is left elsewhere. */
    public static Path folder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), name)
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port nobody listens on, for a server that must keep its port over restarts. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
