package io.gouji.ingest.rest;

import static io.gouji.ingest.Client.eventually;
import static io.gouji.ingest.Client.newAgency;
import static io.gouji.ingest.Client.stage;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.event.Topics;
import io.gouji.ingest.RealServers;
import io.gouji.ingest.Records;
import io.gouji.ingest.Zips;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BatchIT {

    private static final String PATH = "/v1/batches";
    private static final int MIB = 1024 * 1024;

    @Test
    void storesEveryDocumentAndSaysWhatBecameOfEach() {
        var one = newAgency();
        var two = newAgency();
        var answer = post(Zips.of(one + "/", "", one + "/2024.html", "a", two + "_2023年度报告.txt", "b"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        String id = answer.path("id");
        assertThat(answer.header("Location")).endsWith(PATH + "/" + id);
        assertThat(answer.<String>path("finishedAt")).isNotNull();
        assertThat(answer.<Integer>path("stored")).isEqualTo(2);
        assertThat(answer.<List<String>>path("entries.name"))
                .containsExactly(one + "/2024.html", two + "_2023年度报告.txt");
        assertThat(answer.<List<String>>path("entries.outcome")).containsExactly("STORED", "STORED");
        assertThat(answer.<List<String>>path("entries.submission.agency")).containsExactly(one, two);
        assertThat(answer.<List<Integer>>path("entries.submission.year")).containsExactly(2024, 2023);

        String submission = answer.path("entries[0].submission.id");
        eventually().until(() -> stage(submission).equals("PUBLISHED"));
        assertThat(Records.ofService().of(Topics.DOCUMENTS, one))
                .singleElement()
                .satisfies(published -> assertThat(published.value()).isEqualTo("a".getBytes(UTF_8)));
        var later = given().get(PATH + "/" + id);
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.<String>path("entries[0].submission.stage")).isEqualTo("PUBLISHED");
    }

    @Test
    void recognisesTheArchiveSentAgain() {
        var agency = newAgency();
        var zip = Zips.of("2024/" + agency + ".html", "a", "2023/" + agency + ".html", "b");
        var first = post(zip);
        var again = post(zip);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<Integer>path("known")).isEqualTo(2);
        assertThat(again.<List<String>>path("entries.outcome")).containsOnly("KNOWN");
        assertThat(again.<List<String>>path("entries.submission.id")).isEqualTo(first.path("entries.submission.id"));
        assertThat(again.<String>path("id")).isNotEqualTo(first.path("id"));
    }

    @Test
    void refusesEntriesOneByOne() {
        var agency = newAgency();
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put(agency + "/2024.html", "a".getBytes(UTF_8));
        entries.put("../" + agency + "/2023.html", "b".getBytes(UTF_8));
        entries.put(agency + "/2022.html", new byte[2 * MIB]);
        entries.put(agency + "/2021.html", Zips.of("x.html", "x"));
        entries.put(agency + "/2020.html", "c".getBytes(UTF_8));
        entries.put(agency + "/2019.html", new byte[0]);
        entries.put(agency + "/1999.html", "d".getBytes(UTF_8));
        entries.put(agency + "/报告.html", "e".getBytes(UTF_8));
        entries.put("a b!/2024.html", "f".getBytes(UTF_8));
        entries.put(agency + "_2024.html", "g".getBytes(UTF_8));
        entries.put("\u0000" + agency + "/2018.html", "h".getBytes(UTF_8));
        entries.put(agency + "/2017.html", "i".getBytes(UTF_8));
        var answer = post(Zips.encrypted(Zips.of(entries, UTF_8), agency + "/2020.html"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<List<String>>path("entries.problem.findAll { it != null }.type"))
                .containsExactly(
                        "/problems/entry-unsafe-path",
                        "/problems/entry-too-compressed",
                        "/problems/entry-nested-archive",
                        "/problems/entry-encrypted",
                        "/problems/empty-document",
                        "/problems/year-out-of-range",
                        "/problems/entry-unaddressed",
                        "/problems/invalid-agency",
                        "/problems/entry-duplicate",
                        "/problems/invalid-agency");
        assertThat(answer.<Integer>path("stored")).isEqualTo(2);
        assertThat(answer.<Integer>path("refused")).isEqualTo(10);
        assertThat(answer.<String>path("entries[9].problem.detail")).contains("'" + agency + "/2024.html'");
        var later = given().get(PATH + "/" + answer.path("id"));
        assertThat(later.<List<Object>>path("entries.problem")).isEqualTo(answer.path("entries.problem"));
    }

    @Test
    void readsNamesInTheEncodingOfTheCountrysWindows() {
        var agency = newAgency() + "-示例县教育局";
        var answer =
                post(Zips.of(Map.of(agency + "/2024年政府信息公开工作年度报告.html", "a".getBytes(UTF_8)), Charset.forName("GBK")));
        assertThat(answer.<List<String>>path("entries.submission.agency")).containsExactly(agency);
    }

    @Test
    void knowsAgenciesByTheirNamesAndTakesOneDocumentForEach() {
        var id = newAgency();
        given().contentType("application/json; charset=UTF-8")
                .body(Map.of("name", id + "-局"))
                .put("/v1/agencies/{id}", id)
                .then()
                .statusCode(200);
        var answer = post(Zips.of(id + "-局/2024.html", "a", id + "/2024.html", "b"));
        assertThat(answer.<List<String>>path("entries.outcome")).containsExactly("STORED", "REFUSED");
        assertThat(answer.<String>path("entries[0].submission.agency")).isEqualTo(id);
        assertThat(answer.<String>path("entries[1].problem.type")).isEqualTo("/problems/entry-duplicate");
    }

    @Test
    void takesWhatIsSaidOfTheWholeArchive() {
        var agency = newAgency();
        var answer = given().urlEncodingEnabled(true)
                .multiPart("file", "报告.zip", Zips.of("甲/2024.html", "a", "2023.html", "b"), "application/zip")
                .multiPart("agency", agency, "text/plain; charset=UTF-8")
                .multiPart("trial", "true")
                .post(PATH);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<List<String>>path("entries.submission.agency")).containsExactly(agency, agency);
        assertThat(answer.<List<Boolean>>path("entries.submission.trial")).containsExactly(true, true);
    }

    @Test
    void storesMoreThanOnePortionInOrder() {
        var agency = newAgency();
        var texts = IntStream.range(0, 300)
                .boxed()
                .flatMap(i -> List.of("%s-%03d_2024.txt".formatted(agency, i), "report " + i).stream())
                .toArray(String[]::new);
        var answer = post(Zips.of(texts));
        assertThat(answer.<Integer>path("stored")).isEqualTo(300);
        assertThat(answer.<List<String>>path("entries.name")).hasSize(300).isSorted();
    }

    @Test
    void refusesWhatCannotBeTakenAtAll() {
        var zip = Zips.of("a/2024.html", "a");
        assertRefused(post("no archive".getBytes(UTF_8)), 400, "invalid-archive");
        assertRefused(post(new byte[0]), 400, "invalid-archive");
        assertRefused(post(Zips.of("a/", "")), 400, "empty-archive");
        assertRefused(post(Zips.of(many(2001))), 413, "archive-too-large");
        assertRefused(given().contentType("text/html").body(zip).post(PATH), 415, "unsupported-media-type");
        assertRefused(given().multiPart("agency", "a").post(PATH), 400, "missing-file");
        assertRefused(with("year", "soon", zip), 400, "invalid-year");
        assertRefused(with("year", "1999", zip), 422, "year-out-of-range");
        assertRefused(with("agency", "a!", zip), 400, "invalid-agency");
        assertRefused(with("trial", "perhaps", zip), 400, "invalid-trial");
        assertRefused(post(new byte[66 * MIB]), 413, "archive-too-large");
        assertRefused(post(new byte[64 * MIB + 1]), 413, "archive-too-large");
        assertRefused(given().get(PATH + "/" + UUID.randomUUID()), 404, "batch-not-found");
        assertRefused(given().get(PATH + "/none"), 404, "batch-not-found");
    }

    private static String[] many(int count) {
        return IntStream.range(0, count)
                .boxed()
                .flatMap(i -> List.of("a" + i, "x").stream())
                .toArray(String[]::new);
    }

    private static Response post(byte[] zip) {
        return given().contentType("application/zip").body(zip).post(PATH);
    }

    private static Response with(String name, String value, byte[] zip) {
        return given().contentType("application/zip")
                .queryParam(name, value)
                .body(zip)
                .post(PATH);
    }

    private static void assertRefused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type);
    }
}
