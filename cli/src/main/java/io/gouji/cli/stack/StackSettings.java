package io.gouji.cli.stack;

import io.gouji.cli.Surroundings;
import io.gouji.cli.UserError;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the local stack is to run.
 *
 * @param checkout the top folder of the project
 * @param home the folder of its data, logs and state
 * @param ports where each listener is to listen
 * @param external the address of a server that runs elsewhere, for each store that is not to be started here
 * @param minimumFreeMb how much room the disk must have, in MB
 */
record StackSettings(
        Path checkout, Path home, Map<Listener, Integer> ports, Map<Listener, String> external, int minimumFreeMb) {

    private static final Map<Listener, String> EXTERNAL_VARIABLES = Map.of(
            Listener.KAFKA, "GOUJI_KAFKA",
            Listener.POSTGRES, "GOUJI_JDBC_URL",
            Listener.MONGODB, "GOUJI_MONGODB_URI");
    private static final int MINIMUM_FREE_MB = 500;
    private static final int HIGHEST_PORT = 65_535;

    StackSettings {
        ports = Collections.unmodifiableMap(new EnumMap<>(ports));
        external = external.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(external));
    }

    static StackSettings of(Surroundings surroundings) {
        var ports = new EnumMap<Listener, Integer>(Listener.class);
        var external = new EnumMap<Listener, String>(Listener.class);
        for (Listener listener : Listener.values()) {
            int port = surroundings.number(listener.variable(), listener.usualPort());
            if (port < 1 || port > HIGHEST_PORT) {
                throw new UserError(2, "%s is %d, which is no port.".formatted(listener.variable(), port));
            }
            ports.put(listener, port);
        }
        EXTERNAL_VARIABLES.forEach((listener, variable) ->
                surroundings.variable(variable).ifPresent(address -> external.put(listener, address)));
        Path home = surroundings
                .variable("GOUJI_HOME")
                .map(Path::of)
                .orElse(surroundings.checkout().resolve(".gouji"))
                .toAbsolutePath()
                .normalize();
        return new StackSettings(
                surroundings.checkout(),
                home,
                ports,
                external,
                surroundings.number("GOUJI_MIN_FREE_MB", MINIMUM_FREE_MB));
    }

    int port(Listener listener) {
        Integer port = ports.get(listener);
        return port == null ? listener.usualPort() : port;
    }

    Path log(Part part) {
        return home.resolve("logs").resolve(part.title() + ".log");
    }

    /** Where the stores keep their files. */
    Path data() {
        return home.resolve("data");
    }

    /** What runs is a copy, so that a build does not pull the classes from under it. */
    Path application(Part part) {
        return home.resolve("app").resolve(part.title());
    }

    Path run() {
        return home.resolve("run");
    }
}
