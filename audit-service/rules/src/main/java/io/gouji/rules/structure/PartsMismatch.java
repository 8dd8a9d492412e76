package io.gouji.rules.structure;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.DeclaredParts;
import io.gouji.contract.report.Section;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The number of parts the preamble declares differs from the parts it lists or from the parts the report has. */
public final class PartsMismatch implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "ST-PARTS",
            Severity.WARNING,
            new Message("前言所称部分数与所列或实有部分数不一致", "The declared number of parts differs from those listed or present"),
            "《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号规定的六个部分",
            new Message(
                    "前言写明“由……等六部分组成”时，所称数目、所列名称、正文实有部分三者应一致。未写数目的不判；文本截断时不数正文。",
                    "Where the preamble says how many parts the report has, that number, the parts it lists and the parts"
                            + " present agree. Not judged without a number; parts present are not counted where the text"
                            + " breaks off."));

    /** 由甲、乙、丙等六个部分组成. */
    private static final Pattern AND_SO_ON =
            Pattern.compile("等\\s*(?:共|共计|合计)?\\s*[0-9０-９一二两三四五六七八九十]+\\s*(?:个|大)?\\s*(?:部分|方面|内容)");

    private static final Words LAST_PART = Words.of("其他|其它|需要报告|需报告|附件|附表|说明");
    private static final Words FIRST_PART = Words.of("总体|概述|总述|概况|基本情况|整体");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        DeclaredParts declared = report.report().declaredParts();
        Integer number = declared == null ? null : declared.number();
        if (declared == null || number == null) {
            return Outcome.notApplicable("前言未写明部分数", "the preamble does not say how many parts there are");
        }
        List<String> parts = merged(declared.listed());
        int listed = parts.size();
        long present = report.report().sections().stream()
                .map(Section::ordinal)
                .distinct()
                .count();
        if (listed > 0 && !FIRST_PART.in(parts.getFirst())) {
            return Outcome.undetermined(
                    "前言所列各部分只读到一部分", "the list of parts in the preamble could only be read in part");
        }
        boolean listWrong = listed > 0 && listed != number && !abbreviates(declared.raw(), parts, number);
        boolean countable = !report.report().truncated() && present > 0;
        if (listWrong) {
            return new Outcome.Fail(List.of(new FindingDraft(
                            DESCRIPTOR,
                            "parts",
                            new Message(
                                    "前言称共 %d 部分，实际列出 %d 部分".formatted(number, listed),
                                    "The preamble declares %d parts and lists %d".formatted(number, listed)))
                    .compare(BigDecimal.valueOf(number), BigDecimal.valueOf(listed))
                    .evidence("declared", declared.raw(), declared.at())
                    .build()));
        }
        if (!countable || present == number) {
            return new Outcome.Pass();
        }
        var draft = new FindingDraft(
                        DESCRIPTOR,
                        "parts",
                        new Message(
                                "前言称共 %d 部分，正文有 %d 部分".formatted(number, present),
                                "The preamble declares %d parts, the report has %d".formatted(number, present)))
                .compare(BigDecimal.valueOf(number), BigDecimal.valueOf(present))
                .evidence("declared", declared.raw(), declared.at());
        report.report()
                .sections()
                .forEach(section -> draft.evidence("present", section.number() + section.title(), section.at()));
        return new Outcome.Fail(List.of(draft.build()));
    }

    /** Whether 等 stands for the parts after the last one listed: the list is short and does not reach the last part. */
    private static boolean abbreviates(String declared, List<String> parts, int number) {
        return parts.size() < number && AND_SO_ON.matcher(declared).find() && !LAST_PART.in(parts.getLast());
    }

    /** Puts 行政复议、行政诉讼情况 together again: the enumeration comma inside the title of part four separates nothing. */
    private static List<String> merged(List<String> listed) {
        var parts = new ArrayList<String>();
        for (String part : listed) {
            String last = parts.isEmpty() ? "" : parts.getLast();
            boolean halves = last.contains("复议") && !last.contains("诉讼") && part.contains("诉讼") && !part.contains("复议");
            if (halves) {
                parts.set(parts.size() - 1, last + "、" + part);
            } else {
                parts.add(part);
            }
        }
        return parts;
    }
}
