package io.gouji.ingest.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.intake.SubmitDocument;
import io.gouji.ingest.submission.MediaTypes;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.Quoted;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Submissions line by line, for senders with many. Apart from the resources, because a resource's body has an end that
 * is not far.
 */
@Singleton
final class SubmissionStream {

    static final String PATH = "/v1/submissions:stream";

    private static final String NDJSON = "application/x-ndjson";
    private static final Set<String> TAKEN = Set.of(
            NDJSON, "application/ndjson", "application/jsonl", "application/json", "text/plain", MediaTypes.UNDECLARED);
    /** After authentication and authorisation, before the limit on the length of bodies. */
    private static final int ORDER = -50;

    private static final String RETRY_AFTER_SECONDS = "5";
    /** A line's fields beside its document, and JSON around them. */
    private static final int FIELDS_BYTES = 64 * 1024;

    private final SubmitDocument submit;
    private final ObjectMapper mapper;
    private final ProblemAnswers problems;
    private final IngestConfig.Stream config;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("submission-stream-", 0).daemon().factory());

    SubmissionStream(SubmitDocument submit, ObjectMapper mapper, ProblemAnswers problems, IngestConfig config) {
        this.submit = submit;
        this.mapper = mapper;
        this.problems = problems;
        this.config = config.stream();
        this.free = new Semaphore(this.config.maxStreams());
    }

    void route(@Observes Router router) {
        // as a pattern, because the router takes a colon for the start of a parameter
        router.postWithRegex(PATH).order(ORDER).handler(this::receive);
        router.routeWithRegex(PATH)
                .order(ORDER + 1)
                .handler(context ->
                        problems.send(context, Problem.METHOD_NOT_ALLOWED, PATH + " knows no other method than POST."));
    }

    /** True for a request to a stream. */
    static boolean isMeant(RoutingContext context) {
        return context.normalizedPath().equals(PATH);
    }

    void end(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    private void receive(RoutingContext context) {
        String type = mediaType(context);
        if (!TAKEN.contains(type)) {
            problems.send(
                    context,
                    Problem.UNSUPPORTED_MEDIA_TYPE,
                    "The body is declared as '" + Quoted.shortened(type) + "'; send lines of JSON as " + NDJSON + ".");
            return;
        }
        if (!free.tryAcquire()) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close").putHeader("Retry-After", RETRY_AFTER_SECONDS);
            problems.send(
                    context,
                    Problem.TOO_MANY_STREAMS,
                    config.maxStreams() + " streams are being read, the most this instance reads at once; try again in "
                            + RETRY_AFTER_SECONDS + " seconds.");
            return;
        }
        start(context);
    }

    private void start(RoutingContext context) {
        var vertx = context.vertx().getOrCreateContext();
        var in = RequestStream.of(context.request(), vertx, config.idleLimit());
        var out = new ResponseStream(context.response(), vertx, config.idleLimit());
        if (context.request().headers().contains(HttpHeaders.EXPECT)) {
            context.response().writeContinue();
        }
        context.response().setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, NDJSON);
        var pump = new StreamPump(submit, mapper, config, new StreamLines(in, longestLine()), out);
        threads.execute(() -> run(pump, out));
    }

    private void run(StreamPump pump, ResponseStream out) {
        try {
            pump.run();
        } catch (IOException e) {
            Log.infof("event=stream-broken why=\"%s\"", e.getMessage());
            out.abort();
        } catch (RuntimeException | Error e) {
            Log.errorf(e, "event=failed path=%s", PATH);
            out.abort();
        } finally {
            free.release();
        }
    }

    private int longestLine() {
        return Math.toIntExact((submit.maxDocumentSize() + 2) / 3 * 4 + FIELDS_BYTES);
    }

    private static String mediaType(RoutingContext context) {
        String declared = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return declared == null
                ? MediaTypes.UNDECLARED
                : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
