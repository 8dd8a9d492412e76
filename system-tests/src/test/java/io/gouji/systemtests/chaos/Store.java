package io.gouji.systemtests.chaos;

import io.gouji.testkit.StackProcess;
import io.gouji.testkit.StackProcess.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A broker or a database, on one port and over one folder however often it is started. */
final class Store implements Member {

    private static final int CONNECT_MS = 500;

    private final Server server;
    private final Path folder;
    private final int port;
    private @Nullable StackProcess running;

    Store(Server server, Path folder, int port) {
        this.server = server;
        this.folder = folder;
        this.port = port;
    }

    @Override
    public String name() {
        return server.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public synchronized void start() {
        running = StackProcess.start(folder, Map.of(server, port), server);
    }

    /** The process, which must have been started. */
    synchronized StackProcess running() {
        if (running == null) {
            throw new IllegalStateException(name() + " was not started");
        }
        return running;
    }

    @Override
    public boolean isReady() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public synchronized boolean hasEnded() {
        return running != null && running.processes().noneMatch(ProcessHandle::isAlive);
    }

    @Override
    public synchronized Stream<ProcessHandle> processes() {
        return running == null ? Stream.empty() : running.processes();
    }

    /** Copies what it has on disk aside; only while it does not run. */
    void backUp() {
        copy(data(), backup());
    }

    /** Puts the copy back; answers whether there was one. */
    boolean restore() {
        if (!Files.exists(backup())) {
            return false;
        }
        copy(backup(), data());
        return true;
    }

    private Path data() {
        return folder.resolve("mongo").resolve("mongo.mv");
    }

    private Path backup() {
        return folder.resolve("mongo.backup");
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("backup", e);
        }
    }
}
