package io.gouji.parse.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * What a worker says on its error output: kept while it starts, drained unread from then on, since it may hold text of
 * a document.
 */
final class Complaints {

    private static final int LONGEST = 2000;
    private static final long PATIENCE_SECONDS = 5;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread drain;
    private volatile boolean ignored;

    Complaints(InputStream errors) {
        this.drain = new Thread(() -> drain(errors), "worker-errors");
        drain.setDaemon(true);
        drain.start();
    }

    private void drain(InputStream errors) {
        byte[] buffer = new byte[LONGEST];
        try (errors) {
            for (int count = errors.read(buffer); count >= 0; count = errors.read(buffer)) {
                if (!ignored) {
                    keep(buffer, count);
                }
            }
        } catch (IOException e) {
            // the process is gone, and so is the reason to listen
            ignored = true;
        }
    }

    private synchronized void keep(byte[] buffer, int count) {
        kept.write(buffer, 0, Math.min(count, LONGEST - kept.size()));
    }

    void ignore() {
        ignored = true;
    }

    /** The beginning of what an ended process said, in one line. */
    String text() {
        try {
            drain.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return kept.toString(StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
        }
    }
}
