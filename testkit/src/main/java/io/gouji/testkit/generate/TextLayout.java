package io.gouji.testkit.generate;

import io.gouji.testkit.generate.GeneratedReport.Part;
import io.gouji.testkit.generate.Sheet.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The ways tables come out as plain text. */
public enum TextLayout {
    /** A tab between cells. */
    TABS,
    /** Tabs around every row as well. */
    TABS_AROUND,
    /** A tab for every column, merged ones too. */
    TABS_EXPANDED,
    /** A tab between cells; of two labels the first is lost. */
    TABS_FIRST_LABEL_LOST,
    /** A bar behind every cell of a row. */
    PIPES,
    /** A bar in front of every row as well. */
    PIPES_LEADING,
    /** A bar for every column, merged ones too. */
    PIPES_EXPANDED,
    /** A Markdown table. */
    MARKDOWN,
    /** A cell a line. */
    CELLS,
    /** A cell a line and an empty line behind it. */
    CELLS_SPACED,
    /** A cell a line and a bar behind it, a lone bar for an empty one. */
    CELLS_BARRED,
    /** Text of a page, a row a line. */
    PAGE,
    /** Text of a page, labels broken around their values, page numbers and the head repeated. */
    PAGE_BROKEN,
    /** The labels of many rows and then their values column after column, a cell a line. */
    BLOCKS_BY_COLUMN,
    /** The labels of many rows and then their values row after row, a cell a line. */
    BLOCKS_BY_ROW,
    /** The labels of many rows and then their values, a row a line. */
    BLOCKS_BY_LINE,
    /** Markdown in which every row is a table of its own, labels in front of, inside or behind it. */
    SHREDDED,
    /** Rows run on in one line, spaces between cells. */
    RUNNING,
    /** Nothing between cells. */
    GLUED;

    /** How much of the figures a layout leaves to be read. */
    public enum Keeps {
        /** Every cell can be told. */
        ALL,
        /**
         * An empty cell leaves no trace, or two figures may be one, so that a row may be left unread; nothing may be
         * read wrong.
         */
        FIGURES,
        /** Figures run together, or may run down or along; the truth is one of several. */
        CANDIDATES
    }

    /** The freest typography the layout survives. */
    public Typography typography() {
        return switch (this) {
            case PAGE, PAGE_BROKEN, RUNNING, BLOCKS_BY_LINE -> Typography.DENSE;
            case BLOCKS_BY_COLUMN, BLOCKS_BY_ROW -> Typography.UNMARKED;
            case GLUED -> Typography.PLAIN;
            default -> Typography.FREE;
        };
    }

    /** How much the layout keeps. */
    public Keeps keeps() {
        return switch (this) {
            case CELLS, CELLS_SPACED -> Keeps.FIGURES;
            case BLOCKS_BY_LINE -> Keeps.FIGURES;
            case BLOCKS_BY_ROW, BLOCKS_BY_COLUMN, GLUED -> Keeps.CANDIDATES;
            default -> Keeps.ALL;
        };
    }

    private List<String> rows(Sheet sheet, Random random) {
        return switch (this) {
            case TABS -> TextRows.tabs(sheet);
            case TABS_AROUND -> TextRows.tabsAround(sheet);
            case TABS_EXPANDED -> TextRows.tabsExpanded(sheet);
            case TABS_FIRST_LABEL_LOST -> TextRows.tabsFirstLabelLost(sheet);
            case PIPES -> TextRows.pipes(sheet);
            case PIPES_LEADING -> TextRows.pipesLeading(sheet);
            case PIPES_EXPANDED -> TextRows.pipesExpanded(sheet);
            case MARKDOWN -> TextRows.markdown(sheet);
            case CELLS -> TextRows.cells(sheet, "");
            case CELLS_SPACED -> TextRows.cellsSpaced(sheet);
            case CELLS_BARRED -> TextRows.cells(sheet, " |");
            case PAGE -> TextRows.page(sheet);
            case PAGE_BROKEN -> TextRows.pageBroken(sheet, random);
            case BLOCKS_BY_COLUMN -> DetachedRows.byColumn(sheet, random);
            case BLOCKS_BY_ROW -> DetachedRows.byRow(sheet, random);
            case BLOCKS_BY_LINE -> DetachedRows.byLine(sheet, random);
            case SHREDDED -> DetachedRows.shredded(sheet, random);
            case RUNNING -> TextRows.joined(sheet, " ");
            case GLUED -> TextRows.joined(sheet, "");
        };
    }

    /** Prints a report with the tables of the official form. */
    public String print(GeneratedReport report) {
        return print(report, SheetHabit.OFFICIAL);
    }

    /** Prints a report with tables laid out in a way. */
    public String print(GeneratedReport report, SheetHabit habit) {
        var random = new Random(report.seed());
        var lines = new ArrayList<String>();
        lines.add(report.title());
        lines.addAll(report.preamble());
        for (Part part : report.parts()) {
            lines.add(part.heading());
            lines.addAll(part.paragraphs());
            report.sheets(part).forEach(sheet -> lines.addAll(rows(habit.lay(sheet), random)));
        }
        return String.join("\n", lines) + "\n";
    }

    static boolean isHead(List<Box> row) {
        return row.stream().noneMatch(Box::value);
    }
}
