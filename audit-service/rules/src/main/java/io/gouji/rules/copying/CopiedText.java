package io.gouji.rules.copying;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.RulePack;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.Section;
import io.gouji.rules.Neighbours.Member;
import io.gouji.rules.Outcome;
import io.gouji.rules.Parameters;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part is another body's. */
public final class CopiedText implements Rule {

    private static final String ID = "ID-COPY";
    private static final String SHARE = "share";

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            ID,
            Severity.WARNING,
            new Message("正文与其他机关的报告雷同", "A part is the same as another body's"),
            "国办公开办函〔2021〕30号：内容雷同、敷衍塞责的，依《条例》第四十七条追究责任",
            new Message(
                    "第一、五、六部分分别与同年其他机关报告的同一部分比较，相同文字（连续%d字以上，数字、标点不计）超过阈值的，列出相同段落和对方名称；谁抄谁不作判断。法规名称和通用套语不计；不足%d字的部分、第六部分写明收费金额的句子不比；政府与其办公室不互比。未作比对的不能判定。"
                            .formatted(Shingles.LENGTH, ComparedParts.SHORTEST),
                    ("Parts one, five and six are each compared with the same part of other bodies' reports of the year: runs of at"
                                    + " least %d equal letters, figures and punctuation left out. The finding shows the other body"
                                    + " and the passages; who copied it does not say. Titles of statutes and common formulas do not"
                                    + " count; parts of fewer than %d letters and sentences of part six that give an amount are not compared, nor a government with its own"
                                    + " office. Undetermined where nobody looked for reports that are alike.")
                            .formatted(Shingles.LENGTH, ComparedParts.SHORTEST)));

    private final double threshold;

    /**
     * The rule with the threshold that holds where it is applied.
     *
     * @param threshold the share of equal text that is still allowed, 0 to 1
     */
    public CopiedText(double threshold) {
        this.threshold = threshold;
    }

    /** The rule with the threshold of a pack. */
    public static CopiedText of(RulePack pack) {
        return new CopiedText(
                Parameters.of(pack, ID, Set.of(SHARE)).share(SHARE).doubleValue());
    }

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        Map<Integer, Section> parts = ComparedParts.of(view);
        if (parts.isEmpty()) {
            return ComparedParts.NONE;
        }
        List<Member> peers = view.neighbours().peers();
        if (peers == null) {
            return Outcome.undetermined("没有与其他机关的报告比对", "the report was not compared with other bodies'");
        }
        var findings = new ArrayList<Finding>();
        for (Member peer : peers) {
            if (!isSameBody(view.report().agency(), peer.report().agency())) {
                Copies.of(parts, peer.report(), threshold)
                        .forEach(copy -> findings.add(copy.draft(
                                        DESCRIPTOR,
                                        peer.id(),
                                        threshold,
                                        "%s同年报告".formatted(peer.name()),
                                        "%s's report of the year".formatted(peer.name()))
                                .build()));
            }
        }
        return Outcome.of(findings);
    }

    /** Whether one name is the other with an office or a place added. */
    private static boolean isSameBody(@Nullable String agency, @Nullable String other) {
        return agency != null && other != null && (agency.contains(other) || other.contains(agency));
    }
}
