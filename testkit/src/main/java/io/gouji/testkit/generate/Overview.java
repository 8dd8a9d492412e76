package io.gouji.testkit.generate;

import java.util.ArrayList;
import java.util.List;

/** Writes part one: the five things it must speak about. */
final class Overview {

    private static final List<List<String>> HEADINGS = List.of(
            List.of("主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"),
            List.of("主动公开情况", "依申请公开情况", "政府信息管理情况", "平台建设情况", "监督保障情况"),
            List.of("主动公开方面", "依申请公开方面", "政府信息管理方面", "政府信息公开平台建设方面", "监督保障方面"));
    private static final String NUMERALS = "一二三四五";
    private static final long LEAST_ITEMS = 12;

    private final Script script;
    private final Facts facts;

    Overview(Script script) {
        this.script = script;
        this.facts = script.facts();
    }

    List<String> paragraphs() {
        List<String> texts = List.of(
                disclosure() + script.sentence("active", 2) + "。" + script.sentence("active", 2) + "。",
                requests(),
                script.sentence("manage", 2) + "。" + script.sentence("manage", 2) + "。",
                script.sentence("platform", 2) + "。" + script.sentence("platform", 2) + "。",
                script.sentence("support", 2) + "；" + script.sentence("support", 2) + "。" + assessment());
        List<String> headings = HEADINGS.get(script.below(HEADINGS.size()));
        boolean apart = script.chance(0.5);
        var paragraphs = new ArrayList<String>();
        if (script.chance(0.4)) {
            paragraphs.add(facts.year() + "年，" + facts.body().self() + "把" + script.topic() + "、" + script.topic()
                    + script.oneOf("作为公开重点，各项工作平稳有序。", "等工作与政务公开一并推进。", "纳入公开年度任务，逐项落实。"));
        }
        for (int i = 0; i < texts.size(); i++) {
            String heading = "（" + NUMERALS.charAt(i) + "）" + headings.get(i);
            if (apart) {
                paragraphs.add(heading);
                paragraphs.add(texts.get(i));
            } else {
                paragraphs.add(heading + "。" + texts.get(i));
            }
        }
        return paragraphs;
    }

    private String requests() {
        var prose = new RequestsProse(script);
        String matters = script.topic() + "、" + script.topic();
        String practice = script.turn(
                "严格执行登记、审核、办理、答复各环节要求。",
                "安排专人值守受理渠道，保持电话畅通。",
                "规范答复文书格式，写明救济途径。",
                "依申请公开指南随职责变化作了修订。",
                "建立申请办理台账，逐件跟踪。");
        String asked = prose.any() && script.chance(0.5) ? "申请主要涉及" + matters + "。" : "";
        return prose.requests() + asked + practice + prose.disputes();
    }

    private String assessment() {
        return switch (facts.body().role()) {
            case REGION, TOWNSHIP -> script.phrase("assess", 1);
            case OFFICE, DEPARTMENT -> "";
        };
    }

    private String disclosure() {
        return items() + documents();
    }

    /** A total and what it consists of, in a wording that is closed, or open, or rounded. */
    private String items() {
        long first = part();
        long second = part();
        long third = part();
        long all = first + second + third;
        String channel = script.oneOf("通过门户网站", "通过政府网站和政务新媒体", "在各类平台", "");
        String opening = script.oneOf("全年", "本年度", "年内") + channel + script.oneOf("主动公开政府信息", "发布各类信息", "公开政府信息");
        if (script.mustTell(Topic.ITEMS) || script.chance(0.5)) {
            return "%s%s条，其中%s类%s条、%s类%s条、%s类%s条。"
                    .formatted(
                            opening,
                            script.number(Topic.ITEMS, all),
                            script.topic(),
                            script.print(first),
                            script.topic(),
                            script.print(second),
                            script.topic(),
                            script.print(third));
        }
        return switch (script.below(4)) {
            case 0 ->
                "%s%s条，其中%s类%s条、%s类%s条等。"
                        .formatted(
                                opening,
                                script.print(all),
                                script.topic(),
                                script.print(first),
                                script.topic(),
                                script.print(second));
            case 1 -> "%s%d余条。".formatted(opening, all / 10 * 10);
            case 2 ->
                "%s%s条（%s类%s条、%s类%s条）。"
                        .formatted(
                                opening,
                                script.print(first + second),
                                script.topic(),
                                script.print(first),
                                script.topic(),
                                script.print(second));
            default -> "%s%s条。".formatted(opening, script.print(all));
        };
    }

    private long part() {
        double volume = facts.body().reportsForRegion() ? 90 : 9;
        return LEAST_ITEMS + script.below((int) (volume * facts.body().level().volume() * 4) + 1);
    }

    private String documents() {
        if (facts.ofFormerEdition()) {
            long made = facts.disclosure("normativeDocs", "made");
            return made > 0 && script.tells(Topic.DOCUMENTS, 0.4)
                    ? "新制作规范性文件%s件。".formatted(script.number(Topic.DOCUMENTS, made))
                    : "";
        }
        long inForce = facts.disclosure("normativeDocs", "inForce");
        if (!script.tells(Topic.DOCUMENTS, inForce > 0 ? 0.4 : 0)) {
            return "";
        }
        return script.oneOf("制发行政规范性文件%s件，废止%s件，现行有效%s件。", "全年制发行政规范性文件%s件、废止%s件，现行有效%s件，均已在网站集中公开。")
                .formatted(
                        script.print(facts.disclosure("normativeDocs", "issued")),
                        script.print(facts.disclosure("normativeDocs", "repealed")),
                        script.number(Topic.DOCUMENTS, inForce));
    }
}
