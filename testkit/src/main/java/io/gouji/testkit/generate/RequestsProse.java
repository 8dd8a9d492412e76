package io.gouji.testkit.generate;

import io.gouji.testkit.generate.Facts.Member;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a narrative says about applications and what they led to. */
final class RequestsProse {

    private static final int MOST_MEMBERS = 8;

    /** What only the plainest wording has room for. */
    private static final Set<Topic> PLAIN = Set.of(Topic.GROWTH, Topic.MEMBERS, Topic.PERSONS, Topic.PERSON_SHARE);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Script script;
    private final Facts facts;
    private final long received;
    private final long carriedIn;
    private final long handled;
    private final long carriedOut;

    RequestsProse(Script script) {
        this.script = script;
        this.facts = script.facts();
        this.received = facts.requests("received");
        this.carriedIn = facts.requests("carriedIn");
        this.handled = facts.requests("total");
        this.carriedOut = facts.requests("carriedOut");
    }

    /** Whether there were any applications. */
    boolean any() {
        return received + carriedIn > 0;
    }

    /** Applications received, by whom, and what became of them. */
    String requests() {
        if (!any()) {
            return none();
        }
        var text = new StringBuilder(opening());
        if (handled > 0 && script.tells(Topic.RESULTS, 0.5)) {
            text.append(results());
        }
        return text.toString();
    }

    private String none() {
        if (script.mustTell(Topic.RECEIVED)) {
            return "全年收到政府信息公开申请" + script.number(Topic.RECEIVED, 0) + "件，均已办结。";
        }
        return script.oneOf(
                "全年未收到政府信息公开申请。", "本年度没有收到政府信息公开申请，也没有上年结转的申请。", "全年未收到公民、法人或其他组织提出的政府信息公开申请。", "本年度政府信息公开申请0件。");
    }

    private String opening() {
        String whole =
                facts.body().reportsForRegion() ? "全" + facts.body().level().word() : "";
        if (received > 0 && PLAIN.stream().anyMatch(script::mustTell)) {
            return plainly(whole);
        }
        int wording = script.below(5);
        if (wording == 0 && carriedIn > 0) {
            return "%s%s收到政府信息公开申请%s件（含上年结转%s件）%s。"
                    .formatted(
                            script.oneOf("全年", "本年度"),
                            whole + script.oneOf("", "共"),
                            script.number(Topic.RECEIVED, received + carriedIn),
                            script.print(carriedIn),
                            ending());
        }
        if (wording == 1 || received == 0) {
            return "%s%s新收政府信息公开申请%s件，上年结转%s件%s。"
                    .formatted(
                            script.oneOf("全年", "年内"),
                            whole,
                            script.number(Topic.RECEIVED, received),
                            script.print(carriedIn),
                            ending());
        }
        if (wording == 2 && handled > 0 && !script.mustTell(Topic.RECEIVED)) {
            return "全年%s%s办理政府信息公开申请%s件%s。"
                    .formatted(whole, script.oneOf("", "共"), script.number(Topic.HANDLED, handled), carried());
        }
        return plainly(whole);
    }

    private String plainly(String whole) {
        return "%s%s%s政府信息公开申请%s件%s%s%s%s。"
                .formatted(
                        script.oneOf("全年", "本年度", facts.year() + "年，"),
                        whole,
                        script.oneOf("收到", "共收到", "受理", "新收"),
                        script.number(Topic.RECEIVED, received),
                        members(),
                        growth(),
                        persons(),
                        ending());
    }

    /** What every member received, when few enough did. */
    private String members() {
        List<Member> busy =
                facts.members().stream().filter(member -> member.received() > 0).toList();
        if (busy.size() < 2 || !script.tells(Topic.MEMBERS, 0.4)) {
            return "";
        }
        var parts = new ArrayList<String>();
        boolean all = busy.size() <= MOST_MEMBERS || script.mustTell(Topic.MEMBERS);
        for (Member member : all ? busy : busy.subList(0, MOST_MEMBERS)) {
            boolean first = parts.isEmpty();
            long number = first ? script.stated(Topic.MEMBERS, member.received()) : member.received();
            parts.add(member.name() + number + "件");
        }
        return all ? "（" + String.join("、", parts) + "）" : "（" + String.join("、", parts) + "等）";
    }

