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

    /**
     * A table, a column or the database itself that is not there: a server that just started may not have it yet, and
     * the schema is brought up to date when the database is first reached.
     */
    private static final Set<String> NOT_YET = Set.of("42P01", "42703", "3D000");

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

    /** What the first of its causes says. */
    public static String rootMessage(@Nullable Throwable failure) {
        Throwable root = failure;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return root == null ? "unknown" : String.valueOf(root.getMessage());
    }

    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        if (state != null && state.length() >= 2) {
            return PASSING.contains(state.substring(0, 2)) || NOT_YET.contains(state);
        }
        // the pool has no state to give when it waited for a connection in vain
        return failure instanceof SQLTransientException
                || failure.getCause() instanceof IOException
                || String.valueOf(failure.getMessage()).contains("Acquisition timeout")
                || String.valueOf(failure.getMessage()).contains("connection");
    }
}
