package io.gouji.ingest.relay;

import static io.gouji.ingest.Client.eventually;
import static io.gouji.ingest.Client.newAgency;
import static io.gouji.ingest.Client.raw;
import static io.gouji.ingest.Client.stage;
import static io.gouji.ingest.Client.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.event.Topics;
import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.RealServers;
import io.gouji.ingest.Records;
import io.gouji.ingest.store.Outbox;
import io.gouji.ingest.store.OutboxSignal;
import io.gouji.ingest.store.PendingDocument;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Relays started by hand: the service's own is off. */
@QuarkusTest
@TestProfile(RelayIT.NoRelay.class)
@QuarkusTestResource(RealServers.class)
class RelayIT {

    /** The service without its relay, as if it died between the answer and the broker. */
    public static final class NoRelay implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gouji.ingest.relay.enabled", "false");
        }
    }

    @Inject
    Outbox outbox;

    @Inject
    OutboxSignal signal;

    @Inject
    DocumentPublisher publisher;

    @Inject
    IngestConfig config;

    private final List<OutboxRelay> relays = new ArrayList<>();

    @AfterEach
    void stopRelays() {
        relays.forEach(OutboxRelay::close);
    }

    @Test
    void publishesWhatWasAcceptedBeforeItStarted() {
        var agency = newAgency();
        String id = submit(agency, 2024, "accepted, then the process died").path("id");
        assertThat(stage(id)).isEqualTo("RECEIVED");
        assertThat(records(agency)).isEmpty();
        startRelay();
        eventually().until(() -> stage(id).equals("PUBLISHED"));
        assertThat(records(agency)).hasSize(1);
    }

    @Test
    void keepsEachAgencysOrderWithTwoRelays() {
        var agencies = List.of(newAgency(), newAgency(), newAgency());
        var ids = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            for (String agency : agencies) {
                ids.add(submit(agency, 2024 - i % 2, "document " + i).path("id"));
            }
        }
        startRelay();
        startRelay();
        eventually().until(() -> ids.stream().allMatch(id -> stage(id).equals("PUBLISHED")));
        for (int a = 0; a < agencies.size(); a++) {
            int agency = a;
            var expected = IntStream.range(0, 12)
                    .mapToObj(i -> ids.get(i * agencies.size() + agency))
                    .toList();
            assertThat(records(agencies.get(a))).isEqualTo(expected);
        }
    }

    @Test
    void publishesWhatSomebodyWaitsForFirstAndOnItsOwnTopic() {
        var bulk = newAgency();
        var busy = newAgency();
        submit(bulk, 2024, "one of many");
        submit(busy, 2024, "older");
        String urgent = interactive(busy, "newer").path("id");
        String large = interactive(newAgency(), "x".repeat(1024 * 1024 + 1)).path("id");
        var taken = new ArrayList<PendingDocument>();
        var two = new Outbox.Batch(1, Long.MAX_VALUE);
        for (int turn = 0; turn < 2; turn++) {
            outbox.relay(two, documents -> {
                taken.addAll(documents);
                return publisher.publish(documents).acknowledged();
            });
        }
        assertThat(taken.stream().map(document -> document.submission().agency()))
                .as("an older one of the same agency goes before, others wait")
                .containsExactly(busy, busy);
        assertThat(stage(urgent)).isEqualTo("PUBLISHED");
        assertThat(records(busy)).hasSize(1);
        assertThat(Records.ofService().of(Topics.DOCUMENTS_INTERACTIVE, busy))
                .singleElement()
                .satisfies(record -> assertThat(Records.headers(record)).containsEntry("ce_submissionid", urgent));
        startRelay();
        eventually().until(() -> outbox.backlog().size() == 0);
        assertThat(records(bulk)).hasSize(1);
        assertThat(stage(large)).isEqualTo("PUBLISHED");
        assertThat(Records.ofService().of(Topics.DOCUMENTS_INTERACTIVE, bulk)).isEmpty();
    }

    private static Response interactive(String agency, String document) {
        return raw(agency, 2024, document.getBytes(StandardCharsets.UTF_8))
                .queryParam("interactive", "true")
                .post("/v1/submissions");
    }

    @Test
    void publishesAgainWhenItDiedAfterTheBrokerAnswered() {
        var agency = newAgency();
        String id = submit(agency, 2024, "published, then the process died").path("id");
        var batch = new Outbox.Batch(1000, Long.MAX_VALUE);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> outbox.relay(batch, documents -> {
                    publisher.publish(documents);
                    throw new IllegalStateException("died");
                }))
                .hasMessage("died");
        assertThat(stage(id)).isEqualTo("RECEIVED");
        startRelay();
        eventually().until(() -> stage(id).equals("PUBLISHED"));
        var ids = new HashSet<String>();
        var records = Records.ofService().of(Topics.DOCUMENTS, agency);
        records.forEach(record -> ids.add(Records.headers(record).get("ce_id")));
        assertThat(records).hasSize(2);
        assertThat(ids).as("both say they are the same event").hasSize(1);
    }

    @Test
    void forgetsNothingTheBrokerDidNotAcknowledge() {
        var agency = newAgency();
        String id = submit(agency, 2024, "not acknowledged").path("id");
        var round = outbox.relay(new Outbox.Batch(1000, Long.MAX_VALUE), documents -> Set.of());
        assertThat(round.taken()).isPositive();
        assertThat(round.published()).isZero();
        assertThat(outbox.backlog().size()).isPositive();
        startRelay();
        eventually().until(() -> stage(id).equals("PUBLISHED"));
    }

    @Test
    void takesNoMoreBytesThanAllowedButAlwaysOneDocument() {
        submit(newAgency(), 2024, "x".repeat(1000));
        submit(newAgency(), 2024, "y".repeat(1000));
        var round = outbox.relay(new Outbox.Batch(1000, 10), documents -> Set.of());
        assertThat(round.taken()).isOne();
        startRelay();
        eventually().until(() -> outbox.backlog().size() == 0);
    }

    private List<String> records(String agency) {
        return Records.ofService().of(Topics.DOCUMENTS, agency).stream()
                .map(record -> String.valueOf(Records.headers(record).get("ce_submissionid")))
                .toList();
    }

    private void startRelay() {
        var relay = new OutboxRelay(outbox, signal, publisher, config.relay());
        relays.add(relay);
        relay.start();
    }
}
