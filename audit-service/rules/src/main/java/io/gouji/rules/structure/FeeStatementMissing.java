package io.gouji.rules.structure;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.SourceLocation;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Part six is missing or does not say whether fees for processing information were charged. */
public final class FeeStatementMissing implements Rule {

    private static final int PART = 6;
    private static final int FIRST_YEAR = 2021;
    private static final Pattern FEE = Pattern.compile("处理费|信息公开收费|收费|收取[^，。；]{0,20}费");
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "ST-SIX",
            Severity.WARNING,
            new Message("第六部分缺失或未报告信息处理费情况", "Part six is missing or silent about information processing fees"),
            "国办公开办函〔2021〕30号，第六部分：收取信息处理费情况在此处报告",
            new Message(
                    "2021年度起，第六部分“其他需要报告的事项”应说明信息处理费收取情况，没有收取也应说明。文本截断时不判。",
                    "From report year 2021 part six says whether fees for processing information were charged, even when none"
                            + " were. Not judged where the text breaks off."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        ParsedReport report = view.report();
        Integer year = report.year();
        FormEdition due = year == null ? report.edition() : FormEdition.inForce(year);
        if (due != FormEdition.E2021) {
            return Outcome.notApplicable(FIRST_YEAR + "年度以前无此要求", "not required before report year " + FIRST_YEAR);
        }
        if (report.truncated()) {
            return Outcome.undetermined("文本在第六部分结束之前截断", "the text breaks off before the end of part six");
        }
        Section part = report.section(PART).orElse(null);
        if (part == null) {
            return report.sections().isEmpty()
                    ? Outcome.undetermined("未能识别报告的各部分", "the parts of the report could not be told")
                    : fail("缺少第六部分“其他需要报告的事项”", "The report has no part six 其他需要报告的事项", "", null);
        }
        boolean speaks = FEE.matcher(part.text()).find()
                || view.narrative().stream()
                        .anyMatch(passage -> passage.part() == PART
                                && FEE.matcher(passage.text()).find());
        return speaks
                ? new Outcome.Pass()
                : fail(
                        "第六部分未说明信息处理费收取情况",
                        "Part six does not say whether information processing fees were charged",
                        part.number() + part.title(),
                        part.at());
    }

    private static Outcome fail(String zh, String en, String text, @Nullable SourceLocation at) {
        return new Outcome.Fail(List.of(new FindingDraft(DESCRIPTOR, "part 6", new Message(zh, en))
                .evidence("part", text, at)
                .build()));
    }
}
