package io.gouji.localstack;

import io.gouji.contract.event.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics a broker does not have yet; those it has are left as they are. */
final class TopicSetup {

    private static final int PARTITIONS = 6;
    private static final short REPLICAS = 1;
    private static final int LIMIT_SECONDS = 60;

    private TopicSetup() {}

    static void create(String bootstrapServers) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            var existing = admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = Topics.ALL.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), PARTITIONS, REPLICAS).configs(topic.configuration()))
                    .toList();
            admin.createTopics(missing).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topics could not be created on " + bootstrapServers, e);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("no Kafka answers at " + bootstrapServers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }
}
