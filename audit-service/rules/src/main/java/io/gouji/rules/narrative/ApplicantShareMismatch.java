package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import io.gouji.rules.claim.Utterance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The share of one kind of applicant that the narrative gives does not follow from table 3. */
public final class ApplicantShareMismatch implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "T3-PART",
            Severity.WARNING,
            new Message("正文所述某类申请人占比与表三不符", "The share of applicants the narrative gives does not follow from table 3"),
            "国办公开办函〔2021〕30号：总体情况与表格同出一份统计",
            new Message(
                    "正文“自然人申请占p%”与表三该类申请人占本年新收、本年新收加上年结转、办理结果总计的比例比较，任一相符即可。约数、其他范围、其他年度和某一渠道、某类结果中的占比不判。",
                    "The share of a kind of applicant is compared with its share of the applications received,"
                            + " received and carried in, and handled; one fit is enough. Rounded shares, other scopes and"
                            + " years, and shares of one channel or one result are left alone."));

    private static final Pattern SHARE = Pattern.compile(
            "(?<kind>自然人|法人(?:或者?|和|及|、)其他组织|商业企业|企业)(?<noun>[^，,。；;：:%（()）\\d]{0,12})(?:\\d+[件份个][，,（(]?)?(?<gap>[^，,。；;%\\d]{0,8})(?<percent>\\d+(?:\\.\\d+)?)%");
    private static final Words CHANGE = Words.of("同比|较|增长|增加|上升|下降|减少|提高|降低");
    private static final Words SUBSET =
            Words.of("网上|网络|在线|线上|当面|现场|信函|邮寄|传真|邮箱|不予|予以|部分公开|无法|处理|复议|诉讼|约|近|超|许可|上年|去年|满意");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    private static final String[][] WHOLES = {{"received"}, {"received", "carriedIn"}, {"total"}};
    private static final String[] NAMES = {"本年新收", "本年新收加上年结转", "办理结果总计"};
    private static final String[] CODES = {"received", "received plus carried in", "handled"};

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        var judge = new ClaimJudge(DESCRIPTOR, report);
        int stated = 0;
        for (Utterance sentence : Utterance.of(report)) {
            String text = sentence.text();
            if (text.indexOf('%') >= 0 && text.contains("申请")) {
                Matcher share = SHARE.matcher(text);
                while (share.find()) {
                    if (isOwn(report, sentence, share)) {
                        stated++;
                        judge(report, judge, sentence, share);
                    }
                }
            }
        }
        return stated == 0
                ? Outcome.notApplicable("正文没有申请人占比", "the narrative gives no share of applicants")
                : judge.outcome();
    }

    private static boolean isOwn(ReportView report, Utterance sentence, Matcher share) {
        String text = sentence.text();
        String clause = text.substring(Math.max(0, text.lastIndexOf('，', share.start())), share.end());
        return !CHANGE.in(share.group())
                && !SUBSET.in(clause)
                && Scope.isOwnSentence(sentence.upTo(share.end()), report.report());
    }

    private static void judge(ReportView report, ClaimJudge judge, Utterance sentence, Matcher share) {
        Applicant kind = Applicant.named(share.group("kind")).orElseThrow();
        var percent = new BigDecimal(share.group("percent"));
        BigDecimal allowed = BigDecimal.ONE.movePointLeft(percent.scale()).max(TOLERANCE);
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (int i = 0; i < WHOLES.length; i++) {
            var part = NamedReading.of(kind.subject(), kind.cells(WHOLES[i]));
            var whole = NamedReading.of(
                    kind.subject(),
                    Stream.of(WHOLES[i])
                            .map(row -> new CellRef("T3", row, "total"))
                            .toList());
            BigDecimal counted = part.value(report).orElse(null);
            BigDecimal all = whole.value(report).orElse(null);
            if (counted == null || all == null) {
                judge.leaveOpen(sentence.passage());
                return;
            }
            BigDecimal actual = all.signum() == 0
                    ? BigDecimal.ZERO
                    : counted.multiply(HUNDRED).divide(all, 6, RoundingMode.HALF_UP);
            if (actual.subtract(percent).abs().compareTo(allowed) <= 0) {
                return;
            }
            String ratio = "%s/%s=%s%%"
                    .formatted(
                            FindingDraft.plain(counted),
                            FindingDraft.plain(all),
                            FindingDraft.plain(actual.setScale(2, RoundingMode.HALF_UP)));
            zh.add(NAMES[i] + " " + ratio);
            en.add(CODES[i] + " " + ratio);
        }
        var message = new Message(
                "正文称%s占 %s%%，与表三任何一种口径都不符：%s"
                        .formatted(share.group("kind"), percent.toPlainString(), String.join("；", zh)),
                "The narrative gives %s as %s%%; no reading of table 3 fits: %s"
                        .formatted(kind.subject().en(), percent.toPlainString(), String.join("; ", en)));
        judge.accuse(judge.draft("share", sentence.passage(), message)
                .cells(kind.cells("received"))
                .compare(null, percent.toPlainString() + "%")
                .evidence("claim", sentence.passage().sentence()));
    }
}
