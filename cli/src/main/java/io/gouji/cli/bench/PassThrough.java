package io.gouji.cli.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.gouji.cli.UserError;
import io.gouji.cli.stack.TemporaryStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The floor: documents inserted with an outbox row, relayed, consumed, produced, consumed and upserted, over the same
 * broker and stores and as durably, and nothing read or judged.
 */
final class PassThrough {

    private static final int BATCH = 50;
    private static final int PARTITIONS = 6;
    private static final int UPSERTS = 8;
    private static final int FAILED = 1;
    private static final String DOCUMENTS = "bench.documents";
    private static final String REPORTS = "bench.reports";

    private final TemporaryStack stack;

    PassThrough(TemporaryStack stack) {
        this.stack = stack;
    }

    /** Documents a second, from the first that is inserted to the last that is upserted. */
    double throughput(List<Parcel> parcels) {
        prepare();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
            long begun = System.nanoTime();
            List<Future<?>> steps = List.of(
                    threads.submit(() -> insert(parcels)),
                    threads.submit(() -> relay(parcels.size())),
                    threads.submit(() -> copy(parcels.size())),
                    threads.submit(() -> upsert(parcels.size())));
            for (Future<?> step : steps) {
                step.get();
            }
            return parcels.size() * 1e9 / (System.nanoTime() - begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new UserError(FAILED, "The floor could not be measured: %s".formatted(e.getCause()));
        }
    }

    private void prepare() {
        try (Connection database = DriverManager.getConnection(stack.jdbcUrl());
                var statement = database.createStatement();
                var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", stack.kafka()))) {
            statement.execute("create table bench_document (id text primary key, agency text, content bytea)");
            statement.execute("create table bench_outbox (id bigint generated always as identity primary key,"
                    + " document text not null unique references bench_document (id))");
            admin.createTopics(List.of(
                            new NewTopic(DOCUMENTS, PARTITIONS, (short) 1),
                            new NewTopic(REPORTS, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (SQLException | ExecutionException e) {
            throw new UserError(FAILED, "The floor could not be measured: %s".formatted(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Void insert(List<Parcel> parcels) throws SQLException {
        try (Connection database = DriverManager.getConnection(stack.jdbcUrl());
                var documents = database.prepareStatement("insert into bench_document values (?, ?, ?)");
                var outbox = database.prepareStatement("insert into bench_outbox (document) values (?)")) {
            database.setAutoCommit(false);
            for (int from = 0; from < parcels.size(); from += BATCH) {
                for (Parcel parcel : parcels.subList(from, Math.min(parcels.size(), from + BATCH))) {
                    String id = UUID.randomUUID().toString();
                    documents.setString(1, id);
                    documents.setString(2, parcel.agency());
                    documents.setBytes(3, parcel.document());
                    documents.addBatch();
                    outbox.setString(1, id);
                    outbox.addBatch();
                }
                documents.executeBatch();
                outbox.executeBatch();
                database.commit();
            }
        }
        return null;
    }

    private Void relay(int count) throws SQLException, ExecutionException, InterruptedException {
        try (Connection database = DriverManager.getConnection(stack.jdbcUrl());
                var producer = producer();
                var take = database.prepareStatement("select o.id, d.agency, d.content from bench_outbox o"
                        + " join bench_document d on d.id = o.document order by o.id limit " + BATCH
                        + " for update of o skip locked");
                var forget = database.prepareStatement("delete from bench_outbox where id = ?")) {
            database.setAutoCommit(false);
            int relayed = 0;
            while (relayed < count) {
                var sent = new ArrayList<Future<?>>();
                try (ResultSet rows = take.executeQuery()) {
                    while (rows.next()) {
                        sent.add(producer.send(new ProducerRecord<>(DOCUMENTS, rows.getString(2), rows.getBytes(3))));
                        forget.setLong(1, rows.getLong(1));
                        forget.addBatch();
                    }
                }
                for (Future<?> each : sent) {
                    each.get();
                }
                forget.executeBatch();
                database.commit();
                relayed += sent.size();
            }
        }
        return null;
    }

    private Void copy(int count) {
        try (var producer = producer()) {
            consume(DOCUMENTS, count, records -> {
                var sent = new ArrayList<Future<?>>();
                records.forEach(
                        record -> sent.add(producer.send(new ProducerRecord<>(REPORTS, record.key(), record.value()))));
                await(sent);
            });
        }
        return null;
    }

    private Void upsert(int count) {
        try (MongoClient client = MongoClients.create(stack.mongodbUri());
                ExecutorService threads = Executors.newFixedThreadPool(UPSERTS)) {
            MongoCollection<Document> reports = client.getDatabase("bench").getCollection("reports");
            consume(
                    REPORTS,
                    count,
                    records -> await(records.stream()
                            .<Future<?>>map(record -> threads.submit(() -> reports.replaceOne(
                                    Filters.eq("_id", record.key()),
                                    new Document("_id", record.key()).append("content", new Binary(record.value())),
                                    new ReplaceOptions().upsert(true))))
                            .toList()));
        }
        return null;
    }

    private void consume(String topic, int count, Consumer<List<ConsumerRecord<String, byte[]>>> work) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                stack.kafka(),
                "group.id",
                topic,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            int consumed = 0;
            while (consumed < count) {
                var records = new ArrayList<ConsumerRecord<String, byte[]>>();
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                if (!records.isEmpty()) {
                    work.accept(records);
                    consumer.commitSync();
                    consumed += records.size();
                }
            }
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafka(), "acks", "all", "enable.idempotence", true),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static void await(List<Future<?>> all) {
        for (Future<?> each : all) {
            try {
                each.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
