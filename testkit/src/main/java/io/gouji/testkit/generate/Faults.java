package io.gouji.testkit.generate;

import java.util.List;
import java.util.stream.Stream;

/** Every known way a report goes wrong, sorted by name. */
public final class Faults {

    /** The faults. */
    public static final List<Fault> ALL = Stream.of(
                    TableFaults.all(),
                    NarrativeFaults.all(),
                    NeighbourFaults.all(),
                    StructureFaults.all(),
                    FrontFaults.all())
            .flatMap(List::stream)
            .sorted((one, other) -> one.name().compareTo(other.name()))
            .toList();

    private Faults() {}
}
