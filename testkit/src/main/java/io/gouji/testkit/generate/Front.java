package io.gouji.testkit.generate;

import io.gouji.testkit.generate.Body.Role;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** Writes what stands around the parts: the preamble and the signature. */
final class Front {

    private static final String PARTS = "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项";
    private static final String DIGITS = "〇一二三四五六七八九";

    /** Codes that belong together. */
    private record Codes(String postcode, String areaCode) {}

    private static final List<Codes> CODES =
            List.of(new Codes("33", "0791"), new Codes("41", "0731"), new Codes("23", "0551"), new Codes("55", "0851"));

    private final Script script;
    private final Facts facts;
    private final Body body;

    Front(Script script) {
        this.script = script;
        this.facts = script.facts();
        this.body = facts.body();
    }

    List<String> preamble() {
        var text = new ArrayList<String>();
        text.add(basis() + declaredParts());
        text.add(period());
        if (script.chance(0.6)) {
            text.add(contact());
        }
        return text;
    }

    private String basis() {
        String notice = facts.ofFormerEdition()
                ? "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）"
                : "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）";
        String basis = script.oneOf(
                "根据《中华人民共和国政府信息公开条例》（国务院令第711号）规定，",
                "按照《中华人民共和国政府信息公开条例》和" + notice + "要求，",
                "依据《中华人民共和国政府信息公开条例》（以下简称《条例》）第五十条规定，",
                "为落实《中华人民共和国政府信息公开条例》（国令第711号），");
        String region = body.level().word();
        return body.reportsForRegion()
                ? basis + "汇总全" + region + "各行政机关的统计数据，编制本报告。"
                : basis
                        + script.oneOf(
                                "编制本报告。",
                                "现公布" + body.name() + facts.year() + "年政府信息公开工作年度报告。",
                                body.self() + "编制本年度报告。");
    }

    private String declaredParts() {
        return switch (script.below(3)) {
            case 0 -> "本报告由" + PARTS + script.oneOf("六个部分组成。", "等六部分组成。");
            case 1 -> "全文包括" + PARTS + "，共六个部分。";
            default -> "";
        };
    }

    private String period() {
        int year = facts.year();
        return script.oneOf(
                "本报告所列数据的统计期限为%d年1月1日至%d年12月31日。".formatted(year, year),
                "报告中所列数据的统计期限自%d年1月1日起至12月31日止。".formatted(year),
                "统计期限：%d年1月1日至%d年12月31日。".formatted(year, year));
    }

    private String contact() {
        int number = body.number();
        Codes region = CODES.get(Math.floorMod(body.place().charAt(0), CODES.size()));
        return script.oneOf("如对本报告有疑问，请联系", "对报告内容有意见或建议的，请联系")
                + body.name()
                + script.oneOf("办公室", "政务公开科")
                + "（地址：%s%s路%d号；邮政编码：%s%04d；电话：%s-%07d）。"
                        .formatted(
                                body.place(),
                                script.oneOf("文昌", "滨河", "府前", "新华"),
                                1 + script.below(300),
                                region.postcode(),
                                number % 10_000,
                                region.areaCode(),
                                2_000_000 + number * 37 % 6_000_000);
    }

    /** The body and the day it signs, within the term of the law. */
    List<String> signature() {
        int days = switch (body.role()) {
            case REGION -> 70;
            case OFFICE, DEPARTMENT, TOWNSHIP -> 22;
        };
        var date = LocalDate.of(facts.year() + 1, Month.JANUARY, 8).plusDays(script.below(days));
        return script.chance(body.role() == Role.REGION ? 0.9 : 0.8)
                ? List.of(body.name(), script.chance(0.15) ? inCharacters(date) : plain(date))
                : List.of();
    }

    private static String plain(LocalDate date) {
        return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static String inCharacters(LocalDate date) {
        var year = new StringBuilder();
        Integer.toString(date.getYear()).chars().forEach(c -> year.append(DIGITS.charAt(c - '0')));
        return year + "年" + numeral(date.getMonthValue()) + "月" + numeral(date.getDayOfMonth()) + "日";
    }

    private static String numeral(int number) {
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.charAt(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10)));
    }
}
