package io.gouji.testkit.generate;

import io.gouji.testkit.generate.Facts.Member;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reports of every body of one prefecture over some years. They break no rule: each agrees with itself, with last
 * year's, and a government's with those of its members.
 */
public final class Shelf {

    /** The first year there is a form for. */
    public static final int FIRST_YEAR = 2019;

    private final long seed;
    private final int firstYear;
    private final int lastYear;
    private final List<Body> bodies;
    private final Map<String, List<Books>> books = new LinkedHashMap<>();

    private Shelf(long seed, int firstYear, int lastYear, List<Body> bodies) {
        this.seed = seed;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.bodies = List.copyOf(bodies);
        for (Body body : this.bodies) {
            books.put(body.name(), body.reportsForRegion() ? sums(body) : Ledger.of(seed, body, firstYear, lastYear));
        }
    }

    /**
     * Shelves with at least as many bodies as wanted, one made when the one before is done with.
     *
     * @param seed what everything follows from
     * @param wanted how many bodies
     * @param firstYear the first report year, not before {@link #FIRST_YEAR}
     * @param lastYear the last report year
     */
    public static Stream<Shelf> of(long seed, int wanted, int firstYear, int lastYear) {
        if (firstYear < FIRST_YEAR || lastYear < firstYear) {
            throw new IllegalArgumentException("no report years: " + firstYear + " to " + lastYear);
        }
        var prefectures = new ArrayList<List<Body>>();
        List<Body> current = new ArrayList<>();
        for (Body body : Realm.bodies(seed, wanted)) {
            current.add(body);
            if (body.parent() == null) {
                prefectures.add(List.copyOf(current));
                current = new ArrayList<>();
            }
        }
        return prefectures.stream().map(prefecture -> new Shelf(seed, firstYear, lastYear, prefecture));
    }

    /** The bodies, the members of a government before it. */
    public List<Body> bodies() {
        return bodies;
    }

    /** The bodies whose reports a government adds up; none for any other body. */
    public List<Body> members(Body body) {
        return bodies.stream()
                .filter(member -> body.name().equals(member.parent()))
                .toList();
    }

    /** Whether there is a report of the year before. */
    public boolean hasPrevious(int year) {
        return year > firstYear;
    }

    /** The report of a body for a year. */
    public GeneratedReport report(Body body, int year) {
        return draft(body, year).write();
    }

    /** The same report gone wrong; empty when it cannot go wrong in this way. */
    public Optional<FaultyReport> report(Body body, int year, Fault fault) {
        return fault.inject(draft(body, year));
    }

    private Draft draft(Body body, int year) {
        Books previous = hasPrevious(year) ? books(body, year - 1) : null;
        List<Member> members = members(body).stream()
                .map(member -> new Member(
                        member.shortName(),
                        books(member, year)
                                .cells()
                                .getOrDefault(Draft.RECEIVED, BigDecimal.ZERO)
                                .longValue()))
                .toList();
        return new Draft(seed, body, books(body, year), previous, members, sources(body, year));
    }

    private Draft.Sources sources(Body body, int year) {
        Body peer = bodies.stream()
                .filter(other -> other.role() == body.role() && other.number() != body.number())
                .filter(other ->
                        !other.name().equals(body.parent()) && !body.name().equals(other.parent()))
                .findFirst()
                .orElse(null);
        return new Draft.Sources(
                hasPrevious(year) ? () -> report(body, year - 1) : null,
                peer,
                peer == null ? null : () -> report(peer, year));
    }

    private Books books(Body body, int year) {
        List<Books> years = books.get(body.name());
        if (years == null || year < firstYear || year > lastYear) {
            throw new NoSuchElementException("no books of " + body.name() + " for " + year);
        }
        return years.get(year - firstYear);
    }

    private List<Books> sums(Body government) {
        List<Body> members = members(government);
        var years = new ArrayList<Books>();
        for (int year = firstYear; year <= lastYear; year++) {
            int of = year;
            years.add(
                    Books.sum(members.stream().map(member -> books(member, of)).toList()));
        }
        return List.copyOf(years);
    }
}
