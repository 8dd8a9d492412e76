package io.gouji.ingest.overdue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gouji.contract.event.AgencyEvent;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.ReportOverdue;
import io.gouji.contract.json.GoujiJson;
import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.registry.OverdueReport;
import io.gouji.ingest.relay.EventProducer;
import io.gouji.ingest.store.OverdueLedger;
import io.gouji.ingest.store.StoreFailure;
import io.gouji.messaging.EventRecords;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Looks again and again for reports that are missing, and tells of each once. */
@Singleton
final class OverdueAlerts {

    private static final String SOURCE = "/gouji/ingest-service";
    private static final String JSON = "application/json";
    private static final int PORTION = 500;

    private final OverdueLedger ledger;
    private final EventProducer producer;
    private final Clock clock;
    private final IngestConfig.Overdue config;
    private final String topic;

    OverdueAlerts(OverdueLedger ledger, EventProducer producer, Clock clock, IngestConfig config) {
        this.ledger = ledger;
        this.producer = producer;
        this.clock = clock;
        this.config = config.overdue();
        this.topic = config.topics().alerts();
    }

    @Scheduled(
            every = "${gouji.ingest.overdue.check-every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        if (!config.enabled()) {
            return;
        }
        try {
            check(LocalDate.now(clock));
        } catch (KafkaException e) {
            waits(e);
        } catch (RuntimeException e) {
            if (!StoreFailure.isPassing(e)) {
                throw e;
            }
            Log.warn("event=store-away; missing reports are looked for again later");
        }
    }

    /** Enters what is missing on a day, and tells what is not told yet. */
    void check(LocalDate today) {
        if (today.getYear() - 1 >= config.firstYear()) {
            raise(today);
        }
        int told = ledger.relay(PORTION, this::publish);
        while (told > 0) {
            Log.infof("event=overdue-told count=%d", told);
            told = ledger.relay(PORTION, this::publish);
        }
    }

    private void raise(LocalDate today) {
        int raised = ledger.raise(today, PORTION).orElse(0);
        while (raised > 0) {
            Log.infof("event=overdue-raised year=%d count=%d", today.getYear() - 1, raised);
            raised = ledger.raise(today, PORTION).orElse(0);
        }
    }

    private Set<OverdueReport> publish(List<OverdueReport> reports) {
        var records = new LinkedHashMap<OverdueReport, ProducerRecord<String, byte[]>>();
        reports.forEach(report -> records.put(report, record(report)));
        var sent = producer.send(records);
        if (sent.failure() != null) {
            waits(sent.failure());
        }
        return sent.acknowledged();
    }

    private static void waits(Throwable failure) {
        Log.warnf(
                "event=overdue-waits why=\"%s\"; alerts stay in the ledger until the broker has them",
                StoreFailure.rootMessage(failure));
    }

    /** The record of an alert: the same whenever it is made. */
    private ProducerRecord<String, byte[]> record(OverdueReport report) {
        var event = new AgencyEvent(
                EventIds.of(EventType.REPORT_OVERDUE, report.agency(), Integer.toString(report.year())),
                EventType.REPORT_OVERDUE,
                SOURCE,
                report.raisedAt(),
                JSON,
                new AgencyEvent.About(report.agency(), report.year()));
        try {
            return EventRecords.of(
                    topic,
                    event,
                    GoujiJson.mapper()
                            .writeValueAsBytes(new ReportOverdue(report.agency(), report.year(), report.deadline())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert is always JSON", e);
        }
    }
}
