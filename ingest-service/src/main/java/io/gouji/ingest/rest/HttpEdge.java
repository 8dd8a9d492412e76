package io.gouji.ingest.rest;

import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.intake.SubmitDocument;
import io.gouji.ingest.submission.MediaTypes;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.Quoted;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Answers with a problem document where a request does not get as far as a resource. */
@Singleton
final class HttpEdge {

    private static final int FIRST = 1000;
    private static final Pattern ENCODED_COLON = Pattern.compile("(?<before>/v1/[a-z]+)%3[Aa]");
    /** What a form may have around its document. */
    private static final long FORM_BYTES = 1024 * 1024;
    /** The longest body that is read to its end only so that its sender sees the answer. */
    private static final long LONGEST_FAREWELL = 256L * 1024 * 1024;

    private final ProblemAnswers answers;
    private final long maxDocumentSize;
    private final long maxArchiveSize;

    HttpEdge(ProblemAnswers answers, IngestConfig config) {
        this.answers = answers;
        this.maxDocumentSize = config.maxDocumentSize().asLongValue();
        this.maxArchiveSize = config.archives().maxSize().asLongValue();
    }

    void filter(@Observes Filters filters) {
        filters.register(this::refuseUnreadableTypes, FIRST + 1);
        filters.register(this::refuseLongBody, FIRST);
        filters.register(HttpEdge::readEncodedColon, FIRST + 2);
    }

    void failures(@Observes Router router) {
        router.errorHandler(
                400, context -> answers.send(context, Problem.MALFORMED_REQUEST, "The request cannot be read."));
        router.errorHandler(
                404,
                context -> answers.send(
                        context,
                        Problem.NOT_FOUND,
                        "There is nothing at " + context.normalizedPath() + "; see /q/openapi for the addresses."));
        router.errorHandler(
                500,
                context -> answers.send(context, Problem.INTERNAL, "The request failed; the service's log says more."));
    }

    // some clients encode the colon of addresses like /v1/agencies:import, which means the same
    private static void readEncodedColon(RoutingContext context) {
        var address = ENCODED_COLON.matcher(context.request().uri());
        if (address.lookingAt()) {
            context.reroute(
                    address.group("before") + ":" + context.request().uri().substring(address.end()));
        } else {
            context.next();
        }
    }

    private void refuseLongBody(RoutingContext context) {
        long length = declaredLength(context);
        boolean archive = context.normalizedPath().equals(BatchResource.PATH);
        if (length <= (archive ? maxArchiveSize : maxDocumentSize) + FORM_BYTES || SubmissionStream.isMeant(context)) {
            context.next();
            return;
        }
        var problem = archive ? BatchResource.tooLarge(maxArchiveSize) : SubmitDocument.tooLarge(maxDocumentSize);
        Runnable answer = () -> {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            answers.send(context, problem.problem(), String.valueOf(problem.getMessage()));
        };
        if (length > LONGEST_FAREWELL || context.request().headers().contains(HttpHeaders.EXPECT)) {
            answer.run();
            return;
        }
        context.request().endHandler(end -> answer.run());
        context.request().handler(buffer -> {});
        context.request().resume();
    }

    private void refuseUnreadableTypes(RoutingContext context) {
        var headers = context.request().headers();
        var sent = headers.get(HttpHeaders.CONTENT_TYPE);
        if (sent == null && context.request().method().equals(HttpMethod.POST)) {
            // else the form is chosen, which is the one type that must be declared
            headers.set(HttpHeaders.CONTENT_TYPE, MediaTypes.UNDECLARED);
        } else if (sent != null && !isMediaType(sent)) {
            answers.send(
                    context,
                    Problem.UNSUPPORTED_MEDIA_TYPE,
                    "The header 'Content-Type' is '" + Quoted.shortened(sent)
                            + "', which is no media type; send the document's own, for example text/html; charset=GBK.");
            return;
        }
        var accepted = headers.get(HttpHeaders.ACCEPT);
        if (accepted != null && !Arrays.stream(accepted.split(",")).allMatch(HttpEdge::isMediaType)) {
            answers.send(
                    context,
                    Problem.NOT_ACCEPTABLE,
                    "The header 'Accept' is '" + Quoted.shortened(accepted)
                            + "', which is no list of media types; send application/json.");
            return;
        }
        context.next();
    }

    private static boolean isMediaType(String text) {
        try {
            return MediaType.valueOf(text.strip()) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static long declaredLength(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
    }
}
