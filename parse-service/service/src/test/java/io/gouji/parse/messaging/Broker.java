package io.gouji.parse.messaging;

import io.gouji.testkit.StackProcess;
import io.gouji.testkit.StackProcess.Server;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real broker for the service under test. */
public final class Broker implements QuarkusTestResourceLifecycleManager {

    private @Nullable StackProcess stack;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("gouji-parse-it");
            StackProcess started = StackProcess.start(folder, Server.KAFKA);
            stack = started;
            return Map.of("kafka.bootstrap.servers", started.kafka());
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the broker", e);
        }
    }

    @Override
    public void stop() {
        if (stack != null) {
            stack.close();
        }
    }
}
