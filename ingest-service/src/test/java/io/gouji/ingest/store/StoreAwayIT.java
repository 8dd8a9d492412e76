package io.gouji.ingest.store;

import static io.gouji.ingest.Client.eventually;
import static io.gouji.ingest.Client.newAgency;
import static io.gouji.ingest.Client.stage;
import static io.gouji.ingest.Client.submit;
import static io.gouji.ingest.StreamClient.line;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.event.Topics;
import io.gouji.ingest.KillableServer;
import io.gouji.ingest.RealServers;
import io.gouji.ingest.Records;
import io.gouji.ingest.StreamClient;
import io.gouji.ingest.Zips;
import io.gouji.testkit.StackProcess;
import io.gouji.testkit.StackProcess.Server;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StoreAwayIT.OwnServers.class)
class StoreAwayIT {

    private static final KillableServer DATABASE = new KillableServer(Server.POSTGRES);

    @Test
    void saysSoWhileTheDatabaseIsAwayAndLosesNoEvent() {
        var agency = newAgency();
        var known = submit(agency, 2024, "before");
        String id = known.path("id");
        eventually().until(() -> stage(id).equals("PUBLISHED"));

        DATABASE.kill();
        var refused = submit(agency, 2024, "meanwhile");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.<String>path("type")).isEqualTo("/problems/store-unavailable");
        var archive = given().contentType("application/zip")
                .body(Zips.of(agency + "/2023.html", "meanwhile"))
                .post("/v1/batches");
        assertThat(archive.statusCode()).as(archive.asString()).isEqualTo(503);
        assertThat(archive.header("Retry-After")).isEqualTo("5");
        assertThat(archive.<String>path("detail")).contains("all of it again");
        assertThat(given().get("/v1/submissions/" + id).statusCode()).isEqualTo(503);
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        sendParsed(new SubmissionRef(id, 1, agency, 2024, known.path("sha256"), false));

        DATABASE.start();
        eventually().until(() -> submit(agency, 2024, "meanwhile").statusCode() == 201);
        eventually().until(() -> stage(id).equals("PARSED"));
        eventually().until(() -> submit(agency, 2024, "meanwhile").path("stage").equals("PUBLISHED"));
        assertThat(Records.ofService().of(Topics.deadLetters(Topics.REPORTS, "ingest-service"), agency))
                .isEmpty();
    }

    @Test
    void tellsAStreamWhichLinesToSendAgain() throws IOException {
        var agency = newAgency();
        try (var stream = new StreamClient()) {
            stream.send(line(agency, 2024, "before"));
            assertThat(stream.answer().path("status").asInt()).isEqualTo(201);

            DATABASE.kill();
            stream.send(line(agency, 2024, "meanwhile"));
            stream.send("{}");
            var refused = stream.answer();
            assertThat(refused.path("status").asInt()).isEqualTo(503);
            assertThat(refused.at("/problem/type").asText()).isEqualTo("/problems/store-unavailable");
            assertThat(refused.path("retryAfterSeconds").asInt()).isEqualTo(5);
            assertThat(stream.answer().at("/problem/type").asText()).isEqualTo("/problems/missing-document");

            DATABASE.start();
            eventually().until(() -> {
                stream.send(line(agency, 2024, "meanwhile"));
                return stream.answer().path("version").asInt() == 2;
            });
            stream.end();
        }
    }

    private static void sendParsed(SubmissionRef ref) {
        var event = new CloudEvent(
                "1", EventType.REPORT_PARSED, "/test", Instant.parse("2030-01-01T00:00:00Z"), "application/json", ref);
        Records.ofService().send(Topics.REPORTS, ref.agencyId(), "{}".getBytes(UTF_8), event.headers());
    }

    /** A broker that runs, and a database that can be killed. */
    public static final class OwnServers implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Broker.class), new TestResourceEntry(Database.class));
        }
    }

    /** The broker. */
    public static final class Broker implements QuarkusTestResourceLifecycleManager {

        private @Nullable StackProcess server;

        @Override
        public Map<String, String> start() {
            server = StackProcess.start(RealServers.folder("kafka"), Server.KAFKA);
            return Map.of("GOUJI_KAFKA", server.kafka());
        }

        @Override
        public void stop() {
            if (server != null) {
                server.close();
            }
        }
    }

    /** The database. */
    public static final class Database implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            DATABASE.choosePort();
            return Map.of("GOUJI_JDBC_URL", DATABASE.start().jdbcUrl());
        }

        @Override
        public void stop() {
            DATABASE.kill();
        }
    }
}
