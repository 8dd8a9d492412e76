package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.Beginnings;
import io.gouji.rules.Outcome;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import io.gouji.rules.claim.Claim;
import io.gouji.rules.claim.Claims;
import io.gouji.rules.claim.Utterance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of the narrative exclude what a table counts: every application finished though some are carried out, none
 * received though some were, no dispute though there were some.
 */
public final class Contradiction implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "NT-CONTRA",
            Severity.ERROR,
            new Message("正文的文字表述与表格矛盾", "Words of the narrative contradict a table"),
            "国办公开办函〔2021〕30号：总体情况与表格同出一份统计；发布内容不准确不全面的，依《条例》第四十七条追究责任",
            new Message(
                    "正文称申请“全部办结”而表三有结转下年度的、称“未收到申请”而表三有新收的、称“未发生复议诉讼”而表四有案件的，判为矛盾。"
                            + "“均按期答复”只说期限，不判；截至年后某日的办结情况、某一部分申请的办结情况不判。",
                    "All applications finished contradicts any that are carried out, none received contradicts any"
                            + " received, no dispute contradicts any in table 4. Answered in time speaks of time only;"
                            + " what was finished after the year, or of some applications, is left alone."));

    private static final CellRef CARRIED_OUT = CellRef.parse("T3.carriedOut.total");
    private static final CellRef CARRIED_IN = CellRef.parse("T3.carriedIn.total");
    private static final CellRef RECEIVED = CellRef.parse("T3.received.total");
    private static final CellRef HANDLED = CellRef.parse("T3.total.total");

    private static final String MANNER = "(?:按要求|按规定|依法|依规|及时|按时|按期|如期|在?规定(?:时限|期限|时间)内|在?法定(?:时限|期限|时间)内|妥善|规范){0,3}";
    private static final Pattern FINISHED = Pattern.compile("(?:(?:均|全部|都)已(?:经|全部)?" + MANNER
            + "|(?:所有|全部)(?:政府信息公开)?(?:申请|件)?(?:均|都)?(?:已经?)?" + MANNER + "|均全部" + MANNER + ")"
            + "(?:办结|办理完成|办理完毕|办理完结|处理完毕|处理完成)|(?:没有|无)(?:结转|未办结)(?:下年|至下|到下)?");
    private static final Beginnings FINISHED_FIRST = new Beginnings("均全都所没无");
    private static final Pattern APPLICATION = Pattern.compile("申请");
    private static final Words OTHER_MATTER =
            Words.of("提案|建议|投诉|举报|留言|工单|咨询|信访|复议|诉讼|问政|许可|热线|来信|意见|整改|督办|转办|网民|不动产|登记");
    private static final Pattern SUBSET =
            Pattern.compile("自然人|企业|法人|网上|网络|在线|线上|当面|现场|信函|邮寄|邮件|传真|邮箱|到期|应(?:当|于|在)?[^，。；]{0,8}办结|除|其余|上年|去年|结转的");
    private static final Pattern AFTERWARDS = Pattern.compile("目前|现已|至今|截[至止](?!(?:20\\d\\d年)?(?:度?年?底|年?末|12月))");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        var judge = new ClaimJudge(DESCRIPTOR, report);
        List<SelectedClaim> denials = denials(report);
        denials.forEach(judge::judge);
        int spoken = denials.size();
        for (Utterance sentence : Utterance.of(report)) {
            if (mayFinish(sentence.text())) {
                spoken += judgeFinished(report, judge, sentence);
            }
        }
        return spoken == 0
                ? Outcome.notApplicable(
                        "正文没有可与表格核对的文字表述", "the narrative makes no statement in words that a table could contradict")
                : judge.outcome();
    }

    private static List<SelectedClaim> denials(ReportView report) {
        var denials = new ArrayList<SelectedClaim>();
        denials.addAll(new ReceivedClaims().select(report));
        denials.addAll(new DisputeClaims().select(report));
        return denials.stream().filter(claim -> claim.claim().denial()).toList();
    }

    private static boolean mayFinish(String text) {
        return text.contains("申请") && (text.contains("办") || text.contains("处理完") || text.contains("结转"));
    }

    private static int judgeFinished(ReportView report, ClaimJudge judge, Utterance sentence) {
        String text = sentence.text();
        int spoken = 0;
        Matcher finished = FINISHED.matcher(text);
        for (int from = 0; FINISHED_FIRST.find(finished, text, from); from = finished.end()) {
            String before = text.substring(0, finished.start());
            if (speaksOfAll(before, finished.group(), report)) {
                spoken++;
                judgeFinished(report, judge, sentence, finished);
            }
        }
        return spoken;
    }

    /** Whether the words before say nothing that keeps them from meaning every application of the year. */
    private static boolean speaksOfAll(String before, String words, ReportView report) {
        String near = lastClauses(before, words.contains("申请") ? 1 : 2);
        return APPLICATION.matcher(before + words).find()
                && !OTHER_MATTER.in(near)
                && !SUBSET.matcher(near).find()
                && !AFTERWARDS.matcher(near).find()
                && Scope.isOwnSentence(before, report.report());
    }

    /** The clause the words stand in, and where they do not say of what also the one before it. */
    private static String lastClauses(String before, int clauses) {
        int commas = 0;
        int start = before.length();
        while (start > 0 && "；;".indexOf(before.charAt(start - 1)) < 0) {
            commas += "，,".indexOf(before.charAt(start - 1)) >= 0 ? 1 : 0;
            if (commas == clauses) {
                break;
            }
            start--;
        }
        return before.substring(start);
    }

    private static void judgeFinished(ReportView report, ClaimJudge judge, Utterance sentence, Matcher finished) {
        Passage passage = sentence.passage();
        BigDecimal carriedOut = report.count(CARRIED_OUT).orElse(null);
        if (carriedOut == null) {
            judge.leaveOpen(passage);
        } else if (carriedOut.signum() > 0 && !speaksOfFewer(report, sentence, finished.start(), carriedOut)) {
            String stated = finished.group();
            String left = carriedOut.stripTrailingZeros().toPlainString();
            judge.accuse(judge.draft(
                            "finished",
                            passage,
                            new Message(
                                    "正文称申请“%s”，但表三结转下年度继续办理 %s 件".formatted(stated, left),
                                    "The narrative says of the applications “%s”, but table 3 carries %s out"
                                            .formatted(stated, left)))
                    .cells(List.of(CARRIED_OUT))
                    .compare(carriedOut, BigDecimal.ZERO)
                    .evidence("claim", passage.sentence())
                    .evidence("reading", report, CARRIED_OUT));
        }
    }

    /** The words may speak of a number of applications named before them that leaves out those carried out. */
    private static boolean speaksOfFewer(ReportView report, Utterance sentence, int at, BigDecimal carriedOut) {
        BigDecimal handled = report.count(HANDLED).orElse(null);
        BigDecimal received = report.count(RECEIVED).orElse(null);
        BigDecimal carriedIn = report.count(CARRIED_IN).orElse(BigDecimal.ZERO);
        List<BigDecimal> named = Claims.of(report).stream()
                .filter(claim -> claim.passage().equals(sentence.passage())
                        && !claim.denial()
                        && claim.quantity().start() < at)
                .map(Claim::value)
                .toList();
        boolean handledOnly = handled != null && named.stream().anyMatch(value -> value.compareTo(handled) == 0);
        boolean newOnly = received != null
                && carriedIn.compareTo(carriedOut) >= 0
                && named.stream().anyMatch(value -> value.compareTo(received) == 0)
                && named.stream().noneMatch(value -> value.compareTo(carriedIn) == 0)
                && !sentence.text().contains("结转");
        return handledOnly || newOnly;
    }
}
