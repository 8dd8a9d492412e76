package io.gouji.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gouji.cli.pipeline.IngestClient;
import io.gouji.cli.pipeline.Progress;
import io.gouji.cli.pipeline.Submission;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveSenderTest {

    @TempDir
    Path folder;

    private final List<String> received = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private HttpServer service;
    private int status = 201;
    private String answer = "{}";

    @BeforeEach
    void startService() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v1/batches", this::answer);
        service.start();
    }

    @AfterEach
    void stopService() {
        service.stop(0);
    }

    @Test
    void saysOfEachEntryWhatTheServiceSaid() throws IOException {
        answer = """
                {"entries": [
                  {"name": "示例县教育局/2024.html", "outcome": "STORED",
                   "submission": {"id": "1", "agency": "示例县教育局", "year": 2024}},
                  {"name": "示例县民政局/2024.html", "outcome": "KNOWN",
                   "submission": {"id": "2", "agency": "示例县民政局", "year": 2024}},
                  {"name": "../x", "outcome": "REFUSED", "problem": {"status": 422, "detail": "leads out"}}]}
                """;
        var archive = Files.writeString(folder.resolve("a.zip"), "the archive");
        var sent = send(archive, Map.of("trial", "true"));
        assertThat(received).containsExactly("/v1/batches?trial=true the archive");
        assertThat(sent)
                .containsExactly(
                        new Submission(
                                Path.of(archive + "/示例县教育局/2024.html"),
                                "示例县教育局",
                                2024,
                                "1",
                                true,
                                new Progress.UnderWay("RECEIVED")),
                        new Submission(
                                Path.of(archive + "/示例县民政局/2024.html"),
                                "示例县民政局",
                                2024,
                                "2",
                                false,
                                new Progress.UnderWay("RECEIVED")));
        assertThat(refused).containsExactly(archive + "/../x was refused: leads out");
    }

    @Test
    void saysWhyTheServiceTakesNoneOfIt() throws IOException {
        status = 400;
        answer = "{\"detail\": \"The body is no ZIP archive\"}";
        var archive = Files.writeString(folder.resolve("a.zip"), "no archive");
        assertThat(send(archive, Map.of())).isEmpty();
        assertThat(refused).containsExactly(archive + ": The body is no ZIP archive");
    }

    @Test
    void tellsAnArchiveByItsName() {
        assertThat(ArchiveSender.isArchive(Path.of("a/报告.ZIP"))).isTrue();
        assertThat(ArchiveSender.isArchive(Path.of("zip/a.html"))).isFalse();
    }

    private List<Submission> send(Path archive, Map<String, String> said) {
        var url = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        return new ArchiveSender(new IngestClient(url), said).send(archive, refused::add);
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(exchange.getRequestURI() + " "
                + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        byte[] bytes = answer.getBytes(UTF_8);
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
