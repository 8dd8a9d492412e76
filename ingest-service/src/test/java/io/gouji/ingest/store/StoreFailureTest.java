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
                argumentSet("no such table", new SQLException("relation does not exist", "42P01"), false),
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
