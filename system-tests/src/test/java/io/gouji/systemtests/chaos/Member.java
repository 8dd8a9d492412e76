package io.gouji.systemtests.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** A process of the cluster, with whatever it starts itself. */
interface Member {

    /** What the report calls it. */
    String name();

    /** Starts it; it need not be ready yet. */
    void start();

    /** True when it answers. */
    boolean isReady();

    /** True when it should run and has ended. */
    boolean hasEnded();

    /** Every process of it. */
    Stream<ProcessHandle> processes();

    /** Ends it at once, as a power cut would. */
    default void kill() {
        List<ProcessHandle> all = processes().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ended -> ended.onExit().join());
    }

    /** Stops it where it stands; it holds its connections and does nothing. */
    default void pause() {
        signal("STOP");
    }

    /** Lets it go on. */
    default void resume() {
        signal("CONT");
    }

    private void signal(String signal) {
        processes().forEach(process -> {
            try {
                new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .onExit()
                        .join();
            } catch (IOException e) {
                throw new UncheckedIOException(signal, e);
            }
        });
    }
}
