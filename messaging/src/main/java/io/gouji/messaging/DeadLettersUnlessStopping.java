package io.gouji.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/**
 * Puts a record that fails into its dead letter topic, except while the service is ending: then nothing is wrong with
 * the record, and it is left unacknowledged for whoever reads next.
 */
@ApplicationScoped
@Identifier(DeadLettersUnlessStopping.STRATEGY)
class DeadLettersUnlessStopping implements KafkaFailureHandler.Factory {

    static final String STRATEGY = "dead-letters-unless-stopping";

    private final KafkaFailureHandler.Factory deadLetters;
    private volatile boolean stopping;

    DeadLettersUnlessStopping(
            @Identifier(KafkaFailureHandler.Strategy.DEAD_LETTER_QUEUE) KafkaFailureHandler.Factory deadLetters) {
        this.deadLetters = deadLetters;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Override
    public KafkaFailureHandler create(
            KafkaConnectorIncomingConfiguration config,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        KafkaFailureHandler handler = deadLetters.create(config, vertx, consumer, reportFailure);
        return new KafkaFailureHandler() {
            @Override
            public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
                return stopping ? Uni.createFrom().voidItem() : handler.handle(record, reason, metadata);
            }

            @Override
            public void terminate() {
                handler.terminate();
            }
        };
    }
}
