package io.gouji.audit.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.gouji.audit.AuditReport;
import io.gouji.audit.Samples;
import io.gouji.audit.messaging.Stores;
import io.gouji.contract.event.ReportParsed;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Stores.class)
@Timeout(120)
class QueriesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String agencyId = "局 " + UUID.randomUUID();

    @Test
    void showsAReportUnderAChineseName() {
        audit(agencyId, "E-SUM=12 W-NEW=9");

        given().get("/v1/reports/{agency}/{year}", agencyId, 2024)
                .then()
                .statusCode(200)
                .body("agencyId", equalTo(agencyId))
                .body("agency", equalTo("望河市财政局"))
                .body("edition", equalTo("2021"))
                .body("packVersion", equalTo("test.1"))
                .body("report.title", equalTo("E-SUM=12 W-NEW=9"))
                .body("findings.actual", equalTo(List.of("12", "9")))
                .body("$", hasKey("outcomes"));
    }

    @Test
    void countsFindingsInAList() {
        audit(agencyId, "E-SUM=12 E-SUM=12 W-NEW=9");

        given().queryParam("agency", agencyId)
                .queryParam("year", 2024)
                .get("/v1/reports")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].version", equalTo(1))
                .body("items[0].findings.WARNING", equalTo(1))
                .body("items[0].findings.NOTE", equalTo(0))
                .body("$", hasKey("next"))
                .body("next", equalTo(null));
    }

    @Test
    void pagesThroughEveryFindingOnce() {
        audit(agencyId, "E-SUM=12 N-TEXT=1 W-NEW=9");

        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            JsonPath page = findings(cursor);
            seen.addAll(page.getList("items.id", String.class));
            assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(1);
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).hasSize(3).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void filtersFindings() {
        audit(agencyId, "E-SUM=12 N-TEXT=1 W-NEW=9");

        given().queryParam("agency", agencyId)
                .queryParam("severity", "error")
                .queryParam("rule", "E-SUM")
                .queryParam("year", "2024")
                .queryParam("status", "open")
                .get("/v1/findings")
                .then()
                .body("items.rule", equalTo(List.of("E-SUM")))
                .body("items[0].message.zh", equalTo("合计应为10，实为12"))
                .body("items[0].cells", equalTo(List.of("T3.received.total")));
        given().queryParam("agency", agencyId)
                .queryParam("rule", "W-NEW")
                .queryParam("severity", "ERROR")
                .get("/v1/findings")
                .then()
                .body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/reports?limit=0",
                "/v1/reports?cursor=*",
                "/v1/reports?year=next",
                "/v1/findings?severity=FATAL",
                "/v1/findings?status=GONE",
                "/v1/findings?cursor=AAAA",
                "/v1/reports/x/last"
            })
    void refusesWhatItCannotRead(String address) {
        given().get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("title", equalTo("Bad Request"))
                .body("detail", containsString("expected"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/reports/nobody/2024", "/v1/nothing", "/nothing"})
    void saysWhatIsNotThere(String address) {
        given().get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }

    @Test
    void refusesOtherMethods() {
        given().delete("/v1/reports")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("status", equalTo(405));
    }

    @Test
    void describesItself() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/v1/findings"))
                .body("paths", hasKey("/v1/reports/{agency}/{year}"));
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    /** Ready means that Kafka has given the consumers their partitions, which takes a moment after the start. */
    @Test
    void becomesReady() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    private JsonPath findings(@Nullable String cursor) {
        return given().queryParam("agency", agencyId)
                .queryParam("limit", 1)
                .queryParam("cursor", cursor == null ? "" : cursor)
                .get("/v1/findings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void audit(String agencyId, String title) {
        ReportParsed parsed =
                Samples.parsed(Samples.submission(UUID.randomUUID().toString(), 1, agencyId, false), title);
        Arc.container().instance(AuditReport.class).get().audit(parsed);
    }
}
