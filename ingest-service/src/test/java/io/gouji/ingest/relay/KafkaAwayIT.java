package io.gouji.ingest.relay;

import static io.gouji.ingest.Client.eventually;
import static io.gouji.ingest.Client.newAgency;
import static io.gouji.ingest.Client.stage;
import static io.gouji.ingest.Client.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.event.Topics;
import io.gouji.ingest.KillableServer;
import io.gouji.ingest.RealServers;
import io.gouji.ingest.Records;
import io.gouji.testkit.StackProcess;
import io.gouji.testkit.StackProcess.Server;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KafkaAwayIT.OwnServers.class)
class KafkaAwayIT {

    private static final KillableServer BROKER = new KillableServer(Server.KAFKA);

    @Test
    void acceptsWhileTheBrokerIsAwayFromTheStartAndPublishesWhenItIsThere() {
        var agency = newAgency();
        var first = submit(agency, 2024, "before the broker ever ran");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(stage(first.path("id"))).isEqualTo("RECEIVED");

        BROKER.start();
        eventually().until(() -> stage(first.path("id")).equals("PUBLISHED"));

        BROKER.kill();
        var second = submit(agency, 2024, "while the broker is away");
        var third = submit(agency, 2024, "while it is still away");
        assertThat(List.of(second.statusCode(), third.statusCode())).containsOnly(201);
        assertThat(given().get("/q/health").statusCode()).isEqualTo(200);

        BROKER.start();
        eventually().until(() -> stage(third.path("id")).equals("PUBLISHED"));
        assertThat(Records.ofService().of(Topics.DOCUMENTS, agency).stream()
                        .map(record -> Records.headers(record).get("ce_submissionid"))
                        .distinct())
                .containsExactly(first.path("id"), second.path("id"), third.path("id"));
    }

    /** A database that runs, and a broker that does not. */
    public static final class OwnServers implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Database.class), new TestResourceEntry(Broker.class));
        }
    }

    /** The database. */
    public static final class Database implements QuarkusTestResourceLifecycleManager {

        private @Nullable StackProcess server;

        @Override
        public Map<String, String> start() {
            server = StackProcess.start(RealServers.folder("postgres"), Server.POSTGRES);
            return Map.of("GOUJI_JDBC_URL", server.jdbcUrl());
        }

        @Override
        public void stop() {
            if (server != null) {
                server.close();
            }
        }
    }

    /** The broker, not started before the test does it. */
    public static final class Broker implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of("GOUJI_KAFKA", "127.0.0.1:" + BROKER.choosePort());
        }

        @Override
        public void stop() {
            BROKER.kill();
        }
    }
}