    private String growth() {
        long before = facts.receivedLastYear();
        if (before <= 0 || received == before || !script.tells(Topic.GROWTH, 0.35)) {
            return "";
        }
        BigDecimal change = BigDecimal.valueOf(received - before)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(before), script.oneOf("1", "2").equals("1") ? 1 : 2, RoundingMode.HALF_UP);
        long tenths = script.stated(Topic.GROWTH, 0);
        BigDecimal said = change.abs().add(BigDecimal.valueOf(tenths));
        return "，%s%s%s%%"
                .formatted(
                        script.oneOf("同比", "较上年", "比上年"),
                        change.signum() > 0 ? "增长" : "下降",
                        said.stripTrailingZeros().toPlainString());
    }

    private String persons() {
        long persons = facts.requests("received", "person");
        long others = received - persons;
        if (received > 1 && !script.mustTell(Topic.PERSONS) && script.tells(Topic.PERSON_SHARE, 0.1)) {
            BigDecimal share = percent(persons, received).add(BigDecimal.valueOf(script.stated(Topic.PERSON_SHARE, 0)));
            return "，自然人申请占" + share.stripTrailingZeros().toPlainString() + "%";
        }
        if (received < 2 || !script.tells(Topic.PERSONS, 0.35)) {
            return "";
        }
        if (others == 0 && !script.mustTell(Topic.PERSONS)) {
            return "，均为自然人申请";
        }
        return "，其中自然人申请%s件，法人或其他组织申请%s件".formatted(script.number(Topic.PERSONS, persons), script.print(others));
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private String ending() {
        if (handled > 0 && script.tells(Topic.HANDLED, 0.5)) {
            return script.oneOf("，已办结", "，办结", "，答复").concat(script.number(Topic.HANDLED, handled) + "件") + carried();
        }
        boolean must = script.mustTell(Topic.CARRIED);
        if (carriedOut == 0 && !must) {
            return script.oneOf("，均已按期答复", "，已全部办结", "，均在法定期限内办理完毕", "");
        }
        return carried();
    }

    private String carried() {
        if (!script.tells(Topic.CARRIED, carriedOut > 0 ? 0.7 : 0)) {
            return "";
        }
        String number = script.number(Topic.CARRIED, carriedOut);
        return script.oneOf(
                "，结转下年度继续办理" + number + "件",
                "，结转至" + (facts.year() + 1) + "年办理" + number + "件",
                "，结转下一年度" + number + "件");
    }

    private String results() {
        Map<String, Long> groups = new LinkedHashMap<>();
        groups.put("予以公开", facts.group("granted"));
        groups.put("部分公开", facts.group("partlyGranted"));
        groups.put("不予公开", facts.group("refused"));
        groups.put("无法提供", facts.group("unavailable"));
        groups.put("不予处理", facts.group("notHandled"));
        groups.put("其他处理", facts.group("other"));
        boolean shares = script.tells(Topic.SHARE, 0.3);
        boolean zeros = script.chance(0.5);
        String largest = groups.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return groups.entrySet().stream()
                .filter(group -> zeros || group.getValue() > 0)
                .map(group -> {
                    boolean chosen = group.getKey().equals(largest);
                    long number = chosen ? script.stated(Topic.RESULTS, group.getValue()) : group.getValue();
                    return group.getKey() + number + "件"
                            + (shares && group.getValue() > 0 ? share(group.getValue(), chosen) : "");
                })
                .collect(Collectors.joining("、", script.oneOf("从办理结果看，", "办理结果为：", "答复情况如下："), "。"));
    }

    private String share(long number, boolean chosen) {
        BigDecimal share = percent(number, handled);
        BigDecimal said = chosen ? share.add(BigDecimal.valueOf(script.stated(Topic.SHARE, 0))) : share;
        return "（占" + said.stripTrailingZeros().toPlainString() + "%）";
    }

    /** Reconsiderations and suits. */
    String disputes() {
        long reviews = facts.disputes("review", "total");
        long suits = facts.disputes("suit", "total") + facts.disputes("reviewThenSuit", "total");
        boolean must = script.mustTell(Topic.REVIEWS) || script.mustTell(Topic.SUITS);
        if (reviews + suits == 0 && !must) {
            return script.oneOf(
                    "全年未发生因政府信息公开引起的行政复议和行政诉讼。", "本年度没有因政府信息公开引发的行政复议、行政诉讼案件。", "因政府信息公开被申请行政复议0件、被提起行政诉讼0件。", "");
        }
        if (!must && !script.tells(Topic.REVIEW_RESULTS, 0.8)) {
            return "";
        }
        String cause = script.oneOf("因政府信息公开", "因政府信息公开工作");
        return "%s%s行政复议%s件%s，%s行政诉讼%s件。"
                .formatted(
                        cause,
                        script.oneOf("引起", "引发", "被申请"),
                        script.number(Topic.REVIEWS, reviews),
                        reviewResults(reviews),
                        script.oneOf("引起", cause + "发生"),
                        script.number(Topic.SUITS, suits));
    }

    private String reviewResults(long reviews) {
        if (script.stated(Topic.REVIEW_RESULTS, 0) != 0) {
            return "，复议结果均为维持";
        }
        if (reviews == 0 || !script.tells(Topic.REVIEW_RESULTS, 0.5)) {
            return "";
        }
        if (facts.disputes("review", "upheld") == reviews) {
            return reviews == 1 ? "，结果维持" : "，结果均为维持";
        }
        return Map.of("upheld", "结果维持", "corrected", "结果纠正", "other", "其他结果", "pending", "尚未审结").entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .filter(outcome -> facts.disputes("review", outcome.getKey()) > 0)
                .map(outcome -> outcome.getValue() + script.print(facts.disputes("review", outcome.getKey())) + "件")
                .collect(Collectors.joining("、", "（", "）"));
    }
}
