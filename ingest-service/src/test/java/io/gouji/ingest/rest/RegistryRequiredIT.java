package io.gouji.ingest.rest;

import static io.gouji.ingest.Client.newAgency;
import static io.gouji.ingest.Client.submit;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.ingest.RealServers;
import io.gouji.ingest.StreamClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RegistryRequiredIT.OnlyRegistered.class)
@QuarkusTestResource(RealServers.class)
class RegistryRequiredIT {

    /** A service that takes reports of registered agencies only. */
    public static final class OnlyRegistered implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gouji.ingest.registry.required", "true");
        }
    }

    @Test
    void refusesAgenciesItDoesNotKnow() {
        var id = newAgency();
        var refused = submit(id, 2024, "report");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("type")).isEqualTo("/problems/unknown-agency");
        assertThat(given().contentType("application/json; charset=UTF-8")
                        .body(Map.of("name", id + "-局"))
                        .put("/v1/agencies/{id}", id)
                        .statusCode())
                .isEqualTo(200);
        assertThat(submit(id + "-局", 2024, "report").statusCode()).isEqualTo(201);
        var lines = StreamClient.line(newAgency(), 2024, "x") + "\n" + StreamClient.line(id, 2024, "other");
        assertThat(given().urlEncodingEnabled(false)
                        .contentType("application/x-ndjson")
                        .body(lines.getBytes(UTF_8))
                        .post("/v1/submissions:stream")
                        .asString()
                        .lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("/problems/unknown-agency"),
                        line -> assertThat(line).contains("\"status\":201"));
    }
}
