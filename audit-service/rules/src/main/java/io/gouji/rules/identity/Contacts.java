package io.gouji.rules.identity;

import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the contacts a sentence labels: postcodes, telephone and fax numbers, electronic addresses. */
final class Contacts {

    /** What sort of contact it is. */
    enum Kind {
        POSTCODE,
        TELEPHONE,
        EMAIL
    }

    /**
     * One contact.
     *
     * @param printed the text behind its label
     * @param value the same without spaces, in half-width characters, the dashes made equal
     */
    record Contact(Kind kind, String printed, String value, Passage passage) {}

    private static final String GAP = "[\\s\\u3000]*";
    private static final String LABEL_END = GAP + "(?:号码|是|为)?" + GAP + "[:：]?" + GAP;
    private static final Pattern POSTCODE = Pattern.compile("(?:邮" + GAP + "政?" + GAP + "编" + GAP + "码?)" + LABEL_END
            + "(?<value>[\\d０-９][\\d０-９\\s]*[\\d０-９]|[\\d０-９])");
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?:电" + GAP + "话|传" + GAP + "真)(?!会议|录音|通知|抽查)" + LABEL_END
                    + "(?<value>[（(+＋]?[\\d０-９][\\d０-９\\s()（）\\-－—–―~～/、+＋转]*[\\d０-９]|[\\d０-９])(?![\\d０-９]|\\s*[次个件条例起人通部余台多])");
    private static final Pattern EMAIL = Pattern.compile(
            "(?:邮" + GAP + "箱|(?i:e" + GAP + "-?" + GAP + "mail)|电" + GAP + "子" + GAP + "邮" + GAP + "件)(?:地址)?"
                    + LABEL_END + "(?<value>(?:[\\w.+\\-－＠@#*\\sＡ-Ｚａ-ｚ０-９．]|[(（\\[](?i:at)[)）\\]]){3,60})");
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9]");

    private Contacts() {}

    /** The contacts of a report, worked out once. */
    static final ReportView.Shared<List<Contact>> OF_REPORT = report ->
            report.narrative().stream().flatMap(passage -> in(passage).stream()).toList();

    private static List<Contact> in(Passage passage) {
        var contacts = new ArrayList<Contact>();
        if (mayHold(passage.text())) {
            add(contacts, Kind.POSTCODE, POSTCODE, passage);
            add(contacts, Kind.TELEPHONE, TELEPHONE, passage);
            add(contacts, Kind.EMAIL, EMAIL, passage);
        }
        return contacts;
    }

    private static boolean mayHold(String text) {
        return text.indexOf('邮') >= 0
                || (text.indexOf('电') >= 0 && text.indexOf('话') >= 0)
                || (text.indexOf('传') >= 0 && text.indexOf('真') >= 0)
                || text.indexOf('@') >= 0;
    }

    private static void add(List<Contact> contacts, Kind kind, Pattern pattern, Passage passage) {
        Matcher matcher = pattern.matcher(passage.text());
        while (matcher.find()) {
            String printed = matcher.group("value").strip();
            String value = Normalizer.normalize(printed, Normalizer.Form.NFKC)
                    .replaceAll("\\s", "")
                    .replaceAll("[—–―－~]+", "-");
            boolean telling = kind != Kind.EMAIL || LOCAL.matcher(value).find();
            if (telling) {
                contacts.add(new Contact(kind, printed, value, passage));
            }
        }
    }
}
