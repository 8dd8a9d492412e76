package io.gouji.ingest.registry;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One reporting agency.
 *
 * @param id its identity, by which events are keyed; never changes
 * @param name what it is called
 * @param aliases what it is also called, in documents or by senders
 * @param kind what it is
 * @param parent the id of the agency above it
 * @param particulars what else is known
 */
public record Agency(
        String id,
        String name,
        List<String> aliases,
        AgencyKind kind,
        Optional<String> parent,
        Particulars particulars) {

    public Agency {
        aliases = List.copyOf(aliases);
    }

    /**
     * What no identity depends on.
     *
     * @param region where it is, as its registrar writes it
     * @param deadline by which day of the year after the report year its report is due
     */
    public record Particulars(Optional<String> region, Optional<MonthDay> deadline) {}

    /** Everything by which a sender may name it, its id first. */
    public List<String> names() {
        return Stream.concat(Stream.of(id, name), aliases.stream()).distinct().toList();
    }
}
