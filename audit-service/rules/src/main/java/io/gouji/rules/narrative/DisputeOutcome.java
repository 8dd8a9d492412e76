package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.Beginnings;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import io.gouji.rules.claim.Utterance;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The narrative says how reconsiderations and suits ended, in words (均维持, 零败诉, 均已审结) or by number (维持3件), and table 4
 * says otherwise.
 */
public final class DisputeOutcome implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "NT-RLRES",
            Severity.ERROR,
            new Message("正文所述复议诉讼结果与表四矛盾", "What the narrative says came of disputes contradicts table 4"),
            "国办公开办函〔2021〕30号：总体情况与表格同出一份统计；发布内容不准确不全面的，依《条例》第四十七条追究责任",
            new Message(
                    "正文称“均维持”而表四有结果纠正或尚未审结、称“无纠错”“零败诉”而有结果纠正、称“均已审结”而有尚未审结的，判为矛盾；“维持N件”“纠正N件”与各类案件任一相符即可。"
                            + "限定为已审结案件的“均维持”不计尚未审结。",
                    "All upheld contradicts corrected or pending cases in table 4, none lost contradicts corrected"
                            + " ones, all closed contradicts pending ones. Numbers by result fit when any kind of case"
                            + " fits. All upheld among closed cases leaves pending ones out."));

    private static final Words ABOUT_DISCLOSURE = Words.of("信息公开|政府信息|依申请");
    private static final Words OTHER_DUTY = Words.of("备案|应诉|指导|培训|审理|承办|代理|出庭|裁决|听证");
    private static final Pattern UPHELD = Pattern.compile("(?:均|全部|都)[已被获得予以为系]{0,3}(?:结果)?维持|(?:均|全部)(?:已)?胜诉");
    private static final Pattern NONE_LOST = Pattern.compile(
            "(?:零|无一?件?|没有|未发生|未出现|未有|未曾|未被|均未被|无被)[^，,。；;\\d]{0,16}?(?:纠错|纠正|败诉|撤销|确认违法)(?!率)|(?:纠错|纠正|败诉)(?:率|数|案件)?(?:均)?为(?:零|0(?![\\d.]))");
    private static final Pattern CLOSED = Pattern.compile("(?:均|全部|都)已?(?:经)?(?:审结|结案|办结|审理完毕|审理终结)");
    private static final Beginnings ALL_FIRST = new Beginnings("均全都");
    private static final Beginnings NONE_FIRST = new Beginnings("零无没未均纠败");
    private static final Pattern ONLY_CLOSED = Pattern.compile("已经?(?:审结|结案|办结|作出)|审结的|结案的|审结\\d");
    private static final Words SPAN = Words.of("上年|去年|以来|历年|多年|连续|季度|上半年|下半年");
    private static final Pattern KIND = Pattern.compile("复议|诉讼");
    private static final List<String> SUITS = List.of("suit", "reviewThenSuit");
    private static final List<String> ALL = List.of("review", "suit", "reviewThenSuit");

    /** What words about the end of cases rule out. */
    private enum Said {
        UPHELD("均维持", "all were upheld", "corrected pending"),
        UPHELD_WHERE_CLOSED("已审结的均维持", "all that were closed were upheld", "corrected"),
        NONE_LOST("无纠错或败诉", "none was corrected or lost", "corrected"),
        CLOSED("均已审结", "all were closed", "pending");

        private final String zh;
        private final String en;
        private final String ruledOut;

        Said(String zh, String en, String ruledOut) {
            this.zh = zh;
            this.en = en;
            this.ruledOut = ruledOut;
        }
    }

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        var judge = new ClaimJudge(DESCRIPTOR, report);
        int spoken = 0;
        for (Utterance sentence : Utterance.of(report)) {
            String text = sentence.text();
            if ((text.contains("复议") || text.contains("诉讼")) && isAboutDisclosure(text)) {
                spoken += judgeWords(report, judge, sentence);
            }
        }
        List<SelectedClaim> numbers = new DisputeResultClaims().select(report);
        numbers.forEach(judge::judge);
        return spoken + numbers.size() == 0
                ? Outcome.notApplicable("正文未说明复议诉讼结果", "the narrative does not say what came of disputes")
                : judge.outcome();
    }

    /** Whether a sentence speaks of disputes about disclosure in the report year, and not of another duty. */
    static boolean isAboutDisclosure(String text) {
        return ABOUT_DISCLOSURE.in(text) && !OTHER_DUTY.in(text) && !SPAN.in(text);
    }

    private static int judgeWords(ReportView report, ClaimJudge judge, Utterance passage) {
        String text = passage.text();
        int spoken = 0;
        Matcher upheld = UPHELD.matcher(text);
        for (int from = 0; ALL_FIRST.find(upheld, text, from); from = upheld.end()) {
            boolean closed =
                    ONLY_CLOSED.matcher(text.substring(0, upheld.start())).find();
            spoken += judge(report, judge, passage, closed ? Said.UPHELD_WHERE_CLOSED : Said.UPHELD, upheld.start());
        }
        Matcher lost = NONE_LOST.matcher(text);
        for (int from = 0; NONE_FIRST.find(lost, text, from); from = lost.end()) {
            spoken += judge(report, judge, passage, Said.NONE_LOST, lost.end());
        }
        Matcher closed = CLOSED.matcher(text);
        for (int from = 0; ALL_FIRST.find(closed, text, from); from = closed.end()) {
            spoken += judge(report, judge, passage, Said.CLOSED, closed.start());
        }
        return spoken;
    }

    private static int judge(ReportView report, ClaimJudge judge, Utterance passage, Said said, int at) {
        if (!Scope.isOwnSentence(passage.text().substring(0, at), report.report())) {
            return 0;
        }
        List<List<String>> readings = kinds(passage.text(), at);
        if (readings.isEmpty()) {
            return 0;
        }
        List<List<CellRef>> contradictions = readings.stream()
                .map(blocks -> cells(blocks, said.ruledOut.split(" "))
                        .filter(ref -> report.count(ref).orElse(BigDecimal.ZERO).signum() > 0)
                        .toList())
                .toList();
        if (contradictions.stream().noneMatch(List::isEmpty)) {
            accuse(report, judge, passage, said, contradictions.getLast());
        } else if (readings.stream()
                .flatMap(blocks -> cells(blocks, said.ruledOut.split(" ")))
                .anyMatch(ref -> report.count(ref).isEmpty())) {
            judge.leaveOpen(passage.passage());
        }
        return 1;
    }

    private static Stream<CellRef> cells(List<String> blocks, String... columns) {
        return blocks.stream().flatMap(block -> Stream.of(columns).map(column -> new CellRef("T4", block, column)));
    }

    /**
     * The kinds of case the words may speak of: those named last before them, and all named in the sentence before
     * them.
     */
    static List<List<String>> kinds(String text, int at) {
        int from = Math.max(text.lastIndexOf('；', at - 1), text.lastIndexOf(';', at - 1)) + 1;
        String segment = text.substring(from, at);
        Matcher kind = KIND.matcher(segment);
        String last = "";
        while (kind.find()) {
            last = kind.group();
        }
        if (last.isEmpty()) {
            return List.of();
        }
        List<String> nearest = last.equals("复议") ? List.of("review") : SUITS;
        boolean both = segment.contains("复议") && segment.contains("诉讼");
        return both ? List.of(nearest, ALL) : List.of(nearest);
    }

    private static void accuse(
            ReportView report, ClaimJudge judge, Utterance passage, Said said, List<CellRef> contradicting) {
        String zh = Messages.cells(report, contradicting);
        var message = new Message(
                "正文称%s，但表四%s".formatted(said.zh, zh),
                "The narrative says %s, but table 4 says %s".formatted(said.en, Messages.codes(report, contradicting)));
        var draft = judge.draft(said.en, passage.passage(), message)
                .cells(contradicting)
                .evidence("claim", passage.passage().sentence());
        contradicting.forEach(ref -> draft.evidence("reading", report, ref));
        judge.accuse(draft);
    }
}
