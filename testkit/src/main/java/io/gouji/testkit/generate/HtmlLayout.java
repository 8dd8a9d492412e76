package io.gouji.testkit.generate;

import io.gouji.testkit.generate.GeneratedReport.Part;
import io.gouji.testkit.generate.Sheet.Box;
import java.util.Random;

/** The ways a report comes as a web page. */
public enum HtmlLayout {
    /** Merged cells by {@code rowspan} and {@code colspan}. */
    SPANS,
    /** Every table inside a table that only places it, every run of characters in an element of its own. */
    NESTED_RUNS,
    /** Paragraphs in cells, header cells, and a row without content below the head. */
    PARAGRAPHS;

    /** Prints a report with the tables of the official form. */
    public String print(GeneratedReport report) {
        return print(report, SheetHabit.OFFICIAL);
    }

    /** Prints a report with tables laid out in a way. */
    public String print(GeneratedReport report, SheetHabit habit) {
        var random = new Random(report.seed());
        var page = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>");
        page.append(report.title()).append("</title></head>\n<body><div class=\"article\">\n<h1>");
        page.append(report.title()).append("</h1>\n");
        report.preamble().forEach(text -> page.append("<p>").append(text).append("</p>\n"));
        for (Part part : report.parts()) {
            page.append("<p><strong>").append(part.heading()).append("</strong></p>\n");
            part.paragraphs()
                    .forEach(text -> page.append("<p>&nbsp;&nbsp;").append(text).append("</p>\n"));
            report.sheets(part).forEach(sheet -> table(habit.lay(sheet), page, random));
        }
        return page.append("</div></body></html>\n").toString();
    }

    private void table(Sheet sheet, StringBuilder page, Random random) {
        boolean nested = this == NESTED_RUNS;
        page.append(nested ? "<table><tr><td><div>" : "");
        page.append("<table border=\"1\"><tbody>\n");
        boolean first = true;
        for (var row : sheet.rows()) {
            page.append("<tr>");
            row.forEach(box -> cell(box, page, random));
            page.append("</tr>\n");
            if (first && this == PARAGRAPHS) {
                page.append("<tr>").append("<td></td>".repeat(sheet.columns())).append("</tr>\n");
            }
            first = false;
        }
        page.append("</tbody></table>")
                .append(nested ? "</div></td></tr></table>" : "")
                .append('\n');
    }

    private void cell(Box box, StringBuilder page, Random random) {
        page.append("<td");
        if (box.rowSpan() > 1) {
            page.append(" rowspan=\"").append(rows(box)).append('"');
        }
        if (box.columnSpan() > 1) {
            page.append(" colspan=\"").append(box.columnSpan()).append('"');
        }
        page.append('>').append(content(box.text(), random)).append("</td>");
    }

    /** The row without content below the head lengthens what spans the head's first row. */
    private int rows(Box box) {
        return this == PARAGRAPHS && box.text().contains("勾稽") ? box.rowSpan() + 1 : box.rowSpan();
    }

    private String content(String text, Random random) {
        if (text.isEmpty()) {
            return random.nextBoolean() ? "&nbsp;" : "";
        }
        return switch (this) {
            case SPANS -> text;
            case PARAGRAPHS -> "<p style=\"text-align:center\"><span>" + text + "</span></p>";
            case NESTED_RUNS -> {
                int cut = text.length() / 2;
                yield "<p><span>" + text.substring(0, cut) + "</span><span lang=\"EN-US\">" + text.substring(cut)
                        + "</span></p>";
            }
        };
    }
}
