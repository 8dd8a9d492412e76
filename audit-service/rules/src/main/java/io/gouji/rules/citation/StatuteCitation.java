package io.gouji.rules.citation;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.FormEdition;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Parts;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import io.gouji.rules.narrative.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The regulations or the notice on the form are cited wrongly, or a superseded one in their place. */
public final class StatuteCitation implements Rule {

    private static final String REGULATIONS = "中华人民共和国政府信息公开条例";
    private static final String ORDER = "国务院令第711号";
    private static final String ISSUER = "国务院办公厅政府信息与政务公开办公室";
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "CT-LAW",
            Severity.WARNING,
            new Message("引用条例或年报格式文件有误", "The regulations or the notice on the form are cited wrongly"),
            "《中华人民共和国政府信息公开条例》（国务院令第711号）；国办公开办函〔2021〕30号（2021年度起）、国办公开办函〔2019〕60号（2019、2020年度）",
            new Message(
                    "引用《条例》的，名称、国务院令文号应准确，不得再引第492号令；引用年报格式通知的，发文机关、文号、六角括号应准确，并且是该年度施行的那一件。不引用，或只引名称的，不判错；追述旧规定的不判。",
                    "Where the regulations are cited, their name and the number of the order are right and not the superseded order"
                            + " 492. Where the notice on the form is cited, its issuer, its number and brackets are right, and it is"
                            + " the one in force for the report year. Not citing them, or citing them by name alone, is no fault;"
                            + " nor is telling what was superseded."));

    private static final Words CITED = Words.of("信息公开条|国务院令|国令|公开办函|年度报告格式");
    private static final Pattern NAME = Pattern.compile("《(中华人民共和国[^《》〈〉<>]{0,20}条[例列])(?:[（(][^（()）]{0,8}[)）])?》");
    private static final Pattern ORDER_NUMBER = Pattern.compile("国(?:务院)?令第?(\\d{2,4})号");
    private static final Words PAST = Words.of("原|旧|废止|修订前|此前|曾|2007|2008|替代|取代");
    private static final Pattern NOTICE_ISSUER =
            Pattern.compile("《([^《》〈〉<>]{0,30}?)关于印发[〈《<]?(?:中华人民共和国)?政府信息公开工作年度报告格式");
    private static final Pattern NOTICE_NUMBER =
            Pattern.compile("国办公开办?[函发]?([〔\\[［﹝（(【{])(\\d{4})([〕\\]］﹞）)】}])(?:第)?(\\d+)号");
    private static final Words FORMAT = Words.of("年度报告格式|年度报告有关事项");
    private static final String ROUND = "（(【{";

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        var findings = new ArrayList<Finding>();
        var subjects = new Subjects();
        boolean cited = false;
        boolean current = citesCurrentNotice(view);
        for (Passage passage : view.narrative()) {
            if (!CITED.in(passage.text())) {
                continue;
            }
            cited = true;
            String text = Parts.squeezed(passage.text());
            for (Message fault : faults(text, view.report().year(), current)) {
                findings.add(new FindingDraft(DESCRIPTOR, subjects.of("citation", passage), fault)
                        .evidence("citation", passage.sentence())
                        .build());
            }
        }
        return cited ? Outcome.of(findings) : Outcome.notApplicable("报告未引用条例和格式文件", "the report cites neither");
    }

    private static boolean citesCurrentNotice(ReportView view) {
        Integer year = view.report().year();
        return year != null
                && view.narrative().stream()
                        .filter(passage -> passage.text().contains("公开办"))
                        .map(passage -> Parts.squeezed(passage.text()))
                        .anyMatch(text -> NOTICE_NUMBER
                                .matcher(text)
                                .results()
                                .anyMatch(match -> inForce(year).matches(match.group(2), match.group(4))));
    }

    private static List<Message> faults(String text, @Nullable Integer year, boolean current) {
        var faults = new ArrayList<Message>();
        NAME.matcher(text).results().forEach(name -> wrongName(name.group(1), faults));
        ORDER_NUMBER.matcher(text).results().forEach(order -> wrongOrder(text, order.start(), order.group(1), faults));
        NOTICE_ISSUER.matcher(text).results().forEach(title -> wrongIssuer(title.group(1), faults));
        Matcher number = NOTICE_NUMBER.matcher(text);
        while (number.find()) {
            wrongNumber(number, text, year, current, faults);
        }
        return faults;
    }

    private static void wrongName(String name, List<Message> faults) {
        boolean meant = name.contains("信息公开") || name.contains("信息公布") || name.contains("政府信息");
        if (meant && !name.equals(REGULATIONS)) {
            faults.add(new Message(
                    "条例名称应为《%s》，报告写作《%s》".formatted(REGULATIONS, name),
                    "The regulations are 《%s》; the report says 《%s》".formatted(REGULATIONS, name)));
        }
    }

    private static void wrongOrder(String text, int at, String number, List<Message> faults) {
        String before = text.substring(0, at);
        boolean ofTheRegulations = before.matches(".*政府信息公开条例(?:[（(]修订[）)])?》?[（(,，]?(?:中华人民共和国)?");
        boolean superseded = number.equals("492");
        if (!(ofTheRegulations || superseded) || number.equals("711") || PAST.in(text)) {
            return;
        }
        faults.add(
                superseded
                        ? new Message(
                                "国务院令第492号已被修订后的第711号取代，应引用" + ORDER,
                                "Order 492 of the State Council is superseded; cite order 711, " + ORDER)
                        : new Message(
                                "《条例》的文号应为%s，报告写作第%s号".formatted(ORDER, number),
                                "The regulations are order 711 of the State Council; the report says " + number));
    }

    private static void wrongIssuer(String issuer, List<Message> faults) {
        String printed = issuer.replaceAll("[\\[［].*?[\\]］]", "");
        boolean leftOut = !printed.equals(issuer) || printed.isEmpty();
        boolean local =
                printed.contains("省") || printed.contains("市") || printed.contains("县") || printed.contains("区");
        if (!leftOut && !local && !printed.equals(ISSUER)) {
            faults.add(new Message(
                    "年报格式通知的发文机关应为“%s”，报告写作“%s”".formatted(ISSUER, printed),
                    "The notice on the form was issued by %s; the report says %s".formatted(ISSUER, printed)));
        }
    }

    /** The notice on the form for a report year. */
    private record Notice(String year, String serial) {

        boolean matches(String otherYear, String otherSerial) {
            return year.equals(otherYear) && serial.equals(otherSerial);
        }

        String number() {
            return "国办公开办函〔%s〕%s号".formatted(year, serial);
        }
    }

    private static final Notice OF_2021 = new Notice("2021", "30");
    private static final Notice OF_2019 = new Notice("2019", "60");

    private static Notice inForce(int reportYear) {
        return FormEdition.inForce(reportYear) == FormEdition.E2021 ? OF_2021 : OF_2019;
    }

    private static void wrongNumber(
            Matcher number, String text, @Nullable Integer year, boolean current, List<Message> faults) {
        boolean known =
                OF_2021.matches(number.group(2), number.group(4)) || OF_2019.matches(number.group(2), number.group(4));
        String printed = number.group();
        if (!known) {
            if (FORMAT.in(text.substring(0, number.start())) && year != null) {
                faults.add(new Message(
                        "年报格式通知的文号应为“%s”，报告写作“%s”".formatted(inForce(year).number(), printed),
                        "The number of the notice on the form is %s; the report says %s"
                                .formatted(inForce(year).number(), printed)));
            }
            return;
        }
        if (!printed.startsWith("国办公开办函")) {
            faults.add(new Message(
                    "年报格式通知的机关代字应为“国办公开办函”，报告写作“%s”".formatted(printed),
                    "The notice on the form is numbered 国办公开办函; the report says %s".formatted(printed)));
        } else if (ROUND.contains(number.group(1))) {
            faults.add(new Message(
                    "发文字号的年份应用六角括号“〔〕”，报告写作“%s”".formatted(printed),
                    "The year of a document number stands in 〔〕; the report says %s".formatted(printed)));
        }
        if (year != null && !current && !PAST.in(text)) {
            faults.add(new Message(
                    "%d年度应引用%s，报告引用%s".formatted(year, inForce(year).number(), printed),
                    "For report year %d the notice is %s; the report cites %s"
                            .formatted(year, inForce(year).number(), printed)));
        }
    }
}
