package io.gouji.audit.messaging;

import io.gouji.testkit.StackProcess;
import io.gouji.testkit.StackProcess.Server;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A real broker and a MongoDB-protocol server for the service under test, each in a process of its own. */
public final class Stores implements QuarkusTestResourceLifecycleManager {

    private @Nullable StackProcess broker;
    private @Nullable StackProcess mongo;
    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        try {
            Path data = Files.createTempDirectory("gouji-audit-it");
            StackProcess startedBroker = StackProcess.start(data.resolve("broker"), Server.KAFKA);
            StackProcess startedMongo = StackProcess.start(data.resolve("mongo"), Server.MONGODB);
            broker = startedBroker;
            mongo = startedMongo;
            folder = data;
            return Map.of(
                    "kafka.bootstrap.servers",
                    startedBroker.kafka(),
                    "quarkus.mongodb.connection-string",
                    startedMongo.mongodbUri());
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the stores", e);
        }
    }

    /** Gives the test a switch for each server: false ends it as a power cut would, true starts it again. */
    @Override
    public void inject(TestInjector test) {
        BiConsumer<String, Boolean> power = (server, on) -> {
            if (server.equals("mongo")) {
                mongo = switched(Objects.requireNonNull(mongo), "mongo", Server.MONGODB, on);
            } else {
                broker = switched(Objects.requireNonNull(broker), "broker", Server.KAFKA, on);
            }
        };
        test.injectIntoFields(power, new TestInjector.MatchesType(BiConsumer.class));
    }

    private StackProcess switched(StackProcess last, String name, Server server, boolean on) {
        if (on) {
            String address = server == Server.KAFKA ? last.kafka() : last.mongodbUri();
            int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
            return StackProcess.start(Objects.requireNonNull(folder).resolve(name), Map.of(server, port), server);
        }
        last.kill();
        return last;
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
