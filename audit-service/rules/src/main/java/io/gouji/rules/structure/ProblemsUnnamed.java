package io.gouji.rules.structure;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.Section;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Parts;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import java.util.List;
import java.util.regex.Pattern;

/** Part five names no problem or no measure. */
public final class ProblemsUnnamed implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "ST-FIVE",
            Severity.WARNING,
            new Message("第五部分没有写明问题或改进情况", "Part five names no problem or no measure"),
            "《中华人民共和国政府信息公开条例》第五十条第四项：政府信息公开工作存在的主要问题及改进情况",
            new Message(
                    "第五部分应既写存在的主要问题，又写改进情况，写“无”不算。没有读全的不判；没有第五部分的由 ST-ORDER 判。",
                    "Part five names problems and what is done about them; “none” is not enough. Not judged where it was not"
                            + " read whole; that it is missing is for ST-ORDER to say."));

    private static final int PART = 5;
    private static final Pattern NOTHING =
            Pattern.compile("(?:本?年度?|本单位|本机关|我[局委办镇乡县市区院厅中心街道]{1,2}|政府信息公开(?:工作)?|\\d{4}年度?)*"
                    + "(?:无|暂无|没有|未发现|不存在)(?:存在)?(?:的)?(?:主要|明显|突出)?(?:问题|困难|不足|情况|此类情况|上述情况)?(?:及改进情况)?");
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}]+");
    private static final Words PROBLEM =
            Words.of("问题|不足|差距|短板|薄弱|欠缺|困难|弱项|有待|不够|不高|不强|不多|不全|不深|不均|不一|不到位|不及时|不完善|不规范|不平衡|不充分|滞后|偏[低慢少晚弱]"
                    + "|[仍还尚亟均][需须待应未不有存没]|需要|需进一步|不尽|单一|未能|尚未|缺乏|缺少|较[低慢少晚弱]|参差|瓶颈|制约|混淆|不便|慢于|不适应");
    private static final Words MEASURE = Words.of(
            "下步|下一步|今后|明年|来年|接下来|改进|将|拟|计划|措施|办法|加强|加大|完善|健全|提升|提高|强化|优化|推进|整改|解决|规范|建立|进一步|坚持|深化|组织|开展|采取|落实|建成|改为|增加|增设|修订|编制|编写|制定|设立");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        Section part = Parts.whole(view.report(), PART).orElse(null);
        if (part == null) {
            return Parts.unread(view.report(), PART);
        }
        String words = MARKS.matcher(part.text()).replaceAll("");
        if (words.isEmpty()) {
            return fail(part, "第五部分没有文字", "Part five has no text");
        }
        if (NOTHING.matcher(words).matches()) {
            return fail(
                    part,
                    "第五部分只写“%s”，没有写明问题和改进情况".formatted(part.text().strip()),
                    "Part five only says “%s” and names neither problems nor measures"
                            .formatted(part.text().strip()));
        }
        boolean problem = PROBLEM.in(words);
        boolean measure = MEASURE.in(words);
        if (problem && measure) {
            return new Outcome.Pass();
        }
        return problem
                ? fail(part, "第五部分没有写改进情况", "Part five names no measure")
                : fail(part, "第五部分没有写存在的问题", "Part five names no problem");
    }

    private static Outcome fail(Section part, String zh, String en) {
        var draft = new FindingDraft(DESCRIPTOR, "part 5", new Message(zh, en))
                .evidence("part", part.number() + part.title(), part.at());
        part.sentences().stream().limit(1).forEach(sentence -> draft.evidence("text", sentence));
        return new Outcome.Fail(List.of(draft.build()));
    }
}
