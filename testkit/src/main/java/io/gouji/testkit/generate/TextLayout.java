package io.gouji.testkit.generate;

import io.gouji.testkit.generate.GeneratedReport.Part;
import io.gouji.testkit.generate.Sheet.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** The ways tables come out as plain text. */
public enum TextLayout {
    /** A tab between cells. */
    TABS(Typography.FREE, Keeps.ALL, TextRows::tabs),
    /** Tabs around every row as well. */
    TABS_AROUND(Typography.FREE, Keeps.ALL, TextRows::tabsAround),
    /** A tab for every column, merged ones too. */
    TABS_EXPANDED(Typography.FREE, Keeps.ALL, TextRows::tabsExpanded),
    /** A tab between cells; of two labels the first is lost. */
    TABS_FIRST_LABEL_LOST(Typography.FREE, Keeps.ALL, TextRows::tabsFirstLabelLost),
    /** A bar behind every cell of a row. */
    PIPES(Typography.FREE, Keeps.ALL, TextRows::pipes),
    /** A bar in front of every row as well. */
    PIPES_LEADING(Typography.FREE, Keeps.ALL, TextRows::pipesLeading),
    /** A bar for every column, merged ones too. */
    PIPES_EXPANDED(Typography.FREE, Keeps.ALL, TextRows::pipesExpanded),
    /** A Markdown table. */
    MARKDOWN(Typography.FREE, Keeps.ALL, TextRows::markdown),
    /** A cell a line. */
    CELLS(Typography.FREE, Keeps.FIGURES, (sheet, random) -> TextRows.cells(sheet, "")),
    /** A cell a line and an empty line behind it. */
    CELLS_SPACED(Typography.FREE, Keeps.FIGURES, (sheet, random) -> TextRows.cellsSpaced(sheet)),
    /** A cell a line and a bar behind it, a lone bar for an empty one. */
    CELLS_BARRED(Typography.FREE, Keeps.ALL, (sheet, random) -> TextRows.cells(sheet, " |")),
    /** Text of a page, a row a line. */
    PAGE(Typography.DENSE, Keeps.ALL, TextRows::page),
    /** Text of a page, labels broken around their values, page numbers and the head repeated. */
    PAGE_BROKEN(Typography.DENSE, Keeps.ALL, TextRows::pageBroken),
    /** Rows run on in one line, spaces between cells. */
    RUNNING(Typography.DENSE, Keeps.ALL, (sheet, random) -> TextRows.joined(sheet, " ")),
    /** Nothing between cells. */
    GLUED(Typography.PLAIN, Keeps.CANDIDATES, (sheet, random) -> TextRows.joined(sheet, ""));

    /** How much of the figures a layout leaves to be read. */
    public enum Keeps {
        /** Every cell can be told. */
        ALL,
        /** An empty cell leaves no trace, so that its row may be left unread; nothing may be read wrong. */
        FIGURES,
        /** Figures run together; the truth is one of several. */
        CANDIDATES
    }

    private final Typography typography;
    private final Keeps keeps;
    private final BiFunction<Sheet, Random, List<String>> printer;

    TextLayout(Typography typography, Keeps keeps, BiFunction<Sheet, Random, List<String>> printer) {
        this.typography = typography;
        this.keeps = keeps;
        this.printer = printer;
    }

    /** The freest typography the layout survives. */
    public Typography typography() {
        return typography;
    }

    /** How much the layout keeps. */
    public Keeps keeps() {
        return keeps;
    }

    /** Prints a report. */
    public String print(GeneratedReport report) {
        var random = new Random(report.seed());
        var lines = new ArrayList<String>();
        lines.add(report.title());
        lines.addAll(report.preamble());
        for (Part part : report.parts()) {
            lines.add(part.heading());
            lines.addAll(part.paragraphs());
            report.sheets(part).forEach(sheet -> lines.addAll(printer.apply(sheet, random)));
        }
        return String.join("\n", lines) + "\n";
    }

    static boolean isHead(List<Box> row) {
        return row.stream().noneMatch(Box::value);
    }
}
