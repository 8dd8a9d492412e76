package io.gouji.systemtests.chaos;

import static org.awaitility.Awaitility.await;

import io.gouji.testkit.StackProcess.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A broker, two databases and two instances of every service. */
final class Cluster implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final int INSTANCES = 2;

    private final Store kafka;
    private final Store postgres;
    private final Store mongo;
    private final List<Replica> ingest = new ArrayList<>();
    private final List<Replica> others = new ArrayList<>();

    Cluster(Path folder) {
        int[] ports = freePorts(3 + 3 * INSTANCES);
        kafka = new Store(Server.KAFKA, folder.resolve("kafka"), ports[0]);
        postgres = new Store(Server.POSTGRES, folder.resolve("postgres"), ports[1]);
        mongo = new Store(Server.MONGODB, folder.resolve("mongodb"), ports[2]);
        Map<String, String> variables = Map.of(
                "GOUJI_KAFKA", "127.0.0.1:" + ports[0],
                "GOUJI_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + ports[1] + "/gouji?user=postgres",
                "GOUJI_MONGODB_URI", "mongodb://127.0.0.1:" + ports[2],
                // nothing is done again unless the test has it done: what is lost must show
                "GOUJI_RECONCILE_EVERY", "365D",
                "GOUJI_RECONCILE_TICK", "1s",
                "GOUJI_RECONCILE_GRACE", "2S",
                "GOUJI_INGEST_RATE_PER_MINUTE", "0");
        for (int number = 1; number <= INSTANCES; number++) {
            int port = 3 * number;
            ingest.add(new Replica("ingest-" + number, "ingest-service", ports[port], folder, variables));
            others.add(new Replica("parse-" + number, "parse-service/service", ports[port + 1], folder, variables));
            others.add(new Replica("audit-" + number, "audit-service/service", ports[port + 2], folder, variables));
        }
    }

    /** Starts everything and returns when it answers. */
    void start() {
        Stream.of(kafka, postgres, mongo).parallel().forEach(Store::start);
        replicas().forEach(Replica::start);
        await().atMost(START_LIMIT).until(() -> members().allMatch(Member::isReady));
    }

    Stream<Member> members() {
        return Stream.concat(Stream.of(kafka, postgres, mongo), replicas());
    }

    Store mongo() {
        return mongo;
    }

    String bootstrapServers() {
        return kafka.running().kafka();
    }

    /** Every instance of ingest-service. */
    List<URI> ingest() {
        return ingest.stream().map(Replica::address).toList();
    }

    /** An instance of audit-service. */
    URI audit() {
        return others.getLast().address();
    }

    private Stream<Replica> replicas() {
        return Stream.concat(ingest.stream(), others.stream());
    }

    @Override
    public void close() {
        replicas().forEach(Member::kill);
        Stream.of(kafka, postgres, mongo).forEach(Member::kill);
    }

    private static int[] freePorts(int count) {
        var open = new ArrayList<ServerSocket>();
        try {
            int[] ports = new int[count];
            for (int i = 0; i < count; i++) {
                open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                ports[i] = open.get(i).getLocalPort();
            }
            for (ServerSocket socket : open) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
