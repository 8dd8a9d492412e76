package io.gouji.cli;

import io.gouji.contract.audit.Evidence;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.RuleOutcome;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.report.SourceLocation;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Findings for a person: what is wrong, which cell to look at, where the evidence stands. */
final class TextVerdicts implements VerdictPrinter {

    private static final int SHOWN_EVIDENCE = 4;
    private static final int SHOWN_TEXT = 60;
    private static final Pattern TABLE_CELL =
            Pattern.compile("tr:nth-child\\((\\d+)\\) > t[dh]:nth-child\\((\\d+)\\)(?!.*> t[dh]:)");

    private final PrintWriter out;
    private final Language language;
    private int files;
    private int unreadable;
    private long errors;
    private long warnings;

    TextVerdicts(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    @Override
    public void print(Verdict verdict) {
        files++;
        switch (verdict) {
            case Verdict.Audited audited -> print(audited);
            case Verdict.Rejected rejected -> {
                unreadable++;
                out.println(rejected.file());
                out.println("  " + language.of("未能读取", "not readable") + "  " + rejected.reason() + "  "
                        + rejected.detail());
            }
        }
        out.println();
        out.flush();
    }

    @Override
    public void end() {
        if (files > 1) {
            out.println(language.of("共 %d 份：错误 %d，警告 %d，未能读取 %d", "%d files: %d errors, %d warnings, %d not readable")
                    .formatted(files, errors, warnings, unreadable));
            out.flush();
        }
    }

    private void print(Verdict.Audited audited) {
        String agency = audited.report().agency();
        Integer year = audited.report().year();
        out.println(audited.file() + "  " + (agency == null ? language.of("（机关不明）", "(no agency named)") : agency)
                + "  " + (year == null ? language.of("（年度不明）", "(no year)") : year));
        FormEdition edition = audited.report().edition();
        audited.audit().findings().forEach(finding -> print(finding, edition));
        errors += audited.count(Severity.ERROR);
        warnings += audited.count(Severity.WARNING);
        out.println("  " + summary(audited));
        List<RuleOutcome> open = outcomes(audited, OutcomeKind.UNDETERMINED);
        if (!open.isEmpty()) {
            out.println("  " + language.of("未能判断：", "undetermined: ") + names(open));
        }
        List<RuleOutcome> crashed = outcomes(audited, OutcomeKind.CRASHED);
        if (!crashed.isEmpty()) {
            out.println("  " + language.of("规则自身出错：", "rules that failed themselves: ") + names(crashed));
        }
    }

    private String summary(Verdict.Audited audited) {
        return language.of(
                        "错误 %d，警告 %d，提示 %d；规则：通过 %d，不适用 %d，未能判断 %d",
                        "%d errors, %d warnings, %d notes; rules: %d passed, %d not applicable, %d undetermined")
                .formatted(
                        audited.count(Severity.ERROR),
                        audited.count(Severity.WARNING),
                        audited.count(Severity.NOTE),
                        outcomes(audited, OutcomeKind.PASS).size(),
                        outcomes(audited, OutcomeKind.NOT_APPLICABLE).size(),
                        outcomes(audited, OutcomeKind.UNDETERMINED).size());
    }

    private static List<RuleOutcome> outcomes(Verdict.Audited audited, OutcomeKind kind) {
        return audited.audit().outcomes().stream()
                .filter(outcome -> outcome.outcome() == kind)
                .toList();
    }

    private static String names(List<RuleOutcome> outcomes) {
        return outcomes.stream().map(RuleOutcome::rule).collect(Collectors.joining(" "));
    }

    private void print(Finding finding, FormEdition edition) {
        String doubt = finding.suspectedMisreading() ? language.of("（疑为误读）", " (possibly misread)") : "";
        out.println("  %-7s  %-11s  %s%s"
                .formatted(finding.severity(), finding.rule(), language.of(finding.message()), doubt));
        String indent = " ".repeat(24);
        if (finding.causedBy() != null) {
            out.println(indent + language.of("由上述或下述同一原因引起，不必另行核对", "follows from another finding shown here"));
            return;
        }
        if (finding.suspect() != null) {
            out.println(indent
                    + language.of("应核对 %s：改为 %s 即全部相符", "look at %s: %s would make everything agree")
                            .formatted(
                                    wording(finding.suspect().cell(), edition),
                                    finding.suspect().value().toPlainString()));
        }
        if (finding.suspects() != null) {
            out.println(indent
                    + language.of(
                            "应一并核对，分别改为以下数字即全部相符：", "look at these together; with these numbers everything agrees:"));
            finding.suspects()
                    .forEach(suspect -> out.println(indent + "  " + wording(suspect.cell(), edition) + " = "
                            + suspect.value().toPlainString()));
        }
        finding.evidence().stream()
                .limit(SHOWN_EVIDENCE)
                .forEach(evidence -> out.println(indent + evidence(evidence, edition)));
        int more = finding.evidence().size() - SHOWN_EVIDENCE;
        if (more > 0) {
            out.println(indent + language.of("另有 %d 处", "and %d more places").formatted(more));
        }
    }

    private String evidence(Evidence evidence, FormEdition edition) {
        String text = evidence.text().replaceAll("\\s+", " ");
        String shown = text.length() <= SHOWN_TEXT ? text : text.substring(0, SHOWN_TEXT) + "…";
        String place = evidence.at() == null ? "" : place(evidence.at()) + "  ";
        String cell = evidence.cell() == null ? "" : wording(evidence.cell(), edition) + " = ";
        return place + cell + "「" + shown + "」";
    }

    /** The form's own words for a cell beside its code. */
    private static String wording(CellRef cell, FormEdition edition) {
        return FormCatalogue.template(edition)
                .flatMap(form -> form.wording(cell))
                .map(words -> words + " (" + cell + ")")
                .orElse(cell.toString());
    }

    private String place(SourceLocation location) {
        return switch (location) {
            case SourceLocation.TextPlace text ->
                language.of("第 %d 行", "line %d").formatted(text.line());
            case SourceLocation.HtmlPlace html -> place(html.path());
            case SourceLocation.WordPlace word
            when word.table() >= 0 ->
                language.of("第 %d 个表第 %d 行第 %d 格", "table %d row %d cell %d")
                        .formatted(word.table() + 1, word.row() + 1, word.cell() + 1);
            case SourceLocation.WordPlace word ->
                language.of("第 %d 段", "paragraph %d").formatted(word.paragraph() + 1);
            case SourceLocation.PagePlace page ->
                language.of("第 %d 页", "page %d").formatted(page.page());
        };
    }

    /** A row and a cell where the path names them: the whole path from the root is for machines. */
    private String place(String path) {
        Matcher cell = TABLE_CELL.matcher(path);
        if (cell.find()) {
            return language.of("表格第 %s 行第 %s 格", "table row %s cell %s").formatted(cell.group(1), cell.group(2));
        }
        return path.substring(path.lastIndexOf('>') + 1).strip();
    }
}
