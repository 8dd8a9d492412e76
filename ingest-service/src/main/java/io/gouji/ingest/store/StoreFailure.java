package io.gouji.ingest.store;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from one that refuses. */
public final class StoreFailure {

    /** Classes of SQLSTATE: connection, insufficient resources, operator intervention, system error, rolled back. */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "58", "40");

    private static final int DEEPEST = 20;

    private StoreFailure() {}

    /** True when the same attempt may succeed later. */
    public static boolean isPassing(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && isPassing(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        if (state != null && state.length() >= 2) {
            return PASSING.contains(state.substring(0, 2));
        }
        // the pool has no state to give when it waited for a connection in vain
        return failure instanceof SQLTransientException
                || failure.getCause() instanceof IOException
                || String.valueOf(failure.getMessage()).contains("Acquisition timeout")
                || String.valueOf(failure.getMessage()).contains("connection");
    }
}
