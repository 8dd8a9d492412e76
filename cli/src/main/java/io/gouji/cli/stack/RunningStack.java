package io.gouji.cli.stack;

import io.gouji.cli.Surroundings;
import java.net.URI;

/** Where the services of the local stack are reached. */
public final class RunningStack {

    private final StackSettings settings;
    private final StackState state;

    /** The stack of these surroundings, whether it runs or not. */
    public RunningStack(Surroundings surroundings) {
        this(StackSettings.of(surroundings));
    }

    RunningStack(StackSettings settings) {
        this.settings = settings;
        this.state = StackState.load(settings.run());
    }

    /** ingest-service. */
    public URI ingest() {
        return address(Listener.INGEST);
    }

    /** audit-service. */
    public URI audit() {
        return address(Listener.AUDIT);
    }

    /** Kafka's bootstrap servers. */
    public String kafka() {
        return "127.0.0.1:" + port(Listener.KAFKA);
    }

    URI address(Listener listener) {
        return URI.create("http://127.0.0.1:" + port(listener));
    }

    private int port(Listener listener) {
        boolean runs = PartProcess.find(listener.part(), state, settings.home()).isPresent();
        return runs ? state.port(listener).orElse(settings.port(listener)) : settings.port(listener);
    }
}
