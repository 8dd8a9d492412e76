package io.gouji.audit.rest;

import io.gouji.audit.BrokerAwayException;
import io.gouji.audit.StoreAwayException;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns failures into problem bodies. */
@Singleton
final class Problems {

    private static final int RETRY_AFTER_SECONDS = 5;

    @ServerExceptionMapper
    Response storeAway(StoreAwayException failure) {
        return away("The store does not answer; try again.");
    }

    @ServerExceptionMapper
    Response brokerAway(BrokerAwayException failure) {
        return away("The message broker does not answer; try again. What was asked for may still be done.");
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException failure) {
        Response answer = failure.getResponse();
        var response = Response.fromResponse(body(answer.getStatus(), String.valueOf(failure.getMessage())));
        String allow = answer.getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            response.header(HttpHeaders.ALLOW, allow);
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException failure) {
        Log.error("event=request-failed", failure);
        return body(
                Status.INTERNAL_SERVER_ERROR.getStatusCode(),
                "The service failed; operators find the cause in its log.");
    }

    private static Response away(String detail) {
        return Response.fromResponse(body(Status.SERVICE_UNAVAILABLE.getStatusCode(), detail))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static Response body(int status, String detail) {
        Status known = Status.fromStatusCode(status);
        String title = known == null ? "HTTP " + status : known.getReasonPhrase();
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem("about:blank", title, status, detail))
                .build();
    }
}
