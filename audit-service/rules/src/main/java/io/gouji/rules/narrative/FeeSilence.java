package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.report.Section;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Table 3 counts applicants who did not pay after a fee notice, and the report says nothing about fees. */
public final class FeeSilence implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "NT-FEE2",
            Severity.NOTE,
            new Message("有逾期未缴费情形而报告未说明收费情况", "Fee notices were sent and the report is silent about fees"),
            "国办公开办函〔2021〕30号，第六部分：收取信息处理费情况在此处报告",
            new Message(
                    "表三“申请人逾期未按收费通知要求缴纳费用”大于零，说明发过收费通知，报告应说明信息处理费收取情况，没有收取也应说明。文本截断或单元格未读出的不判。",
                    "Where table 3 counts applicants who did not pay after a fee notice, notices were sent, so the"
                            + " report says whether fees were charged. Not judged where the text breaks off or the cell is"
                            + " unread."),
            Set.of(FormEdition.E2021));

    private static final CellRef UNPAID = CellRef.parse("T3.other.feeUnpaid.total");
    private static final CellRef SINGLE_ROW = CellRef.parse("T3.other.total");
    private static final Pattern FEE = Pattern.compile("处理费|收费|收取[^，。；]{0,20}费|缴费");

    /** What other parts say of fees may be about those of schools or cemeteries (课后服务收费类12条, 参保缴费流程). */
    private static final Pattern FEE_FOR_INFORMATION = Pattern.compile(
            "处理费|收费通知|收取[^，。；]{0,20}费|(?:未|没有|无|不|免)[^，。；]{0,12}(?:收费|缴费)|(?:收费|缴费)[^，。；]{0,8}(?:元|为零|为0)");

    private static final int PART = 6;

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        if (report.cell(SINGLE_ROW).isPresent()) {
            return Outcome.notApplicable("表三“其他处理”未分项", "table 3 does not tell other results apart");
        }
        BigDecimal unpaid = report.count(UNPAID).orElse(null);
        if (unpaid == null) {
            return Outcome.undetermined("表三逾期未缴费件数缺失或无法读取", "table 3 does not tell how many did not pay");
        }
        if (unpaid.signum() == 0) {
            return Outcome.notApplicable("没有逾期未缴费的申请", "nobody failed to pay");
        }
        if (report.narrative().stream().anyMatch(FeeSilence::speaksOfFees)) {
            return new Outcome.Pass();
        }
        if (report.report().truncated() || report.report().sections().isEmpty()) {
            return Outcome.undetermined("文本截断或未能识别各部分", "the text breaks off or its parts could not be told");
        }
        String number = FindingDraft.plain(unpaid);
        var message = new Message(
                "表三有 %s 件申请人逾期未按收费通知缴费，报告未说明信息处理费收取情况".formatted(number),
                "Table 3 counts %s applicants who did not pay after a fee notice; the report is silent about fees"
                        .formatted(number));
        var draft = new FindingDraft(DESCRIPTOR, "fees", message)
                .cells(List.of(UNPAID))
                .evidence("reading", report, UNPAID);
        report.report().section(PART).ifPresent(part -> show(draft, part));
        return Outcome.of(List.of(draft.build()));
    }

    private static boolean speaksOfFees(Passage passage) {
        Pattern words = passage.part() == PART ? FEE : FEE_FOR_INFORMATION;
        return words.matcher(passage.text()).find();
    }

    private static void show(FindingDraft draft, Section part) {
        draft.evidence("part", part.number() + part.title(), part.at());
    }
}
