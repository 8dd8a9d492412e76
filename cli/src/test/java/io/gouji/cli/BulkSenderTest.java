package io.gouji.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gouji.cli.pipeline.IngestClient;
import io.gouji.cli.pipeline.Outgoing;
import io.gouji.cli.pipeline.Receipt;
import io.gouji.cli.pipeline.Submission;
import io.gouji.contract.json.GoujiJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkSenderTest {

    private static final BulkSender.Patience SHORT = new BulkSender.Patience(3, Duration.ZERO);

    @TempDir
    Path folder;

    /** The documents of each request, as the service got them. */
    private final List<List<String>> requests = new ArrayList<>();

    private final AtomicInteger done = new AtomicInteger();
    private HttpServer service;
    /** What a request is answered with, by its number: null for as usual. */
    private IntFunction<@Nullable Integer> wholeStatus = number -> null;
    /** What the first line of a request is answered with. */
    private IntFunction<Integer> firstLineStatus = number -> 201;

    @BeforeEach
    void startService() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v1/submissions:stream", this::answer);
        service.setExecutor(Executors.newSingleThreadExecutor());
        service.start();
    }

    @AfterEach
    void stopService() {
        service.stop(0);
    }

    @Test
    void sendsManyFilesInTheirOrderAndInBatches() throws IOException {
        var files = files(150);
        var result = sender(null).send(files, done::addAndGet);
        assertThat(result.refused()).isEmpty();
        assertThat(result.sent().stream().map(Submission::file)).containsExactlyElementsOf(files);
        assertThat(requests.stream().flatMap(List::stream))
                .containsExactlyElementsOf(
                        IntStream.range(0, 150).mapToObj(i -> "document " + i).toList());
        assertThat(requests).hasSize(3);
        assertThat(done).hasValue(150);
    }

    @Test
    void sendsTwoReportsOfOneAgencyAndYearOneAfterTheOther() throws IOException {
        var files = files(2);
        var sender = new BulkSender(
                new Sender(new IngestClient(address()), "示例局", 2024, false), Journal.in(null, address()), 2, SHORT);
        assertThat(sender.send(files, done::addAndGet).sent()).hasSize(2);
        assertThat(requests).containsExactly(List.of("document 0"), List.of("document 1"));
    }

    @Test
    void sendsAgainWhatIsToBeSentLater() throws IOException {
        firstLineStatus = number -> number == 0 ? 503 : 201;
        wholeStatus = number -> number == 1 ? 429 : null;
        var files = files(3);
        var result = sender(null).send(files, done::addAndGet);
        assertThat(result.refused()).isEmpty();
        assertThat(result.sent().stream().map(Submission::file)).containsExactlyElementsOf(files);
        assertThat(requests)
                .containsExactly(
                        List.of("document 0", "document 1", "document 2"),
                        List.of("document 0"),
                        List.of("document 0"));
    }

    @Test
    void givesUpAfterAWhileAndSaysSo() throws IOException {
        firstLineStatus = number -> 503;
        var result = sender(null).send(files(2), done::addAndGet);
        assertThat(result.sent()).hasSize(1);
        assertThat(result.refused()).singleElement().asString().contains("0.txt was not taken");
        assertThat(done).hasValue(2);
    }

    @Test
    void goesOnAfterALineThatIsRefused() throws IOException {
        firstLineStatus = number -> 422;
        var result = sender(null).send(files(2), done::addAndGet);
        assertThat(result.sent()).hasSize(1);
        assertThat(result.refused()).singleElement().asString().contains("0.txt was refused", "line at fault");
        assertThat(requests).hasSize(1);
    }

    @Test
    void takesUpARunWhereItEnded() throws IOException {
        var files = files(10);
        var journal = folder.resolve("journal");
        sender(journal).send(files.subList(0, 6), done::addAndGet);
        Files.writeString(journal, "{\"key\":\"half a li", StandardOpenOption.APPEND);
        Files.writeString(files.get(2), "changed");
        requests.clear();
        var result = sender(journal).send(files, done::addAndGet);
        assertThat(requests.stream().flatMap(List::stream))
                .containsExactly("changed", "document 6", "document 7", "document 8", "document 9");
        assertThat(result.sent().stream().map(Submission::file)).containsExactlyElementsOf(files);
        assertThat(result.sent()).allMatch(submission -> submission.id().startsWith("id of "));
    }

    @Test
    void forgetsTheJournalOfAnotherServiceOrDeclaration() throws IOException {
        var files = files(1);
        var journal = folder.resolve("journal");
        sender(journal).send(files, done::addAndGet);
        assertThat(Journal.in(journal, address()).find(files.getFirst(), declared(false)))
                .isPresent();
        assertThat(Journal.in(journal, address()).find(files.getFirst(), declared(true)))
                .isEmpty();
        assertThat(Journal.in(journal, URI.create("http://elsewhere")).find(files.getFirst(), declared(false)))
                .isEmpty();
    }

    @Test
    void saysAtOnceThatNoServiceAnswers() throws IOException {
        service.stop(0);
        var files = files(1);
        var sender = sender(null);
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> sender.send(files, done::addAndGet))
                .withMessageContaining("No service answers");
    }

    private String declared(boolean trial) {
        return new Sender(new IngestClient(address()), "示例局", 2024, trial).declared();
    }

    private BulkSender sender(@Nullable Path journal) {
        var sender = new Sender(new IngestClient(address()), "示例局", 2024, false);
        return new BulkSender(new EachItsOwnAgency(sender), Journal.in(journal, address()), 3, SHORT);
    }

    /** Takes each file for the report of an agency of its own, so that one batch holds many. */
    private record EachItsOwnAgency(Sender sender) implements BulkSender.Desk {

        @Override
        public Outgoing read(Path file) {
            var read = sender.read(file);
            return new Outgoing(file, read.document(), read.mediaType(), "局" + file.getFileName(), read.year());
        }

        @Override
        public List<Receipt> sendAll(List<Outgoing> documents) {
            return sender.sendAll(documents);
        }

        @Override
        public String declared() {
            return sender.declared();
        }
    }

    private List<Path> files(int count) throws IOException {
        var files = new ArrayList<Path>();
        for (int i = 0; i < count; i++) {
            files.add(Files.writeString(folder.resolve(i + ".txt"), "document " + i));
        }
        return files;
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + service.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number = requests.size();
        var documents = new ArrayList<String>();
        var answers = new StringBuilder();
        for (String text : new String(exchange.getRequestBody().readAllBytes(), UTF_8)
                .lines()
                .toList()) {
            JsonNode line = GoujiJson.mapper().readTree(text);
            String document = new String(line.path("document").binaryValue(), UTF_8);
            documents.add(document);
            int status = documents.size() == 1 ? firstLineStatus.apply(number) : 201;
            answers.append(
                    status == 201
                            ? "{\"line\":%d,\"status\":201,\"id\":\"id of %s\"}\n".formatted(documents.size(), document)
                            : "{\"line\":%d,\"status\":%d,\"problem\":{\"detail\":\"line at fault\"}}\n"
                                    .formatted(documents.size(), status));
        }
        requests.add(documents);
        Integer whole = wholeStatus.apply(number);
        byte[] body = (whole == null ? answers.toString() : "{\"detail\":\"busy\"}").getBytes(UTF_8);
        exchange.sendResponseHeaders(whole == null ? 200 : whole, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
