package io.gouji.ingest.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gouji.ingest.submission.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Answers with a problem document outside any resource. */
@Singleton
final class ProblemAnswers {

    private final ObjectMapper mapper;

    ProblemAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Sends the problem, unless an answer was begun. */
    void send(RoutingContext context, Problem problem, String detail) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        try {
            response.end(mapper.writeValueAsString(ProblemDocument.of(problem, detail)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document is always JSON", e);
        }
    }
}
