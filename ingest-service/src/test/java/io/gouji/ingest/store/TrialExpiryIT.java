package io.gouji.ingest.store;

import static io.gouji.ingest.Client.eventually;
import static io.gouji.ingest.Client.newAgency;
import static io.gouji.ingest.Client.raw;
import static io.gouji.ingest.Client.stage;
import static io.gouji.ingest.Client.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.ingest.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TrialExpiryIT {

    private static final Instant FUTURE = Instant.parse("2999-01-01T00:00:00Z");

    @Inject
    TrialExpiry expiry;

    @Inject
    Session entities;

    @Test
    void forgetsTheDocumentsOfTrialsOnly() {
        var agency = newAgency();
        String real = submit(agency, 2024, "real").path("id");
        Response trial = trial(agency);
        String id = trial.path("id");
        eventually().until(() -> stage(id).equals("PUBLISHED"));

        expiry.expire(Instant.parse(trial.path("receivedAt")));
        assertThat(hasDocument(id)).as("its time is not over").isTrue();

        assertThat(expiry.expire(FUTURE).orElse(0)).isPositive();
        assertThat(hasDocument(id)).isFalse();
        assertThat(hasDocument(real)).isTrue();
        var known = given().get("/v1/submissions/" + id);
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.<String>path("expiredAt")).isNotNull();
        assertThat(given().get("/v1/submissions/" + real).<String>path("expiredAt"))
                .isNull();

        var again = trial(agency);
        assertThat(again.statusCode()).as("what was forgotten is no repeat").isEqualTo(201);
        assertThat(again.<Integer>path("version")).isEqualTo(3);
    }

    @Test
    void leavesItToTheInstanceThatCameFirst() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("select pg_advisory_xact_lock(4, 0)", Object.class)
                    .getResultList();
            var other = QuarkusTransaction.requiringNew().call(() -> expiry.expire(FUTURE));
            assertThat(other).isEmpty();
        });
        assertThat(expiry.expire(FUTURE)).isPresent();
    }

    private boolean hasDocument(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.find(DocumentEntity.class, UUID.fromString(id)) != null);
    }

    private static Response trial(String agency) {
        return raw(agency, 2024, new byte[] {1}).queryParam("trial", "true").post("/v1/submissions");
    }
}
