package io.gouji.parser.ocr;

import io.gouji.parser.page.Rule;
import java.util.ArrayList;
import java.util.List;

/** Finds the ruled lines of a straightened page: long runs of ink along it and down it. */
final class LineFinder {

    /** Points. Words have gaps; a stroke of a large character is shorter. */
    private static final float SHORTEST_ACROSS = 26;

    /** Points. Rows are higher, the strokes of what is printed in cells shorter. */
    private static final float SHORTEST_DOWN = 13;

    /** Points. Thicker runs are shaded areas and pictures. */
    private static final float THICKEST = 3;

    /** Points. A line down ends at a line across. */
    private static final float MEETING = 4;

    /** Pixels that noise takes out of a line. */
    private static final int GAP = 3;

    private static final int MOST = 4_000;

    private final Bitmap page;
    private final int threshold;
    private final float perPoint;

    /** A run of ink: where it begins and ends, and its first and last row or column. */
    private static final class Run {

        private int from;
        private int to;
        private final int first;
        private int last;

        Run(int from, int to, int at) {
            this.from = from;
            this.to = to;
            this.first = at;
            this.last = at;
        }

        boolean goesOn(Run next) {
            return next.first - last <= 2 && next.from <= to && next.to >= from;
        }

        void take(Run next) {
            from = Math.min(from, next.from);
            to = Math.max(to, next.to);
            last = next.last;
        }
    }

    private LineFinder(Bitmap page, float perPoint) {
        this.page = page;
        this.threshold = page.threshold();
        this.perPoint = perPoint;
    }

    /**
     * The lines of a page in points, and takes them off it.
     *
     * @param perPoint pixels in a point
     */
    static List<Rule> take(Bitmap page, float perPoint) {
        var finder = new LineFinder(page, perPoint);
        List<Run> across = finder.runs(true);
        List<Run> down = finder.runs(false).stream()
                .filter(run -> finder.ends(run, across))
                .toList();
        var rules = new ArrayList<Rule>();
        across.forEach(run -> rules.add(finder.rule(run, true)));
        down.forEach(run -> rules.add(finder.rule(run, false)));
        across.forEach(run -> finder.erase(run, true));
        down.forEach(run -> finder.erase(run, false));
        return rules;
    }

    private boolean ends(Run down, List<Run> across) {
        return touches(down.from, down.first, across) && touches(down.to, down.first, across);
    }

    private boolean touches(int end, int at, List<Run> across) {
        float near = MEETING * perPoint;
        for (Run line : across) {
            boolean level = end >= line.first - near && end <= line.last + near;
            if (level && at >= line.from - near && at <= line.to + near) {
                return true;
            }
        }
        return false;
    }

    private Rule rule(Run run, boolean across) {
        return new Rule(
                across, (run.first + run.last + 1) / 2f / perPoint, run.from / perPoint, (run.to + 1) / perPoint);
    }

    private List<Run> runs(boolean across) {
        int lines = across ? page.height() : page.width();
        float shortest = (across ? SHORTEST_ACROSS : SHORTEST_DOWN) * perPoint;
        var open = new ArrayList<Run>();
        var done = new ArrayList<Run>();
        for (int at = 1; at < lines - 1; at++) {
            for (Run run : runs(across, at, shortest)) {
                join(run, open);
            }
            int now = at;
            open.removeIf(run -> run.last < now - 2 && done.add(run));
            if (done.size() > MOST) {
                return List.of();
            }
        }
        done.addAll(open);
        done.removeIf(run -> run.last - run.first + 1 > THICKEST * perPoint);
        return done;
    }

    private static void join(Run run, List<Run> open) {
        for (Run line : open) {
            if (line.goesOn(run)) {
                line.take(run);
                return;
            }
        }
        open.add(run);
    }

    private List<Run> runs(boolean across, int at, float shortest) {
        var runs = new ArrayList<Run>();
        int length = across ? page.width() : page.height();
        int from = -1;
        int to = -1;
        for (int i = 0; i < length; i++) {
            if (isInk(across, i, at)) {
                if (from >= 0 && i - to > GAP) {
                    keep(runs, from, to, at, shortest);
                    from = i;
                }
                from = from < 0 ? i : from;
                to = i;
            }
        }
        keep(runs, from, to, at, shortest);
        return runs;
    }

    private static void keep(List<Run> runs, int from, int to, int at, float shortest) {
        if (from >= 0 && to - from + 1 >= shortest) {
            runs.add(new Run(from, to, at));
        }
    }

    /** A line may lean by a pixel. */
    private boolean isInk(boolean across, int along, int at) {
        return across
                ? page.at(along, at) < threshold || page.at(along, at - 1) < threshold
                : page.at(at, along) < threshold || page.at(at - 1, along) < threshold;
    }

    private void erase(Run run, boolean across) {
        int most = across ? page.height() : page.width();
        int end = across ? page.width() : page.height();
        for (int at = Math.max(0, run.first - 2); at <= Math.min(most - 1, run.last + 2); at++) {
            for (int along = Math.max(0, run.from - 2); along <= Math.min(end - 1, run.to + 2); along++) {
                page.set(across ? along : at, across ? at : along, Bitmap.WHITE);
            }
        }
    }
}
