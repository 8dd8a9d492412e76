package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** Words that contradict the tables or themselves. */
final class NarrativeFaults {

    private static final Optional<Set<CellRef>> IN_WORDS = Optional.of(Set.of());

    /** The rows an author may mean by the applications of a year. */
    private static final List<List<String>> COUNTED =
            List.of(List.of("received"), List.of("received", "carriedIn"), List.of("total"));

    /** Per cent between two shares that no rounding makes one. */
    private static final double TELLING = 2.5;

    private NarrativeFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("received-misstated", NarrativeFaults::received, "NT-NEW")
                        .alsoSeenBy(
                                "NT-SUM",
                                "NT-WHO",
                                "NT-CAT",
                                "NT-SELF",
                                "NT-DONE",
                                "YOY-GROWTH",
                                "RU-TEXT",
                                "T3-PART",
                                "T3-ZERO"),
                Fault.of("handled-misstated", NarrativeFaults::handled, "NT-DONE")
                        .alsoSeenBy("NT-NEW", "NT-CAT", "NT-SELF"),
                Fault.of("carried-misstated", NarrativeFaults::carried, "NT-CARRY")
                        .alsoSeenBy("NT-NEW", "NT-SELF"),
                Fault.of("results-misstated", NarrativeFaults::results, "NT-CAT"),
                Fault.of("share-misstated", NarrativeFaults::share, "NT-CAT"),
                Fault.of("persons-misstated", NarrativeFaults::persons, "NT-WHO")
                        .alsoSeenBy("NT-SUM", "T3-PART"),
                Fault.of("person-share-misstated", NarrativeFaults::personShare, "T3-PART"),
                Fault.of("reviews-misstated", NarrativeFaults::reviews, "NT-RL").alsoSeenBy("NT-SUM", "NT-RLRES"),
                Fault.of("suits-misstated", NarrativeFaults::suits, "NT-RL"),
                Fault.of("all-upheld-claimed", NarrativeFaults::allUpheld, "NT-RLRES"),
                Fault.of("documents-misstated", NarrativeFaults::documents, "NT-NORM"),
                Fault.of("items-do-not-add-up", NarrativeFaults::items, "NT-SUM"),
                Fault.of("fee-off-tariff", NarrativeFaults::feeOffTariff, "NT-FEE")
                        .alsoSeenBy("RU-FEE"),
                Fault.of("fee-payers-do-not-add-up", NarrativeFaults::feePayers, "NT-FEE")
                        .alsoSeenBy("RU-FEE"),
                Fault.of("fee-notices-unmentioned", NarrativeFaults::feeSilence, "NT-FEE2")
                        .alsoSeenBy("ST-SIX"),
                Fault.of("same-figure-twice", NarrativeFaults::twice, "NT-SELF"),
                Fault.of("all-done-claimed", NarrativeFaults::allDone, "NT-CONTRA"),
                Fault.of("no-disputes-claimed", NarrativeFaults::noDisputes, "NT-CONTRA")
                        .alsoSeenBy("NT-RL", "NT-SELF"),
                Fault.of("growth-misstated", NarrativeFaults::growth, "YOY-GROWTH"),
                Fault.of("members-misstated", NarrativeFaults::members, "RU-TEXT")
                        .alsoSeenBy("NT-SUM", "NT-SELF"),
                Fault.of("region-fee-misstated", NarrativeFaults::regionFee, "RU-FEE")
                        .alsoSeenBy("NT-FEE"));
    }

    private static Optional<Set<CellRef>> received(Draft draft) {
        long pool = draft.count("T3", "received", "total") + draft.count("T3", "carriedIn", "total");
        long wrong = pool + 1 + draft.random().nextInt(9);
        draft.slips().misstate(Topic.RECEIVED, truth -> wrong);
        return IN_WORDS;
    }

    private static Optional<Set<CellRef>> handled(Draft draft) {
        long most = draft.count("T3", "received", "total") + draft.count("T3", "carriedIn", "total");
        return misstate(draft, Topic.HANDLED, truth -> most + 1 + truth % 7, d -> d.count("T3", "total", "total") > 0);
    }

    private static Optional<Set<CellRef>> carried(Draft draft) {
        long most = draft.count("T3", "received", "total") + draft.count("T3", "carriedIn", "total");
        return misstate(
                draft, Topic.CARRIED, truth -> truth + 1 + most % 5, d -> d.count("T3", "carriedOut", "total") > 0);
    }

    private static Optional<Set<CellRef>> results(Draft draft) {
        return misstate(draft, Topic.RESULTS, truth -> truth + 2, d -> d.count("T3", "total", "total") > 0);
    }

    private static Optional<Set<CellRef>> share(Draft draft) {
        draft.slips().mention(Topic.RESULTS);
        return misstate(draft, Topic.SHARE, truth -> -7, d -> d.count("T3", "total", "total") > 0);
    }

    private static Optional<Set<CellRef>> persons(Draft draft) {
        draft.slips().mention(Topic.RECEIVED);
        long pool = draft.count("T3", "received", "total") + draft.count("T3", "carriedIn", "total");
        return misstate(
                draft, Topic.PERSONS, truth -> pool + 1 + truth % 3, d -> d.count("T3", "received", "total") > 1);
    }

    /** A share that is that of no column of the table. */
    private static Optional<Set<CellRef>> personShare(Draft draft) {
        List<Double> shares = COUNTED.stream()
                .map(rows -> 100.0 * sum(draft::count, rows, "person") / Math.max(1, sum(draft::count, rows, "total")))
                .toList();
        long away = away(shares, 100);
        return misstate(draft, Topic.PERSON_SHARE, truth -> away, d -> d.count("T3", "received", "total") > 1);
    }

    private static Optional<Set<CellRef>> reviews(Draft draft) {
        long all = disputes(draft);
        return misstate(draft, Topic.REVIEWS, truth -> all + 1, d -> true);
    }

    private static Optional<Set<CellRef>> suits(Draft draft) {
        long all = disputes(draft);
        return misstate(draft, Topic.SUITS, truth -> all + 2, d -> true);
    }

    private static long disputes(Draft draft) {
        return draft.count("T4", "review", "total")
                + draft.count("T4", "suit", "total")
                + draft.count("T4", "reviewThenSuit", "total");
    }

    private static Optional<Set<CellRef>> allUpheld(Draft draft) {
        return misstate(
                draft,
                Topic.REVIEW_RESULTS,
                truth -> 1,
                d -> d.count("T4", "review", "corrected") + d.count("T4", "review", "pending") > 0);
    }

    private static Optional<Set<CellRef>> documents(Draft draft) {
        return misstate(
                draft,
                Topic.DOCUMENTS,
                truth -> truth + 3,
                d -> d.year() >= 2021 && d.count("T2", "normativeDocs", "inForce") > 0);
    }

    private static Optional<Set<CellRef>> items(Draft draft) {
        return misstate(draft, Topic.ITEMS, truth -> truth - 5, d -> true);
    }

    private static Optional<Set<CellRef>> feeOffTariff(Draft draft) {
        return misstate(draft, Topic.FEES, truth -> truth + 7, d -> d.year() >= 2021);
    }

    private static Optional<Set<CellRef>> feePayers(Draft draft) {
        int payers = draft.books().fees().size();
        return misstate(draft, Topic.FEES, truth -> truth + 100, d -> payers > 1 && payers <= 6);
    }

    private static Optional<Set<CellRef>> feeSilence(Draft draft) {
        if (draft.year() < 2021 || draft.count("T3", "other.feeUnpaid", "total") == 0) {
            return Optional.empty();
        }
        draft.edit(Paper.part(6, paragraphs -> {
            paragraphs.set(0, "无其他需要报告的事项。");
            paragraphs.removeIf(text -> text.contains("收费"));
            return paragraphs;
        }));
        return IN_WORDS;
    }

    private static Optional<Set<CellRef>> twice(Draft draft) {
        int published = 200 + draft.random().nextInt(700);
        draft.edit(Paper.part(1, paragraphs -> {
            paragraphs.add("全年主动公开政府信息" + published + "条。");
            return paragraphs;
        }));
        draft.edit(Paper.part(5, paragraphs -> {
            paragraphs.addFirst("全年主动公开政府信息" + (published - 4) + "条，与群众期待相比仍有差距。");
            return paragraphs;
        }));
        return IN_WORDS;
    }

    private static Optional<Set<CellRef>> allDone(Draft draft) {
        if (draft.count("T3", "carriedOut", "total") == 0) {
            return Optional.empty();
        }
        draft.edit(Paper.part(1, paragraphs -> {
            paragraphs.add("截至年底，" + scope(draft) + "所有政府信息公开申请均已办理完成，无结转。");
            return paragraphs;
        }));
        return IN_WORDS;
    }

    private static Optional<Set<CellRef>> noDisputes(Draft draft) {
        if (disputes(draft) == 0) {
            return Optional.empty();
        }
        draft.edit(Paper.part(1, paragraphs -> {
            paragraphs.add("全年" + scope(draft) + "未发生因政府信息公开引起的行政复议和行政诉讼。");
            return paragraphs;
        }));
        return IN_WORDS;
    }

    /** A change that no way of counting makes. */
    private static Optional<Set<CellRef>> growth(Draft draft) {
        Books previous = draft.previous();
        if (previous == null) {
            return Optional.empty();
        }
        long before = previous.count("T3", "received", "total");
        long now = draft.count("T3", "received", "total");
        if (before == 0 || now == 0 || before == now) {
            return Optional.empty();
        }
        List<Double> changes = COUNTED.stream()
                .map(rows -> Long.signum(now - before)
                        * (100.0 * sum(draft::count, rows, "total") / Math.max(1, sum(previous::count, rows, "total"))
                                - 100))
                .toList();
        long away = away(changes, Double.MAX_VALUE);
        return misstate(draft, Topic.GROWTH, truth -> away, d -> true);
    }

    /** How far from the first value another lies that is none of them, in whole units. */
    private static long away(List<Double> values, double most) {
        double truth = values.getFirst();
        return LongStream.of(6, -6, 13, -13, 27, -27, 41, -41)
                .filter(by -> truth + by > 0 && truth + by <= most)
                .filter(by -> values.stream().noneMatch(value -> Math.abs(truth + by - value) < TELLING))
                .findFirst()
                .orElseThrow();
    }

    private static long sum(Count count, List<String> rows, String column) {
        return rows.stream().mapToLong(row -> count.of("T3", row, column)).sum();
    }

    /** Figures by table, row and column. */
    @FunctionalInterface
    private interface Count {
        long of(String table, String row, String column);
    }

    private static Optional<Set<CellRef>> members(Draft draft) {
        long busy =
                draft.members().stream().filter(member -> member.received() > 0).count();
        return misstate(draft, Topic.MEMBERS, truth -> truth + truth / 2 + 11, d -> busy >= 2);
    }

    private static Optional<Set<CellRef>> regionFee(Draft draft) {
        return misstate(
                draft,
                Topic.FEES,
                truth -> Math.max(0, truth - 100),
                d -> !d.members().isEmpty() && !d.books().fees().isEmpty());
    }

    private static String scope(Draft draft) {
        return draft.body().reportsForRegion() ? "全" + draft.body().level().word() : "";
    }

    private static Optional<Set<CellRef>> misstate(
            Draft draft, Topic topic, LongUnaryOperator wrong, Predicate<Draft> possible) {
        if (!possible.test(draft)) {
            return Optional.empty();
        }
        draft.slips().misstate(topic, wrong);
        return IN_WORDS;
    }
}
