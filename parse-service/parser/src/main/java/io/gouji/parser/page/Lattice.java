package io.gouji.parser.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The cells that the lines of one table enclose. Where no line parts two places of the grid they are one cell. */
final class Lattice {

    /** A line must run along so much of a side to bound it. */
    private static final float BOUNDING_SHARE = 0.5f;

    private static final int MOST_PLACES = 200_000;

    private final Edges columns;
    private final Edges rows;
    private final Groups places;
    private final List<Cell> cells = new ArrayList<>();
    private final int[] cellAt;

    private Lattice(Edges columns, Edges rows, List<Rule> rules) {
        this.columns = columns;
        this.rows = rows;
        this.places = new Groups(rowCount() * columnCount());
        this.cellAt = new int[rowCount() * columnCount()];
        joinPlaces(borders(rules, true, rows, columns), borders(rules, false, columns, rows));
        places.members().forEach(this::addCells);
    }

    /**
     * A cell of a lattice.
     *
     * @param row its first row, from 0
     * @param rowSpan rows it covers
     * @param box where it lies
     */
    record Cell(int row, int rowSpan, Box box) {}

    /** The lattice of lines that meet; empty when they bound no table of at least two columns. */
    static Optional<Lattice> of(List<Rule> rules) {
        List<Rule> across = rules.stream().filter(Rule::horizontal).toList();
        List<Rule> down = rules.stream().filter(rule -> !rule.horizontal()).toList();
        if (across.size() < 2 || down.isEmpty()) {
            return Optional.empty();
        }
        Edges columns = edges(down, across);
        Edges rows = edges(across, down);
        if (columns.size() < 3 || rows.size() < 2 || (long) columns.size() * rows.size() > MOST_PLACES) {
            return Optional.empty();
        }
        return Optional.of(new Lattice(columns, rows, rules)).filter(lattice -> lattice.cells.size() > 1);
    }

    /** Lines of one direction give edges, and so do the outermost ends of the lines that cross them. */
    private static Edges edges(List<Rule> lines, List<Rule> crossing) {
        var positions = new ArrayList<Float>();
        lines.forEach(line -> positions.add(line.at()));
        positions.add((float) extreme(crossing, Rule::from, true));
        positions.add((float) extreme(crossing, Rule::to, false));
        return Edges.of(positions);
    }

    private static double extreme(List<Rule> lines, ToDoubleFunction<Rule> end, boolean least) {
        var ends = lines.stream().mapToDouble(end);
        return (least ? ends.min() : ends.max()).orElseThrow();
    }

    Box box() {
        return new Box(columns.first(), rows.first(), columns.last(), rows.last());
    }

    List<Cell> cells() {
        return cells;
    }

    Edges columns() {
        return columns;
    }

    int rowCount() {
        return rows.size() - 1;
    }

    /** Index of the cell at a point; -1 outside. */
    int cellAt(float x, float y) {
        int column = columns.interval(x);
        int row = rows.interval(y);
        return column < 0 || row < 0 ? -1 : cellAt[row * columnCount() + column];
    }

    private int columnCount() {
        return columns.size() - 1;
    }

    /** By edge and by interval between the crossing edges: whether a line runs there. */
    private static boolean[][] borders(List<Rule> rules, boolean horizontal, Edges edges, Edges crossing) {
        var borders = new boolean[edges.size()][crossing.size() - 1];
        for (Rule rule : rules) {
            if (rule.horizontal() == horizontal) {
                boolean[] border = borders[edges.nearest(rule.at())];
                for (int i = 0; i < border.length; i++) {
                    float from = crossing.at(i);
                    float to = crossing.at(i + 1);
                    float along = Math.min(to, rule.to()) - Math.max(from, rule.from());
                    border[i] |= along >= (to - from) * BOUNDING_SHARE;
                }
            }
        }
        return borders;
    }

    private void joinPlaces(boolean[][] across, boolean[][] down) {
        for (int row = 0; row < rowCount(); row++) {
            for (int column = 0; column < columnCount(); column++) {
                int place = row * columnCount() + column;
                if (column > 0 && !down[column][row]) {
                    places.join(place - 1, place);
                }
                if (row > 0 && !across[row][column]) {
                    places.join(place - columnCount(), place);
                }
            }
        }
    }

    /** Joined places make one cell if they fill a rectangle; otherwise a cell for every run of them in a row. */
    private void addCells(List<Integer> members) {
        int left = Integer.MAX_VALUE;
        int right = 0;
        for (int place : members) {
            left = Math.min(left, place % columnCount());
            right = Math.max(right, place % columnCount());
        }
        int top = members.getFirst() / columnCount();
        int bottom = members.getLast() / columnCount();
        if ((right - left + 1) * (bottom - top + 1) == members.size()) {
            addCell(members, top, bottom, left, right);
            return;
        }
        int from = 0;
        for (int i = 1; i <= members.size(); i++) {
            if (i == members.size() || !isBeside(members.get(i - 1), members.get(i))) {
                List<Integer> run = members.subList(from, i);
                int row = run.getFirst() / columnCount();
                addCell(run, row, row, run.getFirst() % columnCount(), run.getLast() % columnCount());
                from = i;
            }
        }
    }

    private boolean isBeside(int place, int next) {
        return next == place + 1 && next % columnCount() > 0;
    }

    private void addCell(List<Integer> members, int top, int bottom, int left, int right) {
        members.forEach(place -> cellAt[place] = cells.size());
        var box = new Box(columns.at(left), rows.at(top), columns.at(right + 1), rows.at(bottom + 1));
        cells.add(new Cell(top, bottom - top + 1, box));
    }
}
