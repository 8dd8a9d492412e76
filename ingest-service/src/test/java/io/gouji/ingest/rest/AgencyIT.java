package io.gouji.ingest.rest;

import static io.gouji.ingest.Client.newAgency;
import static io.gouji.ingest.Client.submit;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.ingest.Client;
import io.gouji.ingest.RealServers;
import io.gouji.ingest.StreamClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AgencyIT {

    private static final String PATH = "/v1/agencies";

    @Test
    void registersAndChangesAnAgency() {
        var id = newAgency();
        var parent = newAgency();
        put(parent, Map.of("name", parent + "-政府", "kind", "government"));
        var body = Map.of(
                "name",
                id + "-局",
                "aliases",
                List.of(id + "-别名"),
                "kind",
                "department",
                "parent",
                parent,
                "region",
                "示例县",
                "deadline",
                "01-31");
        var answer = put(id, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var known = given().get(PATH + "/" + id);
        assertThat(known.<Map<String, Object>>path(""))
                .containsAllEntriesOf(body)
                .containsEntry("id", id);
        assertThat(put(id, Map.of("name", id + "-新")).statusCode()).isEqualTo(200);
        var changed = given().get(PATH + "/" + id);
        assertThat(changed.<Map<String, Object>>path(""))
                .containsEntry("name", id + "-新")
                .containsEntry("kind", "other")
                .doesNotContainKeys("parent", "region", "deadline");
        assertThat(put(newAgency(), Map.of("name", id + "-别名")).statusCode())
                .as("a name that was given up is free")
                .isEqualTo(200);
    }

    @Test
    void takesASubmissionForANameAsOneForTheId() {
        var id = newAgency();
        put(id, Map.of("name", id + "-局", "aliases", List.of(id + "-别名")));
        assertThat(submit(id + "-局", 2024, "one").<String>path("agency")).isEqualTo(id);
        var second = submit(id + "-别名", 2024, "two");
        assertThat(second.<String>path("agency")).isEqualTo(id);
        assertThat(second.<Integer>path("version")).isEqualTo(2);
        assertThat(submit(id, 2024, "two").statusCode()).isEqualTo(200);
        var lines = StreamClient.line(id + "-局", 2024, "three") + "\n" + StreamClient.line(id, 2024, "four");
        var answers = given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(UTF_8))
                .post("/v1/submissions:stream")
                .asString();
        assertThat(answers.lines()).allMatch(line -> line.contains("\"agency\":\"" + id + "\""));
        var unknown = newAgency();
        assertThat(submit(unknown, 2024, "five").<String>path("agency")).isEqualTo(unknown);
    }

    @Test
    void answersARepeatedKeyAsBeforeWhenTheAgencyIsRegisteredSince() {
        var name = newAgency();
        var key = "key-" + UUID.randomUUID();
        var first = submitWith(key, name);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        put(name + "-号", Map.of("name", name));

        var again = submitWith(key, name);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(submitWith(key, newAgency()).<String>path("type")).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void takesAnEncodedColonForAColon() {
        var id = newAgency();
        var imported = given().urlEncodingEnabled(false)
                .contentType("text/csv")
                .body("id,name\n%s,%s\n".formatted(id, id).getBytes(UTF_8))
                .post(PATH + "%3Aimport");
        assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(200);
        assertThat(given().get(PATH + "/{id}", id).statusCode()).isEqualTo(200);
        var answers = given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body((StreamClient.line(id, 2024, "one") + "\n" + StreamClient.line(id, 2023, "two")).getBytes(UTF_8))
                .post("/v1/submissions%3astream?some=thing");
        assertThat(answers.asString().lines()).hasSize(2).allMatch(line -> line.contains("\"status\":201"));
    }

    private static Response submitWith(String key, String agency) {
        return Client.raw(agency, 2024, "one".getBytes(UTF_8))
                .header("Idempotency-Key", key)
                .post("/v1/submissions");
    }

    @Test
    void refusesWhatCannotBe() {
        var id = newAgency();
        var other = newAgency();
        put(id, Map.of("name", id + "-局"));
        assertRefused(put(other, Map.of()), "'name' is missing");
        assertRefused(put(other, Map.of("name", id + "-局")), "one agency only");
        assertRefused(put(other, Map.of("name", id)), "one agency only");
        assertRefused(put(other, Map.of("name", other, "parent", "nobody")), "no registered agency");
        assertRefused(put(id, Map.of("name", id, "parent", id)), "above itself");
        assertRefused(put(other, Map.of("name", other, "kind", "minister")), "minister");
        assertRefused(put(other, Map.of("name", other, "deadline", "02-30")), "02-30");
        assertRefused(put("a b", Map.of("name", other)), "'id'");
        assertThat(given().get(PATH + "/" + other).statusCode()).isEqualTo(404);
        assertThat(given().get(PATH + "/" + other).<String>path("type")).isEqualTo("/problems/agency-not-found");
        var malformed = given().contentType("application/json").body("{").put(PATH + "/" + other);
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(malformed.contentType()).startsWith("application/problem+json");
        assertThat(given().get(PATH + "?kind=minister").<String>path("type")).isEqualTo("/problems/invalid-filter");
    }

    @Test
    void importsATableAndListsItPageByPage() {
        var region = "县" + UUID.randomUUID();
        var table = new StringBuilder("id,name,kind,parent,region\n");
        for (int i = 4; i >= 0; i--) {
            table.append("%s-%d,%s-第%d局,department,%s,%s\n"
                    .formatted(region, i, region, i, i == 0 ? "" : region + "-0", region));
        }
        var imported = table(table.toString().getBytes(Charset.forName("GB18030")));
        assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(200);
        assertThat(imported.<Integer>path("imported")).isEqualTo(5);
        var listed = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = given().queryParam("region", region)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get(PATH);
            assertThat(page.<List<String>>path("items.id")).hasSizeLessThanOrEqualTo(2);
            listed.addAll(page.path("items.id"));
            cursor = page.path("next");
        }
        assertThat(listed).hasSize(5).isSorted().allMatch(id -> id.startsWith(region));
        assertThat(given().queryParam("parent", region + "-0").get(PATH).<List<?>>path("items"))
                .hasSize(4);
        assertThat(given().queryParam("region", region)
                        .queryParam("kind", "government")
                        .get(PATH)
                        .<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void importsNothingWhenOneLineIsWrongAndNamesEverySuchLine() {
        var id = newAgency();
        var table = "id,name,parent\n%s,%s-局,\n%s-1,,\n%s-2,%s-二,%s-2\n".formatted(id, id, id, id, id, id);
        var refused = table(table.getBytes(UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.<String>path("type")).isEqualTo("/problems/import-refused");
        assertThat(refused.<List<Integer>>path("faults.line")).containsExactly(3, 4);
        assertThat(given().get(PATH + "/" + id).statusCode()).isEqualTo(404);
        assertThat(table(new byte[0]).<String>path("type")).isEqualTo("/problems/invalid-table");
        assertThat(given().get("/q/openapi?format=json").<Object>path("paths.'/v1/agencies:import'.post"))
                .isNotNull();
    }

    private static void assertRefused(Response answer, String detail) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/invalid-agency-entry");
        assertThat(answer.<String>path("detail")).contains(detail);
    }

    private static Response put(String id, Map<String, Object> body) {
        return given().contentType("application/json; charset=UTF-8").body(body).put(PATH + "/{id}", id);
    }

    private static Response table(byte[] table) {
        return given().urlEncodingEnabled(false)
                .contentType("text/csv")
                .body(table)
                .post(PATH + ":import");
    }
}
