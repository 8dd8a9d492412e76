package io.gouji.ingest.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Agencies to be entered together, or not at all.
 *
 * @param entries what is said of each, and where
 */
public record Registration(List<Entry> entries) {

    public Registration {
        entries = List.copyOf(entries);
    }

    /**
     * One of them.
     *
     * @param line where it was said, from 1
     * @param fields what was said
     */
    public record Entry(int line, AgencyFields fields) {}

    /**
     * Something wrong with one of them.
     *
     * @param line where it was said
     * @param detail what is wrong
     */
    public record Fault(int line, String detail) {}

    /**
     * What is registered before.
     *
     * @param parents each agency's id and its parent's; an empty parent for none
     * @param names each name, and the id of the agency that has it
     */
    public record Known(Map<String, Optional<String>> parents, Map<String, String> names) {

        public Known {
            parents = Map.copyOf(parents);
            names = Map.copyOf(names);
        }
    }

    /**
     * What came of looking at them.
     *
     * @param agencies those to be entered; none when there are faults
     * @param faults everything wrong, by line
     */
    public record Result(List<Agency> agencies, List<Fault> faults) {

        public Result {
            agencies = List.copyOf(agencies);
            faults = List.copyOf(faults);
        }
    }

    /** Looks at each alone, at all together, and at them beside what is registered. */
    public Result against(Known known) {
        var faults = new ArrayList<Fault>();
        var lines = new HashMap<String, Integer>();
        var agencies = new ArrayList<Agency>();
        for (Entry entry : entries) {
            entry.fields()
                    .read(wrong -> faults.add(new Fault(entry.line(), wrong)))
                    .ifPresent(agency -> {
                        var before = lines.putIfAbsent(agency.id(), entry.line());
                        if (before == null) {
                            agencies.add(agency);
                        } else {
                            faults.add(
                                    new Fault(entry.line(), "the id '" + agency.id() + "' is also on line " + before));
                        }
                    });
        }
        findSharedNames(agencies, lines, known, faults);
        findFamilies(agencies, lines, known, faults);
        faults.sort(java.util.Comparator.comparingInt(Fault::line));
        return new Result(faults.isEmpty() ? agencies : List.of(), faults);
    }

    private static void findSharedNames(
            List<Agency> agencies, Map<String, Integer> lines, Known known, List<Fault> faults) {
        var owners = new HashMap<>(known.names());
        // what is entered anew gives up the names it had
        owners.values().removeIf(lines::containsKey);
        for (Agency agency : agencies) {
            for (String name : agency.names()) {
                var owner = owners.putIfAbsent(name, agency.id());
                if (owner != null && !owner.equals(agency.id())) {
                    faults.add(new Fault(
                            lines.getOrDefault(agency.id(), 0),
                            "the name '" + name + "' is one of the agency '" + owner
                                    + "'; a name may have one agency only"));
                }
            }
        }
    }

    private static void findFamilies(
            List<Agency> agencies, Map<String, Integer> lines, Known known, List<Fault> faults) {
        var parents = new HashMap<>(known.parents());
        agencies.forEach(agency -> parents.put(agency.id(), agency.parent()));
        for (Agency agency : agencies) {
            int line = lines.getOrDefault(agency.id(), 0);
            var parent = agency.parent();
            if (parent.isPresent() && !parents.containsKey(parent.get())) {
                faults.add(new Fault(line, "the parent '" + parent.get() + "' is no registered agency's id"));
            } else if (isItsOwnAncestor(agency.id(), parents)) {
                faults.add(new Fault(line, "the agency '" + agency.id() + "' would be above itself"));
            }
        }
    }

    private static boolean isItsOwnAncestor(String id, Map<String, Optional<String>> parents) {
        var seen = new HashSet<String>();
        var above = parents.getOrDefault(id, Optional.empty());
        while (above.isPresent() && seen.add(above.get())) {
            if (above.get().equals(id)) {
                return true;
            }
            above = parents.getOrDefault(above.get(), Optional.empty());
        }
        return false;
    }
}
