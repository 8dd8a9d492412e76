package io.gouji.ingest.rest;

import io.gouji.ingest.store.StoreFailure;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into a problem document. */
@Singleton
final class Problems {

    private static final int RETRY_AFTER_SECONDS = 5;

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        var answer = answer(e.problem(), String.valueOf(e.getMessage()));
        return e.retryAfter()
                .map(wait -> Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()))
                        .build())
                .orElse(answer);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        if (status < Response.Status.BAD_REQUEST.getStatusCode()) {
            return e.getResponse();
        }
        if (StoreFailure.isPassing(e)) {
            return other(e, uri);
        }
        String path = uri.getPath();
        return switch (status) {
            case 400 ->
                answer(
                        Problem.MALFORMED_REQUEST,
                        "The request to " + path + " cannot be read"
                                + " as what its headers say; check the Content-Type and its boundary, and the parts.");
            case 404 ->
                answer(Problem.NOT_FOUND, "There is nothing at " + path + "; see /q/openapi for the addresses.");
            case 405 -> methodNotAllowed(e.getResponse(), path);
            case 406 -> answer(Problem.NOT_ACCEPTABLE, path + " answers with application/json; accept that.");
            case 413 -> answer(Problem.DOCUMENT_TOO_LARGE, "The request is larger than any that is taken; send less.");
            case 415 ->
                answer(
                        Problem.UNSUPPORTED_MEDIA_TYPE,
                        path + " does not take the request's Content-Type;" + " see /q/openapi for those it takes.");
            default -> other(e, uri);
        };
    }

    @ServerExceptionMapper
    public Response other(Throwable e, UriInfo uri) {
        if (StoreFailure.isPassing(e)) {
            Log.warnf("event=store-away path=%s", uri.getPath());
            return Response.fromResponse(answer(
                            Problem.STORE_UNAVAILABLE,
                            "The ledger does not answer;" + " nothing was stored. Send the same request again in "
                                    + RETRY_AFTER_SECONDS + " seconds."))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        if (e instanceof IOException && !(e instanceof FileSystemException)) {
            return answer(
                    Problem.MALFORMED_REQUEST,
                    "The body of the request to " + uri.getPath()
                            + " breaks off or is not the form its Content-Type says; send it again, complete.");
        }
        Log.errorf(e, "event=failed path=%s", uri.getPath());
        return answer(
                Problem.INTERNAL,
                "The request to " + uri.getPath() + " failed, and the fault is the service's;"
                        + " its log says more. The same request may be sent again.");
    }

    private static Response methodNotAllowed(Response original, String path) {
        var builder = Response.fromResponse(answer(
                Problem.METHOD_NOT_ALLOWED, path + " does not know this method; see /q/openapi for those it knows."));
        var allowed = original.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? builder.build()
                : builder.header(HttpHeaders.ALLOW, allowed).build();
    }

    private static Response answer(Problem problem, String detail) {
        return Response.status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(ProblemDocument.of(problem, detail))
                .build();
    }
}
