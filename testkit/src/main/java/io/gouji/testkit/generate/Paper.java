package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.testkit.generate.GeneratedReport.Part;
import io.gouji.testkit.generate.Sheet.Box;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changes of a finished report. */
final class Paper {

    private Paper() {}

    static UnaryOperator<GeneratedReport> title(UnaryOperator<String> change) {
        return report -> with(report, change.apply(report.title()), report.preamble(), report.parts(), report.sheets());
    }

    static UnaryOperator<GeneratedReport> preamble(UnaryOperator<List<String>> change) {
        return report -> with(
                report,
                report.title(),
                change.apply(new ArrayList<>(report.preamble())),
                report.parts(),
                report.sheets());
    }

    /** Changes the parts as a whole. */
    static UnaryOperator<GeneratedReport> parts(UnaryOperator<List<Part>> change) {
        return report -> with(
                report,
                report.title(),
                report.preamble(),
                change.apply(new ArrayList<>(report.parts())),
                report.sheets());
    }

    /** Changes the paragraphs of one part. */
    static UnaryOperator<GeneratedReport> part(int ordinal, UnaryOperator<List<String>> change) {
        return parts(parts -> parts.stream()
                .map(part -> part.ordinal() == ordinal
                        ? new Part(ordinal, part.heading(), change.apply(new ArrayList<>(part.paragraphs())))
                        : part)
                .toList());
    }

    /** Changes the heading of one part. */
    static UnaryOperator<GeneratedReport> heading(int ordinal, UnaryOperator<String> change) {
        return parts(parts -> parts.stream()
                .map(part -> part.ordinal() == ordinal
                        ? new Part(ordinal, change.apply(part.heading()), part.paragraphs())
                        : part)
                .toList());
    }

    /** Changes every text of the preamble and the parts, headings left alone. */
    static UnaryOperator<GeneratedReport> words(UnaryOperator<String> change) {
        UnaryOperator<List<String>> all = texts -> texts.stream().map(change).toList();
        return report -> parts(parts -> parts.stream()
                        .map(part -> new Part(part.ordinal(), part.heading(), all.apply(part.paragraphs())))
                        .toList())
                .apply(preamble(all).apply(report));
    }

    /** Changes the rows of the table of a part. */
    static UnaryOperator<GeneratedReport> rows(int part, UnaryOperator<List<List<Box>>> change) {
        return report -> with(
                report,
                report.title(),
                report.preamble(),
                report.parts(),
                report.sheets().stream()
                        .map(sheet -> sheet.part() == part
                                ? new Sheet(part, sheet.columns(), change.apply(new ArrayList<>(sheet.rows())))
                                : sheet)
                        .toList());
    }

    /** Takes cells out of what the report is said to have; the table itself is left alone. */
    static UnaryOperator<GeneratedReport> withoutCells(Predicate<CellRef> gone) {
        return report -> {
            var cells = new LinkedHashMap<>(report.cells());
            cells.keySet().removeIf(gone);
            return new GeneratedReport(
                    report.seed(),
                    report.agency(),
                    report.year(),
                    report.edition(),
                    report.title(),
                    report.preamble(),
                    report.parts(),
                    report.sheets(),
                    cells);
        };
    }

    /** Takes the signature away and puts other lines in its place. */
    static UnaryOperator<GeneratedReport> signature(String... lines) {
        return report -> part(6, paragraphs -> {
                    paragraphs.removeIf(
                            text -> text.equals(report.agency()) || text.matches("[\\d〇一二三四五六七八九]{4}年.{2,7}日"));
                    paragraphs.addAll(List.of(lines));
                    return paragraphs;
                })
                .apply(report);
    }

    private static GeneratedReport with(
            GeneratedReport report, String title, List<String> preamble, List<Part> parts, List<Sheet> sheets) {
        return new GeneratedReport(
                report.seed(),
                report.agency(),
                report.year(),
                report.edition(),
                title,
                preamble,
                parts,
                sheets,
                report.cells());
    }
}
