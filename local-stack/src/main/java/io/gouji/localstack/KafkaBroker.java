package io.gouji.localstack;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka broker and controller in this JVM, on loopback, with its log in a folder that outlives it. */
final class KafkaBroker implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    /** The largest document plus room for headers and framing. */
    private static final int MAX_MESSAGE_BYTES = 18 * 1024 * 1024;

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private KafkaBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts a broker on a port, formatting the folder when it is new. */
    static KafkaBroker start(Path folder, int port) {
        try {
            Path log = Files.createDirectories(folder).resolve("log");
            Properties properties = properties(log, port, Ports.free());
            if (!Files.exists(log.resolve("meta.properties"))) {
                format(log);
            }
            var server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
            server.startup();
            return new KafkaBroker(server, HOST + ":" + port);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka folder " + folder, e);
        }
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    private static void format(Path log) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(
                            PrintStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8))
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .addDirectory(log.toString())
                    .setMetadataLogDirectory(log.toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka could not format " + log, e);
        }
    }

    private static Properties properties(Path log, int port, int controllerPort) {
        var properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("listeners", "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST, controllerPort));
        properties.put("advertised.listeners", "PLAINTEXT://%s:%d".formatted(HOST, port));
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("controller.quorum.voters", "1@%s:%d".formatted(HOST, controllerPort));
        properties.put("log.dirs", log.toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        properties.put("replica.fetch.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        properties.put("socket.request.max.bytes", Integer.toString(4 * MAX_MESSAGE_BYTES));
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("offsets.retention.minutes", Integer.toString(366 * 24 * 60));
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("log.segment.bytes", Integer.toString(128 * 1024 * 1024));
        return properties;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
