package io.gouji.ingest.rest;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request as a stream that blocks. No more than a few buffers of it are held: what is not read here is
 * not taken from the sender.
 */
final class RequestStream extends InputStream {

    private static final int BUFFERS_AHEAD = 32;

    /** What the connection had to say. */
    private sealed interface Piece {

        record Bytes(Buffer buffer) implements Piece {}

        record End() implements Piece {}

        record Broken() implements Piece {}
    }

    private final HttpServerRequest request;
    private final Context context;
    private final Duration idleLimit;
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private Buffer current = Buffer.buffer();
    private int position;
    private boolean ended;

    private RequestStream(HttpServerRequest request, Context context, Duration idleLimit) {
        this.request = request;
        this.context = context;
        this.idleLimit = idleLimit;
    }

    /** Starts to read; to be called on the request's event loop. */
    static RequestStream of(HttpServerRequest request, Context context, Duration idleLimit) {
        var stream = new RequestStream(request, context, idleLimit);
        request.pause();
        request.handler(buffer -> stream.pieces.add(new Piece.Bytes(buffer)));
        request.endHandler(end -> stream.pieces.add(new Piece.End()));
        request.exceptionHandler(failure -> stream.pieces.add(new Piece.Broken()));
        request.fetch(BUFFERS_AHEAD);
        return stream;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * Reads what is there, or waits for it.
     *
     * @throws IOException when the sender is gone, or silent for too long
     */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        while (position == current.length()) {
            if (ended) {
                return -1;
            }
            next();
        }
        int count = Math.min(length, current.length() - position);
        current.getBytes(position, position + count, target, offset);
        position += count;
        return count;
    }

    /** How much there is at least without waiting; 0 when the next read may wait. */
    @Override
    public int available() {
        return current.length()
                - position
                + (pieces.peek() instanceof Piece.Bytes(Buffer buffer) ? buffer.length() : 0);
    }

    private void next() throws IOException {
        switch (take()) {
            case Piece.Bytes(Buffer buffer) -> {
                current = buffer;
                position = 0;
                context.runOnContext(event -> request.fetch(1));
            }
            case Piece.End end -> ended = true;
            case Piece.Broken broken -> throw new EOFException("the sender is gone");
            case null -> throw new SocketTimeoutException("the sender sends nothing");
        }
    }

    private @Nullable Piece take() throws IOException {
        try {
            return pieces.poll(idleLimit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the service ends");
        }
    }
}
