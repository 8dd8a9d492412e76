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
 * @param peers reports of other bodies for the same year whose text looks alike, ascending by id; null when they were
 *     not looked for
 */
public record Neighbours(
        @Nullable ParsedReport previous,
        List<Member> members,
        boolean membersComplete,
        @Nullable List<Member> peers) {

    /** No neighbour is known. */
    public static final Neighbours NONE = new Neighbours(null, List.of(), false);

    /**
     * Takes members and peers in any order.
     *
     * @throws IllegalArgumentException when two members or two peers have the same id
     */
    public Neighbours {
        members = sorted(members);
        peers = peers == null ? null : sorted(peers);
    }

    /** Neighbours without a search for text that looks alike. */
    public Neighbours(@Nullable ParsedReport previous, List<Member> members, boolean membersComplete) {
        this(previous, members, membersComplete, null);
    }

    private static List<Member> sorted(List<Member> bodies) {
        if (bodies.stream().map(Member::id).distinct().count() < bodies.size()) {
            throw new IllegalArgumentException("two members have the same id");
        }
        return bodies.stream().sorted(Comparator.comparing(Member::id)).toList();
    }

    /**
     * The report of another body, below the one under audit or beside it.
     *
     * @param id identity of the body, unique among the members and among the peers
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
        return new Neighbours(report, members, membersComplete, peers);
    }

    /** The same neighbours with other members. */
    public Neighbours withMembers(List<Member> others, boolean complete) {
        return new Neighbours(previous, others, complete, peers);
    }

    /** The same neighbours with the bodies whose text looks alike. */
    public Neighbours withPeers(List<Member> alike) {
        return new Neighbours(previous, members, membersComplete, alike);
    }
}
