package io.gouji.cli.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.cli.UserError;
import io.gouji.contract.json.GoujiJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Starts what does not run yet; when something fails, ends again what it started. */
final class StartUp {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int SHOWN_LINES = 5;
    private static final Map<Listener, String> READY_FIELDS = Map.of(
            Listener.KAFKA, "kafka",
            Listener.POSTGRES, "jdbcUrl",
            Listener.MONGODB, "mongodbUri");

    private final StackSettings settings;
    private final Launch launch;
    private final Health health = new Health();
    private final Map<Part, PartProcess> started = new EnumMap<>(Part.class);
    private final PrintWriter progress;
    private StackState state;

    StartUp(StackSettings settings, PrintWriter progress) {
        this.settings = settings;
        this.progress = progress;
        this.launch = new Launch(settings);
        this.state = StackState.load(settings.run());
    }

    /**
     * Makes every part run.
     *
     * @return what runs now
     * @throws UserError when a part cannot be started; the sentence says which, why and what to do
     */
    StackState bringUp() {
        List<Part> missing = Arrays.stream(Part.values())
                .filter(part -> PartProcess.find(part, state, settings.home()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return state;
        }
        if (missing.contains(Part.STORES)) {
            LeftoverPostgres.end(settings);
        }
        DiskCheck.ensureRoom(settings);
        PortCheck.ensureFree(listeners(missing), settings);
        try {
            if (missing.contains(Part.STORES)) {
                startStores();
            }
            startServices(missing.stream().filter(part -> part != Part.STORES).toList());
            return state;
        } catch (IOException | RuntimeException e) {
            endStarted();
            throw e instanceof UserError error
                    ? error
                    : new UserError(1, "The local stack could not be started: %s.".formatted(reason(e)));
        }
    }

    /** True when this start-up started something. */
    boolean startedSomething() {
        return !started.isEmpty();
    }

    private List<Listener> listeners(List<Part> parts) {
        return Arrays.stream(Listener.values())
                .filter(listener -> parts.contains(listener.part()))
                .filter(listener -> !settings.external().containsKey(listener))
                .toList();
    }

    private void startStores() throws IOException {
        PartProcess stores = launch.stores();
        remember(Part.STORES, stores);
        awaitReady(Part.STORES, stores, () -> Files.exists(launch.storesReady()));
        JsonNode ready = GoujiJson.mapper().readTree(launch.storesReady().toFile());
        var addresses = new EnumMap<Listener, String>(Listener.class);
        READY_FIELDS.forEach((listener, field) -> {
            if (ready.hasNonNull(field)) {
                addresses.put(listener, ready.path(field).asText());
            }
        });
        addresses.putAll(settings.external());
        state = state.withAddresses(addresses);
        state.save(settings.run());
    }

    private void startServices(List<Part> services) {
        for (Part part : services) {
            remember(part, launch.service(part, state.addresses()));
        }
        for (Listener listener : listeners(services)) {
            PartProcess process = started.get(listener.part());
            if (process != null) {
                awaitReady(listener.part(), process, () -> health.isReady(listener, settings.port(listener)));
            }
        }
    }

    private void remember(Part part, PartProcess process) {
        progress.println("gouji: starting %s ...".formatted(part.title()));
        started.put(part, process);
        state = state.withStarted(part, process.pid(), settings);
        state.save(settings.run());
    }

    private void awaitReady(Part part, PartProcess process, java.util.function.BooleanSupplier ready) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.runs()) {
                throw new UserError(1, "%s ended while it started; %s".formatted(part.title(), log(part)));
            }
            if (System.nanoTime() > deadline) {
                throw new UserError(
                        1,
                        "%s was not ready after %d seconds; %s".formatted(part.title(), LIMIT.toSeconds(), log(part)));
            }
            Pause.of(POLL);
        }
    }

    private String log(Part part) {
        Path log = settings.log(part);
        try {
            List<String> lines = Files.readAllLines(log);
            List<String> last = lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
            return "its log is %s and ends:%n  %s".formatted(log, String.join(System.lineSeparator() + "  ", last));
        } catch (IOException e) {
            return "its log is %s.".formatted(log);
        }
    }

    /** What was started last is ended first. */
    private void endStarted() {
        for (Part part : new ArrayList<>(started.keySet()).reversed()) {
            PartProcess process = started.remove(part);
            if (process != null) {
                process.end(PATIENCE);
            }
            state = state.without(part);
            state.save(settings.run());
            if (part == Part.STORES) {
                LeftoverPostgres.end(settings);
            }
        }
    }

    private static String reason(Exception e) {
        String cause = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
        return (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + cause;
    }
}
