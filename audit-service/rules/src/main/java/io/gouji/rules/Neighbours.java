package io.gouji.rules;

import io.gouji.contract.report.ParsedReport;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reports that a report is held against, as far as they are known. In whatever order its members are given, they
 * are told the same way.
 *
 * @param previous the same body's report of the year before; null when it is not known
 * @param members reports of the bodies below this one for the same year, ascending by id
 * @param membersComplete whether no body below this one is missing from the members
 */
public record Neighbours(@Nullable ParsedReport previous, List<Member> members, boolean membersComplete) {

    /** No neighbour is known. */
    public static final Neighbours NONE = new Neighbours(null, List.of(), false);

    /**
     * Takes the members in any order.
     *
     * @throws IllegalArgumentException when two members have the same id
     */
    public Neighbours {
        members = members.stream().sorted(Comparator.comparing(Member::id)).toList();
        if (members.stream().map(Member::id).distinct().count() < members.size()) {
            throw new IllegalArgumentException("two members have the same id");
        }
    }

    /**
     * The report of a body below the one under audit.
     *
     * @param id identity of the body, unique among the members
     * @param report its report for the same year
     */
    public record Member(String id, ParsedReport report) {

        /** The body's name as its report prints it, else its id. */
        public String name() {
            String agency = report.agency();
            return agency == null ? id : agency;
        }
    }

    /** The same neighbours with a report of the year before. */
    public Neighbours withPrevious(@Nullable ParsedReport report) {
        return new Neighbours(report, members, membersComplete);
    }

    /** The same neighbours with other members. */
    public Neighbours withMembers(List<Member> others, boolean complete) {
        return new Neighbours(previous, others, complete);
    }
}
