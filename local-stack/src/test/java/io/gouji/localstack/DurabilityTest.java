package io.gouji.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.gouji.contract.event.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

    private static final byte[] VALUE = "年度报告".getBytes(StandardCharsets.UTF_8);

    @Test
    void brokerKeepsRecordsOverARestartAndTakesADocumentOfFullSize(@TempDir Path folder)
            throws ExecutionException, InterruptedException {
        try (KafkaBroker broker = KafkaBroker.start(folder, Ports.free())) {
            TopicSetup.create(broker.bootstrapServers());
            TopicSetup.create(broker.bootstrapServers());
            try (var producer = new KafkaProducer<>(
                    Map.<String, Object>of(
                            "bootstrap.servers", broker.bootstrapServers(), "max.request.size", 18 * 1024 * 1024),
                    new ByteArraySerializer(),
                    new ByteArraySerializer())) {
                producer.send(new ProducerRecord<>(Topics.DOCUMENTS, 0, VALUE, VALUE))
                        .get();
                producer.send(new ProducerRecord<>(Topics.DOCUMENTS, 0, VALUE, new byte[16 * 1024 * 1024]))
                        .get();
            }
        }
        try (KafkaBroker broker = KafkaBroker.start(folder, Ports.free());
                var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            var partition = new TopicPartition(Topics.DOCUMENTS, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));

            assertThat(consumer.endOffsets(List.of(partition))).containsEntry(partition, 2L);
            assertThat(consumer.poll(Duration.ofSeconds(20)).iterator().next().value())
                    .isEqualTo(VALUE);
        }
    }

    @Test
    void databaseKeepsRowsOverARestartAndIsDurable(@TempDir Path folder) throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.start(folder, Ports.free());
                Connection connection = DriverManager.getConnection(server.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute("create table kept (name text)");
            statement.execute("insert into kept values ('勾稽')");
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (var shown = statement.executeQuery("show " + setting)) {
                    assertThat(shown.next()).isTrue();
                    assertThat(shown.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
        try (PostgresServer server = PostgresServer.start(folder, Ports.free());
                Connection connection = DriverManager.getConnection(server.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("勾稽");
        }
    }

    @Test
    void documentStoreKeepsAcknowledgedWritesWithoutAnOrderlyEnd(@TempDir Path folder) throws IOException {
        Path copy = folder.resolve("copy");
        try (MongoProtocolServer server = MongoProtocolServer.start(folder, Ports.free());
                MongoClient client = MongoClients.create(server.connectionString())) {
            findings(client).insertOne(new Document("_id", "f-1").append("rule", "T3-COL"));

            java.nio.file.Files.createDirectories(copy);
            java.nio.file.Files.copy(folder.resolve("mongo.mv"), copy.resolve("mongo.mv"));
        }
        try (MongoProtocolServer server = MongoProtocolServer.start(copy, Ports.free());
                MongoClient client = MongoClients.create(server.connectionString())) {
            assertThat(findings(client).find().first()).isEqualTo(new Document("_id", "f-1").append("rule", "T3-COL"));
        }
    }

    private static MongoCollection<Document> findings(MongoClient client) {
        return client.getDatabase("gouji").getCollection("findings");
    }
}
