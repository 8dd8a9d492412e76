package io.gouji.parse.messaging;

import io.gouji.testkit.StackProcess;
import io.gouji.testkit.StackProcess.Server;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A real broker for the service under test. */
public final class Broker implements QuarkusTestResourceLifecycleManager {

    private @Nullable StackProcess stack;
    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        try {
            Path data = Files.createTempDirectory("gouji-parse-it");
            StackProcess started = StackProcess.start(data, Server.KAFKA);
            stack = started;
            folder = data;
            return Map.of("kafka.bootstrap.servers", started.kafka());
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the broker", e);
        }
    }

    /** Gives the test a switch: false ends the broker as a power cut would, true starts it again. */
    @Override
    public void inject(TestInjector test) {
        Consumer<Boolean> power = this::switchBroker;
        test.injectIntoFields(power, new TestInjector.MatchesType(Consumer.class));
    }

    private void switchBroker(boolean on) {
        StackProcess last = Objects.requireNonNull(stack);
        if (on) {
            int port = Integer.parseInt(last.kafka().substring(last.kafka().lastIndexOf(':') + 1));
            stack = StackProcess.start(Objects.requireNonNull(folder), Map.of(Server.KAFKA, port), Server.KAFKA);
        } else {
            last.kill();
        }
    }

    @Override
    public void stop() {
        if (stack != null) {
            stack.close();
        }
    }
}
