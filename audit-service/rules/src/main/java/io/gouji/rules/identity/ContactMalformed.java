package io.gouji.rules.identity;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.identity.Contacts.Contact;
import io.gouji.rules.identity.Contacts.Kind;
import io.gouji.rules.narrative.Subjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A postcode, telephone number or electronic address cannot be right. */
public final class ContactMalformed implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "CI-CONTACT",
            Severity.NOTE,
            new Message("联系方式有误", "A contact cannot be right"),
            "国办公开办函〔2021〕30号：发布内容不准确不全面的，依《条例》第四十七条追究责任",
            new Message(
                    "邮政编码应为6位；电话、传真应为区号加7至8位号码、7至8位号码、手机号、400/800号码或短号；电子邮箱应写法完整，“＠”用半角（以 # 或 at 代替 @ 防抓取的不判）；邮政编码与电话区号应属同一省份。空格、全角数字、各种横线、分机号不影响。",
                    "A postcode has six digits; a telephone or fax number is an area code with seven or eight digits, seven or eight"
                            + " digits, a mobile, a 400/800 or a short number; an electronic address is complete, with a half-width @"
                            + " (# or “at” in its place, against harvesting, is not judged); postcode and area code belong to one"
                            + " province. Spaces, full-width digits, any dash and extensions make no difference."));

    private static final Pattern POSTCODE = Pattern.compile("\\d{6}");
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?:\\+?86-?)?\\(?(?:0\\d{2,3})\\)?-?[2-9]\\d{6,7}(?:[-转]\\d{1,5})*"
                    + "|[2-9]\\d{6,7}(?:[-转]\\d{1,5})*|(?:\\+?86-?)?1[3-9]\\d{9}|[48]00-?\\d{3,4}-?\\d{3,4}|1[012]\\d{3}|9[56]\\d{3,4}|11[0-9]|12[0-9]");
    private static final Pattern SECOND_HALF = Pattern.compile("\\d{1,8}");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+\\.?");
    private static final Pattern AGAINST_HARVESTING = Pattern.compile("(?i).*(?:#|\\*|\\bat\\b|[(\\[]at[)\\]]).*");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[/、]");
    private static final char FULL_WIDTH_AT = '＠';

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        List<Contact> contacts = view.shared(Contacts.OF_REPORT);
        if (contacts.isEmpty()) {
            return Outcome.notApplicable("报告没有联系方式", "the report gives no contacts");
        }
        var findings = new ArrayList<Finding>();
        var subjects = new Subjects();
        for (Contact contact : contacts) {
            fault(contact).ifPresent(fault -> findings.add(finding(contact, fault, subjects)));
        }
        if (findings.isEmpty()) {
            provinces(contacts).ifPresent(findings::add);
        }
        return Outcome.of(findings);
    }

    private static Optional<Message> fault(Contact contact) {
        String printed = contact.printed();
        return switch (contact.kind()) {
            case POSTCODE ->
                POSTCODE.matcher(contact.value()).matches()
                        ? Optional.empty()
                        : Optional.of(new Message(
                                "邮政编码“%s”不是6位".formatted(printed),
                                "Postcode %s has not six digits".formatted(printed)));
            case TELEPHONE ->
                areTelephones(contact.value())
                        ? Optional.empty()
                        : Optional.of(new Message(
                                "电话“%s”不是有效的号码".formatted(printed),
                                "%s is no valid telephone number".formatted(printed)));
            case EMAIL -> email(contact);
        };
    }

    /** Several numbers may share their beginning, as in 0399-5550118/5550119 or 5550118、19. */
    private static boolean areTelephones(String value) {
        List<String> numbers = Arrays.asList(BETWEEN_NUMBERS.split(value));
        boolean firstIsOne = TELEPHONE.matcher(numbers.getFirst()).matches();
        return firstIsOne
                && numbers.stream()
                        .skip(1)
                        .allMatch(number -> TELEPHONE.matcher(number).matches()
                                || SECOND_HALF.matcher(number).matches());
    }

    private static Optional<Message> email(Contact contact) {
        String value = contact.value();
        if (AGAINST_HARVESTING.matcher(value).matches()) {
            return Optional.empty();
        }
        if (contact.printed().indexOf(FULL_WIDTH_AT) >= 0) {
            return Optional.of(new Message(
                    "电子邮箱“%s”用了全角“＠”".formatted(contact.printed()),
                    "The electronic address %s has a full-width @".formatted(contact.printed())));
        }
        return EMAIL.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(new Message(
                        "电子邮箱“%s”写法不完整".formatted(contact.printed()),
                        "The electronic address %s is not complete".formatted(contact.printed())));
    }

    private static Finding finding(Contact contact, Message fault, Subjects subjects) {
        return new FindingDraft(DESCRIPTOR, subjects.of(contact.kind().name(), contact.passage()), fault)
                .compare(null, contact.printed())
                .evidence("contact", contact.passage().sentence())
                .build();
    }

    private static Optional<Finding> provinces(List<Contact> contacts) {
        for (Contact postcode : contacts) {
            for (Contact telephone : contacts) {
                if (postcode.kind() == Kind.POSTCODE && telephone.kind() == Kind.TELEPHONE) {
                    Optional<Finding> finding = apart(postcode, telephone);
                    if (finding.isPresent()) {
                        return finding;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> apart(Contact postcode, Contact telephone) {
        String number = telephone.value().replaceFirst("^\\+?86-?", "").replaceAll("^\\(", "");
        String byPostcode = Provinces.ofPostcode(postcode.value()).orElse("");
        String byNumber = number.startsWith("0") ? Provinces.ofAreaCode(number).orElse("") : "";
        if (byPostcode.isEmpty() || byNumber.isEmpty() || byPostcode.equals(byNumber)) {
            return Optional.empty();
        }
        return Optional.of(new FindingDraft(
                        DESCRIPTOR,
                        "province",
                        new Message(
                                "邮政编码%s属%s，电话%s的区号属%s"
                                        .formatted(postcode.printed(), byPostcode, telephone.printed(), byNumber),
                                "Postcode %s belongs to %s, the area code of %s to %s"
                                        .formatted(postcode.printed(), byPostcode, telephone.printed(), byNumber)))
                .compare(byPostcode, byNumber)
                .evidence("postcode", postcode.passage().sentence())
                .evidence("telephone", telephone.passage().sentence())
                .build());
    }
}
