package io.gouji.cli.stack;

import io.gouji.cli.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A stack for one measurement: on ports nobody uses, over a folder that goes with it. */
public final class TemporaryStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final StackSettings settings;
    private final StackState state;

    private TemporaryStack(StackSettings settings, StackState state) {
        this.settings = settings;
        this.state = state;
    }

    /**
     * Starts it; servers that the surroundings name take the place of its own.
     *
     * @throws io.gouji.cli.UserError when a part does not start
     */
    public static TemporaryStack start(Surroundings surroundings, PrintWriter progress) {
        StackSettings usual = StackSettings.of(surroundings);
        try {
            var settings = new StackSettings(
                    usual.checkout(),
                    Files.createTempDirectory("gouji-bench"),
                    freePorts(),
                    usual.external(),
                    usual.minimumFreeMb());
            return new TemporaryStack(settings, new StartUp(settings, progress).bringUp());
        } catch (IOException e) {
            throw new UncheckedIOException("a folder and ports for the measurement", e);
        }
    }

    /** ingest-service. */
    public URI ingest() {
        return URI.create("http://127.0.0.1:" + settings.port(Listener.INGEST));
    }

    /** Kafka's bootstrap servers. */
    public String kafka() {
        return address(Listener.KAFKA);
    }

    /** PostgreSQL, for the JDBC driver. */
    public String jdbcUrl() {
        return address(Listener.POSTGRES);
    }

    /** The connection string of the MongoDB-protocol server. */
    public String mongodbUri() {
        return address(Listener.MONGODB);
    }

    /** The process of each service, by its name. */
    public Map<String, ProcessHandle> services() {
        var services = new LinkedHashMap<String, ProcessHandle>();
        state.pids().forEach((part, pid) -> {
            if (part != Part.STORES) {
                ProcessHandle.of(pid).ifPresent(process -> services.put(part.title(), process));
            }
        });
        return services;
    }

    private String address(Listener listener) {
        return state.addresses().getOrDefault(listener, "");
    }

    @Override
    public void close() {
        for (Part part : List.of(Part.values()).reversed()) {
            PartProcess.find(part, state, settings.home()).ifPresent(process -> process.end(PATIENCE));
        }
        LeftoverPostgres.end(settings);
        try (var files = Files.walk(settings.home())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("folder of the measurement", e);
        }
    }

    private static Map<Listener, Integer> freePorts() throws IOException {
        var ports = new EnumMap<Listener, Integer>(Listener.class);
        var open = new ArrayList<ServerSocket>();
        for (Listener listener : Arrays.asList(Listener.values())) {
            var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            open.add(socket);
            ports.put(listener, socket.getLocalPort());
        }
        for (ServerSocket socket : open) {
            socket.close();
        }
        return ports;
    }
}
