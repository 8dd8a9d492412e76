package io.gouji.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackStateTest {

    private static final StackState STATE = new StackState(
            Map.of(Part.STORES, 11L, Part.AUDIT, ProcessHandle.current().pid()),
            Map.of(Listener.KAFKA, 19092, Listener.AUDIT, 8083),
            Map.of(Listener.KAFKA, "127.0.0.1:19092"));

    @TempDir
    Path run;

    @Test
    void fileKeepsWhatWasStarted() {
        STATE.save(run);

        assertThat(StackState.load(run)).isEqualTo(STATE);
    }

    @Test
    void missingOrDamagedFileMeansNothingWasStarted() throws IOException {
        assertThat(StackState.load(run)).isEqualTo(StackState.NONE);

        Files.writeString(run.resolve("state.json"), "{\"pids\":{\"STO");

        assertThat(StackState.load(run)).isEqualTo(StackState.NONE);
    }

    @Test
    void processThatGotARememberedNumberIsNotTakenForOurs() {
        assertThat(PartProcess.find(Part.AUDIT, STATE, run)).isEmpty();
    }

    @Test
    void endedPartIsForgotten() {
        assertThat(STATE.without(Part.AUDIT).pids()).containsOnlyKeys(Part.STORES);
    }
}
