package io.gouji.localstack;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** A server of the MongoDB protocol on loopback with its data in a file that outlives it. */
final class MongoProtocolServer implements AutoCloseable {

    private final MongoServer server;
    private final MVStore store;
    private final int port;

    private MongoProtocolServer(MongoServer server, MVStore store, int port) {
        this.server = server;
        this.store = store;
        this.port = port;
    }

    /** Starts the server on a port. */
    static MongoProtocolServer start(Path folder, int port) {
        try {
            Path file = Files.createDirectories(folder).resolve("mongo.mv");
            var store = new MVStore.Builder().fileName(file.toString()).open();
            var server = new MongoServer(new DurableBackend(store));
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return new MongoProtocolServer(server, store, port);
        } catch (IOException e) {
            throw new UncheckedIOException("MongoDB folder " + folder, e);
        }
    }

    String connectionString() {
        return "mongodb://127.0.0.1:%d".formatted(port);
    }

    @Override
    public void close() {
        server.shutdown();
        if (!store.isClosed()) {
            store.close();
        }
    }

    /** Writes to the file before a write is acknowledged, as a real server with a journal does. */
    private static final class DurableBackend extends H2Backend {

        private static final Set<String> WRITES = Set.of(
                "insert",
                "update",
                "delete",
                "findAndModify",
                "findandmodify",
                "createIndexes",
                "create",
                "drop",
                "dropDatabase",
                "dropIndexes",
                "renameCollection");

        DurableBackend(MVStore store) {
            super(store);
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            Document answer = super.handleMessage(message);
            if (message.getDocument().keySet().stream()
                    .findFirst()
                    .filter(WRITES::contains)
                    .isPresent()) {
                commit();
            }
            return answer;
        }
    }
}
