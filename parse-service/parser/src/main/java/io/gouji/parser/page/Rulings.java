package io.gouji.parser.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the strokes of a page together to whole lines, and lines that meet together to tables. */
final class Rulings {

    /** Strokes this close, in points, are one line drawn twice or in pieces. */
    private static final float SAME_LINE = 1.2f;

    private static final float GAP = 3;

    /** Shorter lines bound no cell. */
    private static final float SHORTEST = 5;

    /** Lines end this many points before or behind the line they meet. */
    private static final float MEETING = 3.5f;

    /** Pages with more lines are drawings. */
    private static final int MOST_LINES = 4_000;

    private Rulings() {}

    /** The lines of each table of a page. */
    static List<List<Rule>> tables(List<Rule> strokes) {
        List<Rule> across = merge(strokes.stream().filter(Rule::horizontal).toList());
        List<Rule> down =
                merge(strokes.stream().filter(rule -> !rule.horizontal()).toList());
        if (across.size() < 2 || down.isEmpty() || across.size() + down.size() > MOST_LINES) {
            return List.of();
        }
        return connect(across, down);
    }

    private static List<Rule> merge(List<Rule> strokes) {
        var sorted = new ArrayList<>(strokes);
        sorted.sort(Comparator.comparingDouble(Rule::at));
        var merged = new ArrayList<Rule>();
        int i = 0;
        while (i < sorted.size()) {
            int end = i + 1;
            while (end < sorted.size()
                    && sorted.get(end).at() - sorted.get(end - 1).at() <= SAME_LINE) {
                end++;
            }
            mergeLine(sorted.subList(i, end), merged);
            i = end;
        }
        return merged;
    }

    private static void mergeLine(List<Rule> strokes, List<Rule> merged) {
        var line = new ArrayList<>(strokes);
        line.sort(Comparator.comparingDouble(Rule::from));
        Rule open = line.getFirst();
        for (Rule stroke : line) {
            if (stroke.from() <= open.to() + GAP) {
                open = new Rule(open.horizontal(), open.at(), open.from(), Math.max(open.to(), stroke.to()));
            } else {
                keep(open, merged);
                open = stroke;
            }
        }
        keep(open, merged);
    }

    private static void keep(Rule line, List<Rule> merged) {
        if (line.to() - line.from() >= SHORTEST) {
            merged.add(line);
        }
    }

    private static List<List<Rule>> connect(List<Rule> across, List<Rule> down) {
        var all = new ArrayList<>(across);
        all.addAll(down);
        var groups = new Groups(all.size());
        for (int a = 0; a < across.size(); a++) {
            for (int d = 0; d < down.size(); d++) {
                if (across.get(a).meets(down.get(d), MEETING)) {
                    groups.join(a, across.size() + d);
                }
            }
        }
        return groups.members().stream()
                .map(members -> members.stream().map(all::get).toList())
                .toList();
    }
}
