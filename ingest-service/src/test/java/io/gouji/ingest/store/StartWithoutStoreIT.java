package io.gouji.ingest.store;

import static io.gouji.ingest.Client.eventually;
import static io.gouji.ingest.Client.newAgency;
import static io.gouji.ingest.Client.stage;
import static io.gouji.ingest.Client.submit;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.event.Topics;
import io.gouji.ingest.KillableServer;
import io.gouji.ingest.Records;
import io.gouji.testkit.StackProcess.Server;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StartWithoutStoreIT.DatabaseLater.class)
class StartWithoutStoreIT {

    private static final KillableServer DATABASE = new KillableServer(Server.POSTGRES);

    @Test
    void waitsForTheDatabaseAndIsReadyWhenItComes() {
        var agency = newAgency();
        var unready = given().get("/q/health/ready");
        assertThat(unready.statusCode()).isEqualTo(503);
        assertThat(unready.<String>path("checks.find { it.name == 'Ledger schema' }.status"))
                .isEqualTo("DOWN");
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        var refused = submit(agency, 2024, "early");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
        assertThat(refused.<String>path("type")).isEqualTo("/problems/store-unavailable");
        sendParsed(agency);

        DATABASE.start();
        eventually().until(() -> given().get("/q/health/ready").statusCode() == 200);
        var stored = submit(agency, 2024, "early");
        assertThat(stored.statusCode()).as(stored.asString()).isEqualTo(201);
        eventually().until(() -> stage(stored.path("id")).equals("PUBLISHED"));
        sendParsed(agency, stored.path("id"));
        eventually().until(() -> stage(stored.path("id")).equals("PARSED"));
        assertThat(Records.ofService().of(Topics.deadLetters(Topics.REPORTS, "ingest-service"), agency))
                .isEmpty();
    }

    private static void sendParsed(String agency) {
        sendParsed(agency, UUID.randomUUID().toString());
    }

    private static void sendParsed(String agency, String id) {
        var event = new CloudEvent(
                "1",
                EventType.REPORT_PARSED,
                "/test",
                Instant.parse("2030-01-01T00:00:00Z"),
                "application/json",
                new SubmissionRef(id, 1, agency, 2024, "00", false));
        Records.ofService().send(Topics.REPORTS, agency, "{}".getBytes(UTF_8), event.headers());
    }

    /** A broker that runs, and a database that does not yet. */
    public static final class DatabaseLater implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(StoreAwayIT.Broker.class), new TestResourceEntry(Database.class));
        }
    }

    /** The place where the database will be. */
    public static final class Database implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "GOUJI_JDBC_URL",
                    "jdbc:postgresql://127.0.0.1:%d/gouji?user=postgres".formatted(DATABASE.choosePort()));
        }

        @Override
        public void stop() {
            DATABASE.kill();
        }
    }
}
