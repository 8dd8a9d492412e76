package io.gouji.rules.citation;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.narrative.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notice on information processing fees is cited with a wrong issuer, wrong marks, a wrong number or lost words.
 */
public final class FeeNoticeCitation implements Rule {

    private static final String CANONICAL = "《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）";
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "CT-FEE",
            Severity.WARNING,
            new Message("引用信息处理费文件有误", "The notice on information processing fees is cited wrongly"),
            CANONICAL,
            new Message(
                    "引用信息处理费文件时，发文机关、书名号、发文字号应准确，“规定的按件、按量收费标准”一语应完整。不引用或只引用办法名称的，不判错。",
                    "Where the notice is cited, its issuer, its title marks, its number and the clause on the tariff are"
                            + " right and complete. Not citing it, or citing the measures by name alone, is no fault."));

    private static final Pattern CITED = Pattern.compile("信息处理费管理办法|国办[函发][^，。]{0,8}2020[^，。]{0,3}109");
    private static final Pattern TITLE =
            Pattern.compile("《(?<issuer>[^《》〈〉<>（）()]{0,20})关于印发\\h*(?<open>[〈<＜《（(“\"‹]?)\\h*政府信息公开信息处理费管理办法\\h*"
                    + "(?<close>[〉>＞》）)”\"›]?)\\h*的通知");
    private static final Pattern NUMBER =
            Pattern.compile("(?<issuer>国办?[函发](?:办)?)\\h*(?<open>[〔\\[［﹝（(【{])\\h*(?<year>\\d{4})\\h*"
                    + "(?<close>[〕\\]］﹞）)】}])\\h*(?:第)?\\h*(?<serial>\\d+)\\h*号");
    private static final Pattern TARIFF = Pattern.compile("规定(?<words>[^，。；规定]{0,20}?)收费标准");
    private static final String ROUND = "（(【{";

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        var findings = new ArrayList<Finding>();
        var subjects = new Subjects();
        boolean cited = false;
        for (Passage passage : report.narrative()) {
            if (!isCited(passage.text())) {
                continue;
            }
            cited = true;
            for (Message fault : faults(passage.text())) {
                findings.add(new FindingDraft(DESCRIPTOR, subjects.of("citation", passage), fault)
                        .compare(CANONICAL, null)
                        .evidence("citation", passage.sentence())
                        .build());
            }
        }
        return cited ? Outcome.of(findings) : Outcome.notApplicable("报告未引用该文件", "the report does not cite the notice");
    }

    private static boolean isCited(String text) {
        return (text.contains("信息处理费") || text.contains("国办"))
                && CITED.matcher(text).find();
    }

    private static List<Message> faults(String text) {
        var faults = new ArrayList<Message>();
        Matcher title = TITLE.matcher(text);
        while (title.find()) {
            wrongTitle(title, faults);
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            wrongNumber(number, text, faults);
        }
        Matcher tariff = TARIFF.matcher(text);
        while (tariff.find()) {
            lostWords(tariff, faults);
        }
        return faults;
    }

    private static void wrongTitle(Matcher title, List<Message> faults) {
        String issuer = title.group("issuer").strip();
        if (!issuer.equals("国务院办公厅")) {
            faults.add(new Message(
                    "发文机关应为“国务院办公厅”，报告写作“%s”".formatted(issuer),
                    "The issuer is 国务院办公厅; the report says “%s”".formatted(issuer)));
        }
        String open = title.group("open");
        if (!open.isEmpty() && "（(".contains(open)) {
            String marks = open + title.group("close");
            faults.add(new Message(
                    "书名号内的书名应用“〈〉”，报告用“%s”".formatted(marks),
                    "A title within a title stands in 〈〉; the report uses %s".formatted(marks)));
        }
    }

    private static void wrongNumber(Matcher number, String text, List<Message> faults) {
        boolean ofThisNotice = number.group("serial").equals("109")
                || text.substring(0, number.start()).matches(".*信息处理费管理办法[〉>＞》）)”\"›]?\\h*(的通知》?)?\\h*[（(]?\\h*");
        if (!ofThisNotice) {
            return;
        }
        boolean right = number.group("issuer").equals("国办函")
                && number.group("year").equals("2020")
                && number.group("serial").equals("109");
        if (!right) {
            faults.add(new Message(
                    "发文字号应为“国办函〔2020〕109号”，报告写作“%s”".formatted(number.group()),
                    "The number is 国办函〔2020〕109号; the report says “%s”".formatted(number.group())));
        } else if (ROUND.contains(number.group("open"))) {
            faults.add(new Message(
                    "发文字号的年份应用六角括号“〔〕”，报告写作“%s”".formatted(number.group()),
                    "The year of a document number stands in 〔〕; the report says “%s”".formatted(number.group())));
        }
    }

    private static void lostWords(Matcher tariff, List<Message> faults) {
        String words = tariff.group("words");
        boolean byCase = words.contains("按件");
        boolean byPage = words.contains("按量");
        boolean joined = words.strip().startsWith("的");
        boolean dangling = words.matches("\\h*的?\\h*[、和或].*|.*[、和或]\\h*");
        boolean broken = (byCase || byPage) && (dangling || !joined);
        if (broken || (words.isBlank() && !words.isEmpty())) {
            faults.add(new Message(
                    "“规定的按件、按量收费标准”一语残缺，报告写作“%s”".formatted(tariff.group()),
                    "Words are lost from 规定的按件、按量收费标准; the report says “%s”".formatted(tariff.group())));
        }
    }
}
