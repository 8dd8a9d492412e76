package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReconcileCommandTest {

    private static final String SINCE = "2026-01-21T03:00:00.123Z";

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void waitsUntilEveryAgencyIsAnswered() {
        answers(state(3, 0, 0, 0), state(1, 2, 1, 0), state(0, 3, 3, 2));

        Typed reconcile = reconcile();

        assertThat(reconcile.exitCode()).as(reconcile.err()).isZero();
        assertThat(reconcile.out()).isEqualTo("3 agencies checked; 2 documents are done again.\n");
        assertThat(requests)
                .containsExactly(
                        "POST /v1/reconciliations",
                        "GET /v1/reconciliations/" + SINCE,
                        "GET /v1/reconciliations/" + SINCE);
    }

    @Test
    void saysWhatIsLeftWhenTimeIsUp() {
        answers(state(2, 3, 1, 0));

        Typed reconcile = reconcile("--wait", "0");

        assertThat(reconcile.exitCode()).isEqualTo(3);
        assertThat(reconcile.out())
                .isEqualTo("1 agencies checked; 0 documents are done again. 4 more are still under way.\n");
    }

    @Test
    void serviceThatRefusesIsOneSentence() {
        answers("{\"detail\":\"The ledger does not answer.\"}");

        Typed reconcile = reconcile();

        assertThat(reconcile.exitCode()).isEqualTo(2);
        assertThat(reconcile.err()).isEqualTo("gouji: ingest-service does not check: The ledger does not answer.\n");
    }

    private Typed reconcile(String... more) {
        var words = new ArrayList<>(List.of(
                "reconcile", "--url", "http://127.0.0.1:" + service.getAddress().getPort()));
        words.addAll(Arrays.asList(more));
        return Typed.line(Map.of("GOUJI_LANG", "en"), words.toArray(String[]::new));
    }

    private void answers(String... bodies) {
        answers.addAll(Arrays.asList(bodies));
    }

    private static String state(int waiting, int asked, int answered, int again) {
        return "{\"since\":\"%s\",\"waiting\":%d,\"asked\":%d,\"answered\":%d,\"again\":%d}"
                .formatted(SINCE, waiting, asked, answered, again);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        byte[] body = answers.removeFirst().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(
                new String(body, StandardCharsets.UTF_8).contains("since") ? 200 : 503, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
