package io.gouji.audit.messaging;

import io.gouji.testkit.StackProcess;
import io.gouji.testkit.StackProcess.Server;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A real broker and a MongoDB-protocol server for the service under test, each in a process of its own. */
public final class Stores implements QuarkusTestResourceLifecycleManager {

    private @Nullable StackProcess broker;
    private @Nullable StackProcess mongo;
    private @Nullable Path mongoFolder;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("gouji-audit-it");
            StackProcess startedBroker = StackProcess.start(folder.resolve("broker"), Server.KAFKA);
            Path data = folder.resolve("mongo");
            StackProcess startedMongo = StackProcess.start(data, Server.MONGODB);
            broker = startedBroker;
            mongo = startedMongo;
            mongoFolder = data;
            return Map.of(
                    "kafka.bootstrap.servers",
                    startedBroker.kafka(),
                    "quarkus.mongodb.connection-string",
                    startedMongo.mongodbUri());
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the stores", e);
        }
    }

    /** Gives the test a switch: false ends the MongoDB-protocol server as a power cut would, true starts it again. */
    @Override
    public void inject(TestInjector test) {
        Consumer<Boolean> power = this::switchMongo;
        test.injectIntoFields(power, new TestInjector.MatchesType(Consumer.class));
    }

    private void switchMongo(boolean on) {
        StackProcess last = Objects.requireNonNull(mongo);
        if (on) {
            int port = URI.create(last.mongodbUri()).getPort();
            mongo = StackProcess.start(
                    Objects.requireNonNull(mongoFolder), Map.of(Server.MONGODB, port), Server.MONGODB);
        } else {
            last.kill();
        }
    }

    @Override
    public void stop() {
        if (mongo != null) {
            mongo.close();
        }
        if (broker != null) {
            broker.close();
        }
    }
}
