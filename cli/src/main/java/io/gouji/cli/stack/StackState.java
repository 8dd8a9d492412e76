package io.gouji.cli.stack;

import com.fasterxml.jackson.core.JacksonException;
import io.gouji.contract.json.GoujiJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was started, as remembered in a file between commands. It may be out of date: whether a process still runs is
 * asked of the system.
 *
 * @param pids the process of each part that was started
 * @param ports where each listener was told to listen
 * @param addresses where each store is reached, those that run elsewhere included
 */
record StackState(Map<Part, Long> pids, Map<Listener, Integer> ports, Map<Listener, String> addresses) {

    /** Nothing was started. */
    static final StackState NONE = new StackState(Map.of(), Map.of(), Map.of());

    StackState {
        pids = pids.isEmpty() ? Map.of() : new EnumMap<>(pids);
        ports = ports.isEmpty() ? Map.of() : new EnumMap<>(ports);
        addresses = addresses.isEmpty() ? Map.of() : new EnumMap<>(addresses);
    }

    /** Reads the file of a folder; nothing was started when it is missing or damaged. */
    static StackState load(Path run) {
        try {
            return GoujiJson.mapper().readValue(Files.readAllBytes(file(run)), StackState.class);
        } catch (NoSuchFileException | JacksonException e) {
            return NONE;
        } catch (IOException e) {
            throw new UncheckedIOException("state of the local stack in " + run, e);
        }
    }

    /** Puts the file into place whole, so that a reader never sees half of it. */
    void save(Path run) {
        try {
            Files.createDirectories(run);
            Path draft = Files.write(
                    run.resolve("state.json.new"), GoujiJson.mapper().writeValueAsBytes(this));
            Files.move(draft, file(run), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("state of the local stack in " + run, e);
        }
    }

    /** The port a listener was told to use. */
    Optional<Integer> port(Listener listener) {
        return Optional.ofNullable(ports.get(listener));
    }

    /** This state after a part was started. */
    StackState withStarted(Part part, long pid, StackSettings settings) {
        var newPids = new EnumMap<Part, Long>(Part.class);
        newPids.putAll(pids);
        newPids.put(part, pid);
        var newPorts = new EnumMap<Listener, Integer>(Listener.class);
        newPorts.putAll(ports);
        for (Listener listener : Listener.values()) {
            if (listener.part() == part && !settings.external().containsKey(listener)) {
                newPorts.put(listener, settings.port(listener));
            } else if (listener.part() == part) {
                newPorts.remove(listener);
            }
        }
        return new StackState(newPids, newPorts, addresses);
    }

    /** This state once the stores answer. */
    StackState withAddresses(Map<Listener, String> newAddresses) {
        return new StackState(pids, ports, newAddresses);
    }

    /** This state after a part was ended. */
    StackState without(Part part) {
        var newPids = new EnumMap<Part, Long>(Part.class);
        newPids.putAll(pids);
        newPids.remove(part);
        return new StackState(newPids, ports, addresses);
    }

    private static Path file(Path run) {
        return run.resolve("state.json");
    }
}
