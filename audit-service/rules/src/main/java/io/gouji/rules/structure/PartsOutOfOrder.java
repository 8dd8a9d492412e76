package io.gouji.rules.structure;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.FormTemplate;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Section;
import io.gouji.rules.ChineseOrdinal;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Parts;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A part of the form is missing, stands out of its order or bears another number than its own. */
public final class PartsOutOfOrder implements Rule {

    private static final int FEWEST_TELLING = 3;
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "ST-ORDER",
            Severity.ERROR,
            new Message("六个部分有缺失、错序或编号错误", "A part is missing, out of order or wrongly numbered"),
            "《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号规定的六个部分及其顺序",
            new Message(
                    "报告应依次有六个部分，编号为一至六。内容还在、只缺标题的，以及错序、错号的，为警告；标题未带编号的不判编号；文本截断或标明有省略的，不判缺失。",
                    "The report has the six parts in their order, numbered one to six. A part whose content is there without"
                            + " its heading, a wrong order or a wrong number is a warning. A heading without a number is not"
                            + " judged for it, and nothing is called missing from a text that breaks off or says that it"
                            + " leaves something out."));

    private static final Pattern ORDINAL = Pattern.compile("[一二三四五六七八九十]+|\\d+");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        ParsedReport report = view.report();
        FormTemplate form = view.form().orElse(null);
        if (form == null || report.sections().isEmpty()) {
            return Outcome.undetermined("未能识别报告的各部分", "the parts of the report could not be told");
        }
        List<Integer> present =
                report.sections().stream().map(Section::ordinal).distinct().toList();
        List<Integer> missing = IntStream.rangeClosed(1, Parts.NUMBER)
                .boxed()
                .filter(ordinal -> !present.contains(ordinal))
                .toList();
        var findings = new ArrayList<Finding>();
        if (!report.truncated() && present.size() >= FEWEST_TELLING) {
            missing.stream()
                    .filter(ordinal -> !mayBeLeftOut(report, ordinal))
                    .forEach(ordinal -> findings.add(missing(view, form, ordinal)));
        }
        if (isDisordered(report)) {
            findings.add(disordered(report));
        } else if (isMisnumbered(report)) {
            findings.add(misnumbered(report));
        }
        if (findings.isEmpty() && !missing.isEmpty()) {
            return Outcome.undetermined("文本不全，后面的部分未读到", "the text is not complete, so that some parts were not read");
        }
        return Outcome.of(findings);
    }

    /** Whether what stands before the place of a part says that something is left out there. */
    private static boolean mayBeLeftOut(ParsedReport report, int ordinal) {
        Section before = report.sections().stream()
                .filter(part -> part.ordinal() < ordinal)
                .reduce((first, second) -> second)
                .orElse(null);
        return before == null
                ? report.preamble().stream().anyMatch(sentence -> Parts.omitsSomething(sentence.text()))
                : Parts.omitsSomething(before.text());
    }

    private static Finding missing(ReportView view, FormTemplate form, int ordinal) {
        String title = form.sections().get(ordinal - 1).title();
        String place = ChineseOrdinal.of(ordinal);
        boolean content = PartTraces.isThere(view, ordinal);
        Message message = content
                ? new Message(
                        "第%s部分缺少标题“%s、%s”，其内容并入了其他部分".formatted(place, place, title),
                        "The heading of part %d, %s、%s, is missing; its content runs into another part"
                                .formatted(ordinal, place, title))
                : new Message(
                        "缺少第%s部分“%s”".formatted(place, title), "Part %d, %s, is missing".formatted(ordinal, title));
        var draft = new FindingDraft(DESCRIPTOR, "missing part " + place, message)
                .compare(place + "、" + title, null)
                .severity(content ? Severity.WARNING : Severity.ERROR);
        view.report().sections().forEach(part -> draft.evidence("present", heading(part), part.at()));
        return draft.build();
    }

    private static boolean isDisordered(ParsedReport report) {
        List<Section> parts = report.sections();
        return IntStream.range(1, parts.size())
                .anyMatch(i -> parts.get(i).ordinal() < parts.get(i - 1).ordinal());
    }

    private static Finding disordered(ParsedReport report) {
        String printed = report.sections().stream()
                .map(part -> ChineseOrdinal.of(part.ordinal()))
                .collect(Collectors.joining("、"));
        String official = report.sections().stream()
                .map(Section::ordinal)
                .sorted()
                .map(ChineseOrdinal::of)
                .collect(Collectors.joining("、"));
        var draft = new FindingDraft(
                        DESCRIPTOR,
                        "order",
                        new Message(
                                "各部分的先后应为%s，报告依次是%s".formatted(official, printed),
                                "The parts stand in the order %s; the form has %s".formatted(printed, official)))
                .compare(official, printed)
                .severity(Severity.WARNING);
        report.sections().forEach(part -> draft.evidence("present", heading(part), part.at()));
        return draft.build();
    }

    /** Whether a number differs from the part's own; numbers that only close the gap of a missing part are right. */
    private static boolean isMisnumbered(ParsedReport report) {
        boolean own = true;
        boolean counted = true;
        List<Section> parts = report.sections();
        for (int i = 0; i < parts.size(); i++) {
            int number = number(parts.get(i));
            own &= number == 0 || number == parts.get(i).ordinal();
            counted &= number == 0 || number == i + 1;
        }
        return !own && !counted;
    }

    private static Finding misnumbered(ParsedReport report) {
        List<Section> wrong = report.sections().stream()
                .filter(part -> number(part) != 0 && number(part) != part.ordinal())
                .toList();
        String printed = report.sections().stream()
                .map(part -> part.number().isEmpty() ? "–" : part.number())
                .collect(Collectors.joining(" "));
        var draft = new FindingDraft(
                        DESCRIPTOR,
                        "numbers",
                        new Message(
                                "各部分编号有误：" + tell(wrong, "“%s”应为“%s、”", "，"),
                                "The numbers of the parts are not those of the form: "
                                        + tell(wrong, "%s should be %s、", "; ")))
                .compare("一、 二、 三、 四、 五、 六、", printed)
                .severity(Severity.WARNING);
        report.sections().forEach(part -> draft.evidence("present", heading(part), part.at()));
        return draft.build();
    }

    private static String tell(List<Section> parts, String form, String between) {
        return parts.stream()
                .map(part -> form.formatted(heading(part), ChineseOrdinal.of(part.ordinal())))
                .collect(Collectors.joining(between));
    }

    private static int number(Section part) {
        Matcher ordinal = ORDINAL.matcher(part.number());
        return ordinal.find() ? ChineseOrdinal.read(ordinal.group()).orElse(0) : 0;
    }

    private static String heading(Section part) {
        return part.number() + part.title();
    }
}
