package io.gouji.ingest.store;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Tells the relays of every instance that there is something in the outbox. A signal may be lost; the outbox is also
 * read from time to time.
 */
@Singleton
public final class OutboxSignal {

    private static final String CHANNEL = "gouji_outbox";

    private final DataSource dataSource;

    OutboxSignal(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Wakes the relays. Not part of the transaction that fills the outbox, because PostgreSQL lets transactions that
     * notify commit one after the other only.
     */
    public void send() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("notify " + CHANNEL);
        } catch (SQLException e) {
            Log.debugf("event=signal-lost why=%s", e.getMessage());
        }
    }

    /** Starts to listen. To be closed by whoever listens. */
    public Listener listen() {
        return new Listener(dataSource);
    }

    /** One relay's ear: a connection of its own, opened again when it breaks. Used by one thread. */
    public static final class Listener implements AutoCloseable {

        private final DataSource dataSource;
        private @Nullable Connection connection;

        private Listener(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        /**
         * Waits for a signal sent since the last wait.
         *
         * @param limit the longest wait
         * @throws SQLException when the database is away; the wait may then have been shorter
         */
        public void await(Duration limit) throws SQLException {
            try {
                open().unwrap(PGConnection.class).getNotifications(Math.toIntExact(limit.toMillis()));
            } catch (SQLException e) {
                close();
                throw e;
            }
        }

        private Connection open() throws SQLException {
            if (connection == null) {
                connection = dataSource.getConnection();
                try (var statement = connection.createStatement()) {
                    statement.execute("listen " + CHANNEL);
                }
            }
            return connection;
        }

        @Override
        public void close() {
            if (connection == null) {
                return;
            }
            try (var closing = connection) {
                connection = null;
                try (var statement = closing.createStatement()) {
                    statement.execute("unlisten " + CHANNEL);
                }
            } catch (SQLException e) {
                Log.debugf("event=listener-closed why=%s", e.getMessage());
            }
        }
    }
}
