package io.gouji.cli.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A process of the local stack. */
enum Part {
    /** Kafka, PostgreSQL and the MongoDB-protocol server in one JVM. */
    STORES("stores", "local-stack/target"),
    INGEST("ingest-service", "ingest-service/target/quarkus-app"),
    PARSE("parse-service", "parse-service/service/target/quarkus-app"),
    AUDIT("audit-service", "audit-service/service/target/quarkus-app");

    private final String title;
    private final String built;

    Part(String title, String built) {
        this.title = title;
        this.built = built;
    }

    /** The name people use. */
    String title() {
        return title;
    }

    /** Where the build puts what is run. */
    Path builtIn(Path checkout) {
        return checkout.resolve(built);
    }

    /** The part of a name; a service may be named without its suffix, a store stands for the process it runs in. */
    static Optional<Part> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "kafka", "postgres", "postgresql", "mongo", "mongodb", "local-stack" -> Optional.of(STORES);
            default ->
                Arrays.stream(values())
                        .filter(part -> part.title.equals(wanted) || part.title.equals(wanted + "-service"))
                        .findFirst();
        };
    }
}
