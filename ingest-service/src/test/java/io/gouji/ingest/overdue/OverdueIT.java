package io.gouji.ingest.overdue;

import static io.gouji.ingest.Client.newAgency;
import static io.gouji.ingest.Client.raw;
import static io.gouji.ingest.Client.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.ReportOverdue;
import io.gouji.contract.event.Topics;
import io.gouji.contract.json.GoujiJson;
import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.RealServers;
import io.gouji.ingest.Records;
import io.gouji.ingest.relay.EventProducer;
import io.gouji.ingest.store.OverdueLedger;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Report years that no other test and no running scheduler has to do with: each test has one of its own. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OverdueIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    OverdueLedger ledger;

    @Inject
    EventProducer producer;

    @Inject
    IngestConfig config;

    @Test
    void tellsOfAMissingReportFromTheDayAfterItsDeadline() throws IOException {
        var agency = registered("01-31");
        check(LocalDate.of(2012, 1, 31));
        assertThat(alerts(agency, 2011)).isEmpty();
        check(LocalDate.of(2012, 2, 1));

        var alert = alerts(agency, 2011).getFirst();
        assertThat(GoujiJson.mapper().readValue(alert.value(), ReportOverdue.class))
                .isEqualTo(new ReportOverdue(agency, 2011, LocalDate.of(2012, 1, 31)));
        assertThat(Records.headers(alert))
                .containsEntry("ce_id", EventIds.of(EventType.REPORT_OVERDUE, agency, "2011"))
                .containsEntry("ce_type", "io.gouji.report.overdue.v1")
                .containsEntry("ce_agencyid", agency)
                .containsEntry("ce_reportingyear", "2011")
                .doesNotContainKey("ce_submissionid");
    }

    @Test
    void tellsOfEachOnceHoweverManyInstancesLook() {
        var agencies = IntStream.range(0, 40).mapToObj(i -> registered("03-31")).toList();
        var day = LocalDate.of(2013, 4, 1);
        try (var instances = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 3; round++) {
                var runs = List.of(instances.submit(() -> check(day)), instances.submit(() -> check(day)));
                runs.forEach(run -> assertThat(run).succeedsWithin(Duration.ofSeconds(60)));
            }
        }
        check(day.plusMonths(5));
        assertThat(agencies)
                .allSatisfy(agency -> assertThat(alerts(agency, 2012))
                        .as(agency)
                        .singleElement()
                        .satisfies(alert -> assertThat(Records.headers(alert))
                                .containsEntry("ce_id", EventIds.of(EventType.REPORT_OVERDUE, agency, "2012"))));
    }

    @Test
    void missesNothingThatWasReceived() {
        var received = registered("01-31");
        submit(received, 2013, "report").then().statusCode(201);
        var underAnotherName = newAgency();
        submit(underAnotherName + "-局", 2013, "report").then().statusCode(201);
        register(underAnotherName, Map.of("name", underAnotherName + "-局", "deadline", "01-31"));
        var trialOnly = registered("01-31");
        raw(trialOnly, 2013, new byte[] {1})
                .queryParam("trial", "true")
                .post("/v1/submissions")
                .then()
                .statusCode(201);
        var otherYear = registered("01-31");
        submit(otherYear, 2012, "report").then().statusCode(201);
        var withoutDeadline = newAgency();
        register(withoutDeadline, Map.of("name", withoutDeadline));

        check(LocalDate.of(2014, 2, 1));
        assertThat(alerts(received, 2013)).isEmpty();
        assertThat(alerts(underAnotherName, 2013)).isEmpty();
        assertThat(alerts(withoutDeadline, 2013)).isEmpty();
        assertThat(alerts(trialOnly, 2013)).hasSize(1);
        assertThat(alerts(otherYear, 2013)).hasSize(1);
    }

    @Test
    void takesTheLastDayOfFebruaryForALeapDay() throws IOException {
        var agency = registered("02-29");
        check(LocalDate.of(2015, 2, 28));
        assertThat(alerts(agency, 2014)).isEmpty();
        check(LocalDate.of(2015, 3, 1));
        assertThat(GoujiJson.mapper().readValue(alerts(agency, 2014).getFirst().value(), ReportOverdue.class))
                .isEqualTo(new ReportOverdue(agency, 2014, LocalDate.of(2015, 2, 28)));
    }

    private void check(LocalDate day) {
        var clock = Clock.fixed(day.atTime(LocalTime.NOON).atZone(ZONE).toInstant(), ZONE);
        new OverdueAlerts(ledger, producer, clock, config).check();
    }

    private static List<ConsumerRecord<String, byte[]>> alerts(String agency, int year) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var record : Records.ofService().of(Topics.ALERTS, agency)) {
            if (Integer.toString(year).equals(Records.headers(record).get("ce_reportingyear"))) {
                found.add(record);
            }
        }
        return found;
    }

    private static String registered(String deadline) {
        var agency = newAgency();
        register(agency, Map.of("name", agency, "deadline", deadline));
        return agency;
    }

    private static void register(String agency, Map<String, Object> body) {
        given().contentType("application/json; charset=UTF-8")
                .body(body)
                .put("/v1/agencies/{id}", agency)
                .then()
                .statusCode(200);
    }
}
