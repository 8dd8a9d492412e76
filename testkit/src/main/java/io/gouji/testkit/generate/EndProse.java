package io.gouji.testkit.generate;

import io.gouji.testkit.generate.Books.Fee;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes parts five and six. */
final class EndProse {

    private static final String NOTICE = "《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）";
    private static final int MOST_PAYERS = 6;

    private final Script script;
    private final Facts facts;

    EndProse(Script script) {
        this.script = script;
        this.facts = script.facts();
    }

    /** Problems, and what is done about each. */
    List<String> problems() {
        List<String> problems = three("problem");
        List<String> measures = three("measure");
        String before = script.chance(0.4) ? script.phrase("improved", 1) : "";
        String self = facts.body().self();
        return switch (script.below(4)) {
            case 0 -> List.of(before + "存在的主要问题：" + counted(problems) + "。", "改进措施：" + counted(measures) + "。");
            case 1 ->
                List.of(before + "主要问题有：" + counted(problems) + "。下一步，" + self + String.join("，", measures) + "。");
            case 2 ->
                List.of(
                        "（一）存在的主要问题",
                        String.join("，", problems) + "。" + before,
                        "（二）改进情况",
                        self + String.join("；", measures) + "。");
            default ->
                List.of(
                        before + facts.year() + "年，" + self + "政府信息公开工作还存在一些不足，主要是" + String.join("，", problems) + "。",
                        "针对以上问题，采取以下改进措施：" + String.join("；", measures) + "。");
        };
    }

    private List<String> three(String list) {
        return List.of(script.phrase(list, 3), script.phrase(list, 3), script.phrase(list, 3));
    }

    private static String counted(List<String> points) {
        return "一是" + points.get(0) + "；二是" + points.get(1) + "；三是" + points.get(2);
    }

    /** Fees and whatever else is to be reported. */
    List<String> others() {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(fees());
        String topic = script.topic();
        if (script.chance(0.5)) {
            paragraphs.add(script.oneOf(
                    "除上述内容外，" + facts.body().self() + facts.year() + "年度没有其他需要报告的事项。",
                    "围绕" + topic + "开展的公开工作情况已在第一部分说明。",
                    "公众对" + topic + "公开情况有意见建议的，可通过前述联系方式反映。"));
        }
        return paragraphs;
    }

    private String fees() {
        long yuan = facts.fees().stream().mapToLong(Fee::yuan).sum();
        String year = script.oneOf("本年度", facts.year() + "年度", "报告期内");
        String citing = script.chance(0.5) && !facts.ofFormerEdition() ? "依据" + NOTICE + "，" : "";
        if (yuan == 0 && !script.mustTell(Topic.FEES)) {
            return citing
                    + switch (script.below(4)) {
                        case 0 -> year + facts.body().self() + "未收取信息处理费。";
                        case 1 -> year + "没有发出收费通知，收取信息处理费0元。";
                        case 2 -> facts.body().self() + year + "办理政府信息公开申请未产生信息处理费。";
                        default -> year + "收取政府信息公开信息处理费的总金额为0元。";
                    };
        }
        return citing + year + facts.body().self() + "发出收费通知" + cases() + "件，共收取信息处理费" + script.number(Topic.FEES, yuan)
                + "元" + payers() + "。";
    }

    private long cases() {
        return Math.max(1, facts.fees().stream().mapToLong(Fee::cases).sum());
    }

    private String payers() {
        List<Fee> fees = facts.fees();
        if (fees.size() < 2 || fees.size() > MOST_PAYERS) {
            return "";
        }
        return fees.stream()
                .map(fee -> fee.body() + fee.cases() + "件" + fee.yuan() + "元")
                .collect(Collectors.joining("、", "，其中", ""));
    }
}
