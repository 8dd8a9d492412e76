package io.gouji.ingest.rest;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The body of an answer, written piece by piece; each waits until the receiver's side takes it. */
final class ResponseStream {

    private final HttpServerResponse response;
    private final Context context;
    private final Duration idleLimit;

    ResponseStream(HttpServerResponse response, Context context, Duration idleLimit) {
        this.response = response;
        this.context = context;
        this.idleLimit = idleLimit;
    }

    /**
     * Writes, and waits until it is written.
     *
     * @throws IOException when the receiver is gone, or takes nothing for too long
     */
    void write(byte[] bytes) throws IOException {
        await(() -> response.write(Buffer.buffer(bytes)));
    }

    /** Says that this was all. */
    void end() throws IOException {
        await(response::end);
    }

    /** Breaks the connection off, so that the receiver does not take what it has for all there is. */
    void abort() {
        context.runOnContext(event -> response.reset());
    }

    private void await(Supplier<Future<Void>> writing) throws IOException {
        var written = new CompletableFuture<Void>();
        context.runOnContext(event -> {
            try {
                writing.get().onSuccess(written::complete).onFailure(written::completeExceptionally);
            } catch (IllegalStateException e) {
                written.completeExceptionally(e);
            }
        });
        try {
            written.get(idleLimit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new EOFException("the receiver is gone");
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("the receiver takes nothing");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the service ends");
        }
    }
}
