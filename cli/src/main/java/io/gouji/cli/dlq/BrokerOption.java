package io.gouji.cli.dlq;

import io.gouji.cli.Surroundings;
import io.gouji.cli.stack.RunningStack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which broker is meant. */
final class BrokerOption {

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Bootstrap servers of Kafka. Default: GOUJI_KAFKA, else the local stack's.")
    private @Nullable String servers;

    DeadLetters open(Surroundings surroundings) {
        return new DeadLetters(
                servers == null
                        ? surroundings.variable("GOUJI_KAFKA").orElseGet(() -> new RunningStack(surroundings).kafka())
                        : servers);
    }
}
