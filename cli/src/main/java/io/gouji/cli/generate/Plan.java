package io.gouji.cli.generate;

import io.gouji.testkit.generate.Body;
import io.gouji.testkit.generate.Fault;
import io.gouji.testkit.generate.Faults;
import io.gouji.testkit.generate.FaultyReport;
import io.gouji.testkit.generate.GeneratedReport;
import io.gouji.testkit.generate.Shelf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are made and which of them go wrong.
 *
 * @param count how many reports
 * @param faults how many of them go wrong
 * @param seed what everything follows from
 * @param firstYear the first report year
 * @param lastYear the last report year
 */
record Plan(int count, int faults, long seed, int firstYear, int lastYear) {

    /**
     * A report and what is true of it.
     *
     * @param body whose it is
     * @param report the report
     * @param fault how it went wrong; null when it did not
     * @param previous whether the report of the year before was made as well
     * @param members the bodies whose reports it adds up
     * @param mayFail rules that may fail on it: what follows from its fault, or from one of its neighbours
     */
    record Made(
            Body body,
            GeneratedReport report,
            @Nullable FaultyReport fault,
            boolean previous,
            List<Body> members,
            Set<String> mayFail) {

        Made {
            members = List.copyOf(members);
            mayFail = Set.copyOf(mayFail);
        }
    }

    /** Makes the reports one by one: the bodies of a region before its government, each body's years in order. */
    void make(Consumer<Made> each) {
        int years = lastYear - firstYear + 1;
        int bodies = Math.ceilDiv(count, years);
        var maker = new Maker(this, each);
        Shelf.of(seed, bodies, firstYear, lastYear)
                .takeWhile(shelf -> maker.wantsMore())
                .forEach(maker::make);
    }

    private static final class Maker {

        private final Plan plan;
        private final Consumer<Made> each;
        private final List<Fault> faults;
        private int made;
        private int next;

        /** Faulty reports so far: the body's number and the year. */
        private final Set<List<Integer>> faulty = new HashSet<>();

        Maker(Plan plan, Consumer<Made> each) {
            this.plan = plan;
            this.each = each;
            this.faults = new ArrayList<>(Faults.ALL);
            Collections.shuffle(faults, new Random(plan.seed));
        }

        boolean wantsMore() {
            return made < plan.count;
        }

        void make(Shelf shelf) {
            for (Body body : shelf.bodies()) {
                for (int year = plan.firstYear; year <= plan.lastYear && wantsMore(); year++) {
                    each.accept(report(shelf, body, year));
                    made++;
                }
            }
        }

        private Made report(Shelf shelf, Body body, int year) {
            List<Body> members = shelf.members(body);
            FaultyReport wrong = isToGoWrong() ? wrong(shelf, body, year).orElse(null) : null;
            var mayFail = new TreeSet<String>();
            if (wrong != null) {
                faulty.add(List.of(body.number(), year));
                mayFail.addAll(wrong.fault().mayFail());
            }
            if (faulty.contains(List.of(body.number(), year - 1))) {
                mayFail.addAll(Fault.NEXT_YEAR);
            }
            if (members.stream().anyMatch(member -> faulty.contains(List.of(member.number(), year)))) {
                mayFail.addAll(Fault.REGION);
            }
            GeneratedReport report = wrong == null ? shelf.report(body, year) : wrong.report();
            return new Made(body, report, wrong, shelf.hasPrevious(year), members, mayFail);
        }

        /** Spreads the faults evenly. */
        private boolean isToGoWrong() {
            return (made + 1L) * plan.faults / plan.count > (long) made * plan.faults / plan.count;
        }

        /** The next fault of the list that this report can have. */
        private Optional<FaultyReport> wrong(Shelf shelf, Body body, int year) {
            for (int tried = 0; tried < faults.size(); tried++) {
                Fault fault = faults.get((next + tried) % faults.size());
                Optional<FaultyReport> wrong = shelf.report(body, year, fault);
                if (wrong.isPresent()) {
                    next = (next + tried + 1) % faults.size();
                    return wrong;
                }
            }
            return Optional.empty();
        }
    }
}
