package io.gouji.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Brings what was built to where it runs and starts it. */
final class Launch {

    private static final Map<Listener, String> STORE_OPTIONS = Map.of(
            Listener.KAFKA, "--kafka-port",
            Listener.POSTGRES, "--postgres-port",
            Listener.MONGODB, "--mongo-port");

    private final StackSettings settings;

    Launch(StackSettings settings) {
        this.settings = settings;
    }

    /** Starts the stores; the addresses follow in {@link #storesReady()}. */
    PartProcess stores() throws IOException {
        Files.createDirectories(settings.data());
        Files.deleteIfExists(storesReady());
        Path application = copy(
                Part.STORES,
                relative -> relative.startsWith("lib") || relative.toString().endsWith(".jar"));
        var arguments = new ArrayList<>(List.of(
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                application + "/*:" + application.resolve("lib") + "/*",
                "io.gouji.localstack.LocalStack",
                "--data",
                settings.data().toString()));
        for (Listener listener : Listener.values()) {
            String option = STORE_OPTIONS.get(listener);
            if (option != null && !settings.external().containsKey(listener)) {
                arguments.addAll(List.of(option, Integer.toString(settings.port(listener))));
            }
        }
        String kafka = settings.external().get(Listener.KAFKA);
        if (kafka != null) {
            arguments.addAll(List.of("--kafka-servers", kafka));
        }
        return PartProcess.start(Part.STORES, settings, arguments, Map.of());
    }

    /** Where the stores say that they answer, and at which addresses. */
    Path storesReady() {
        return settings.data().resolve("stack.json");
    }

    /** Starts one of the services. */
    PartProcess service(Part part, Map<Listener, String> addresses) {
        Path application = copy(part, relative -> true);
        var variables = new HashMap<String, String>();
        variables.put("GOUJI_KAFKA", addresses.getOrDefault(Listener.KAFKA, ""));
        variables.put("GOUJI_JDBC_URL", addresses.getOrDefault(Listener.POSTGRES, ""));
        variables.put("GOUJI_MONGODB_URI", addresses.getOrDefault(Listener.MONGODB, ""));
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        for (Listener listener : Listener.values()) {
            if (!listener.isStore()) {
                variables.put(listener.variable(), Integer.toString(settings.port(listener)));
            }
        }
        List<String> arguments = List.of(
                part == Part.PARSE ? "-Xmx384m" : "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-jar",
                application.resolve("quarkus-run.jar").toString());
        return PartProcess.start(part, settings, arguments, variables);
    }

    private Path copy(Part part, Predicate<Path> wanted) {
        Path built = part.builtIn(settings.checkout());
        if (!Files.isDirectory(built)) {
            throw new UncheckedIOException(
                    part.title() + " is not built", new java.io.FileNotFoundException(built.toString()));
        }
        Path application = settings.application(part);
        FolderCopy.bring(built, application, wanted);
        return application;
    }
}
