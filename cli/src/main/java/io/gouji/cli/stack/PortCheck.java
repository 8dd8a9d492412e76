package io.gouji.cli.stack;

import io.gouji.cli.UserError;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes sure that ports are free before anything is started. */
final class PortCheck {

    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENING = "0A";

    private PortCheck() {}

    /**
     * Looks at the ports of some listeners.
     *
     * @throws UserError when one is taken, or two are the same; the sentence says which and how to choose another
     */
    static void ensureFree(List<Listener> listeners, StackSettings settings) {
        Map<Integer, Listener> seen = new HashMap<>();
        for (Listener listener : listeners) {
            int port = settings.port(listener);
            Listener other = seen.putIfAbsent(port, listener);
            if (other != null) {
                throw new UserError(
                        1,
                        "%s and %s are both to use port %d; choose another with %s."
                                .formatted(other.title(), listener.title(), port, listener.variable()));
            }
            ensureFree(listener, port);
        }
    }

    private static void ensureFree(Listener listener, int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.getLocalPort();
        } catch (BindException e) {
            String why = e.getMessage() != null && e.getMessage().contains("ermission")
                    ? "may not be used by this user"
                    : "is taken" + owner(port).map(" by "::concat).orElse("");
            throw new UserError(
                    1,
                    "Port %d, which %s needs, %s; end that or choose another port with %s."
                            .formatted(port, listener.title(), why, listener.variable()));
        } catch (IOException e) {
            throw new UserError(
                    1,
                    "Port %d, which %s needs, cannot be used: %s.".formatted(port, listener.title(), e.getMessage()));
        }
    }

    /** Who listens on a port, where the system tells. */
    private static Optional<String> owner(int port) {
        try {
            Optional<String> inode = inode(port);
            if (inode.isEmpty()) {
                return Optional.empty();
            }
            Path socket = Path.of("socket:[" + inode.get() + "]");
            try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
                for (Path process : processes) {
                    if (holds(process.resolve("fd"), socket)) {
                        String name = Files.readString(process.resolve("comm")).strip();
                        return Optional.of("process %s (%s)".formatted(process.getFileName(), name));
                    }
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean holds(Path descriptors, Path socket) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(descriptors)) {
            for (Path descriptor : open) {
                if (Files.readSymbolicLink(descriptor).equals(socket)) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }

    private static Optional<String> inode(int port) throws IOException {
        String suffix = ":%04X".formatted(port).toUpperCase(Locale.ROOT);
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (!Files.exists(Path.of(table))) {
                continue;
            }
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] fields = line.strip().split("\\s+", -1);
                if (fields.length > INODE
                        && fields[LOCAL_ADDRESS].endsWith(suffix)
                        && fields[STATE].equals(LISTENING)) {
                    return Optional.of(fields[INODE]);
                }
            }
        }
        return Optional.empty();
    }
}
