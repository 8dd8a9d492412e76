package io.gouji.cli.stack;

/** Something of the local stack that listens on a port of its own. */
enum Listener {
    KAFKA("Kafka", Part.STORES, "GOUJI_KAFKA_PORT", 19092),
    POSTGRES("PostgreSQL", Part.STORES, "GOUJI_POSTGRES_PORT", 15432),
    MONGODB("MongoDB", Part.STORES, "GOUJI_MONGODB_PORT", 17017),
    INGEST("ingest-service", Part.INGEST, "GOUJI_INGEST_PORT", 8081),
    PARSE("parse-service", Part.PARSE, "GOUJI_PARSE_PORT", 8082),
    AUDIT("audit-service", Part.AUDIT, "GOUJI_AUDIT_PORT", 8083);

    private final String title;
    private final Part part;
    private final String variable;
    private final int usualPort;

    Listener(String title, Part part, String variable, int usualPort) {
        this.title = title;
        this.part = part;
        this.variable = variable;
        this.usualPort = usualPort;
    }

    /** The name people use. */
    String title() {
        return title;
    }

    /** The process it listens in. */
    Part part() {
        return part;
    }

    /** The environment variable that chooses another port. */
    String variable() {
        return variable;
    }

    /** The port without that variable. */
    int usualPort() {
        return usualPort;
    }

    /** True for the stores, which answer in protocols of their own. */
    boolean isStore() {
        return part == Part.STORES;
    }
}
