package io.gouji.ingest.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a body, one after the other; of one that is too long nothing is kept. */
final class StreamLines {

    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int limit;
    private long number;

    StreamLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * A line without its end.
     *
     * @param number its number, from 1
     * @param bytes what it holds; nothing when it is too long
     * @param tooLong true when it has more bytes than a line may have
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(long number, byte[] bytes, boolean tooLong) {

        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    /** The next line that is not blank; empty at the end. */
    Optional<Line> next() throws IOException {
        while (true) {
            var line = read();
            if (line.isEmpty() || !line.get().isBlank()) {
                return line;
            }
        }
    }

    /** True when something of the next line is there already. */
    boolean hasMoreAtHand() throws IOException {
        return position < limit || in.available() > 0;
    }

    private Optional<Line> read() throws IOException {
        var bytes = new byte[0];
        int length = 0;
        boolean tooLong = false;
        boolean any = false;
        while (position < limit || fill()) {
            any = true;
            int end = indexOfLineEnd();
            int count = end - position;
            tooLong |= length + count > longest;
            if (tooLong) {
                bytes = new byte[0];
                length = 0;
            } else {
                bytes = appended(bytes, length, count);
                length += count;
            }
            position = Math.min(end + 1, limit);
            if (end < limit) {
                return line(bytes, length, tooLong);
            }
        }
        return any ? line(bytes, length, tooLong) : Optional.empty();
    }

    private Optional<Line> line(byte[] bytes, int length, boolean tooLong) {
        number++;
        return Optional.of(new Line(number, bytes.length == length ? bytes : Arrays.copyOf(bytes, length), tooLong));
    }

    private byte[] appended(byte[] bytes, int length, int count) {
        var target = bytes;
        if (length + count > bytes.length) {
            target = Arrays.copyOf(bytes, Math.max(length + count, Math.min(2 * bytes.length, longest)));
        }
        System.arraycopy(chunk, position, target, length, count);
        return target;
    }

    private int indexOfLineEnd() {
        int i = position;
        while (i < limit && chunk[i] != '\n') {
            i++;
        }
        return i;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(chunk, 0, chunk.length));
        return limit > 0;
    }
}
