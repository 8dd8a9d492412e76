package io.gouji.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoreFailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                argumentSet("connection refused", new SQLException("refused", "08001"), true),
                argumentSet("database shuts down", new SQLException("terminating", "57P01"), true),
                argumentSet("deadlock", new SQLException("deadlock", "40P01"), true),
                argumentSet("no free connection", new SQLException("Acquisition timeout while waiting"), true),
                argumentSet("unique violation", new SQLException("duplicate key", "23505"), false),
                argumentSet("table not made yet", new SQLException("relation does not exist", "42P01"), true),
                argumentSet("column not made yet", new SQLException("column does not exist", "42703"), true),
                argumentSet("database not made yet", new SQLException("database does not exist", "3D000"), true),
                argumentSet("malformed query", new SQLException("syntax error", "42601"), false),
                argumentSet("other failure", new IllegalStateException("bug"), false));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsWhatPassesFromWhatStays(Exception failure, boolean passing) {
        assertThat(StoreFailure.isPassing(failure)).isEqualTo(passing);
        assertThat(StoreFailure.isPassing(new IllegalStateException("wrapped", failure)))
                .isEqualTo(passing);
    }
}
