package io.gouji.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the stores of the pipeline in this JVM until it is ended.
 *
 * <p>Arguments come in pairs. {@code --data FOLDER} is required; {@code --kafka-port}, {@code --postgres-port} and
 * {@code --mongo-port} start the embedded server on that port, 0 for any free one, and nothing without the option;
 * {@code --kafka-servers} creates the topics on a broker that runs elsewhere. When everything answers, the addresses
 * are written as JSON to {@code FOLDER/stack.json}. {@code --until stdin-closes} ends the JVM when its standard input
 * does, for a parent that may be killed.
 */
public final class LocalStack implements AutoCloseable {

    private static final Set<String> OPTIONS =
            Set.of("--data", "--kafka-port", "--postgres-port", "--mongo-port", "--kafka-servers", "--until");

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    private LocalStack() {}

    /** Starts what the arguments ask for and stays. Exit code 2 for wrong arguments, 1 when a server does not start. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        if (args.length % 2 != 0 || !OPTIONS.containsAll(options.keySet()) || !options.containsKey("--data")) {
            System.err.println("local-stack: expected pairs of " + OPTIONS + " with --data among them");
            System.exit(2);
        }
        quietLogs();
        Path folder = Path.of(Objects.requireNonNull(options.get("--data")));
        LocalStack stack = new LocalStack();
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "end-of-stack"));
        try {
            stack.start(folder, options);
        } catch (RuntimeException e) {
            System.err.println("local-stack: " + e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause()));
            System.exit(1);
        }
        stack.announce(folder);
        if ("stdin-closes".equals(options.get("--until"))) {
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
            System.exit(0);
        }
        new CountDownLatch(1).await();
    }

    /** The broker alone would otherwise print thousands of lines of settings at each start. */
    private static void quietLogs() {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$-7s [%3$s] %5$s%6$s%n");
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    private void start(Path folder, Map<String, String> options) {
        String external = options.get("--kafka-servers");
        Integer kafka = port(options.get("--kafka-port"));
        Integer postgres = port(options.get("--postgres-port"));
        Integer mongo = port(options.get("--mongo-port"));
        if (kafka != null) {
            KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"), kafka);
            running.push(broker);
            external = broker.bootstrapServers();
        }
        if (external != null) {
            TopicSetup.create(external);
            addresses.put("kafka", external);
        }
        if (postgres != null) {
            PostgresServer server = PostgresServer.start(folder.resolve("postgres"), postgres);
            running.push(server);
            addresses.put("jdbcUrl", server.jdbcUrl());
        }
        if (mongo != null) {
            MongoProtocolServer server = MongoProtocolServer.start(folder.resolve("mongo"), mongo);
            running.push(server);
            addresses.put("mongodbUri", server.connectionString());
        }
    }

    private static @Nullable Integer port(@Nullable String option) {
        return option == null ? null : Ports.orFree(Integer.parseInt(option));
    }

    /** Moves the file into place whole, so that a reader never sees half of it. */
    private void announce(Path folder) throws IOException {
        addresses.put("pid", Long.toString(ProcessHandle.current().pid()));
        Path draft =
                Files.writeString(folder.resolve("stack.json.new"), new ObjectMapper().writeValueAsString(addresses));
        Files.move(
                draft,
                folder.resolve("stack.json"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("local-stack: while ending: " + e);
            }
        }
    }
}
