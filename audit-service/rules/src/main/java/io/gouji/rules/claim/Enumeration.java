package io.gouji.rules.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that follow their nouns in the same order: 予以公开、不予公开分别为 3、2 件.
 *
 * @param start position of the first number
 * @param end position after the last measure word
 * @param quantities the numbers, in printed order; one without a measure word has that of the last
 */
record Enumeration(int start, int end, List<Quantity> quantities) {

    private static final String RESPECTIVELY = "分别";
    private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d+|[〇零一二两三四五六七八九十百千]+)";
    private static final String JOINT = "(?:[、，,和及与]|以及)";
    private static final Pattern RUN = Pattern.compile("分别(?:为|是|有|达到?|计)?[:：]?(?<run>" + NUMBER + Quantities.UNIT
            + "?(?:" + JOINT + NUMBER + Quantities.UNIT + "?)+)(?![\\d.%％年月日])");
    private static final Pattern MEMBER = Pattern.compile("(?<number>" + NUMBER + ")(?<unit>" + Quantities.UNIT + ")?");

    Enumeration {
        quantities = List.copyOf(quantities);
    }

    static List<Enumeration> in(String plain) {
        int at = plain.indexOf(RESPECTIVELY);
        if (at < 0) {
            return List.of();
        }
        var found = new ArrayList<Enumeration>();
        Matcher run = RUN.matcher(plain);
        while (at >= 0) {
            if (run.region(at, plain.length()).lookingAt()) {
                of(run.start("run"), run.group("run")).ifPresent(found::add);
            }
            at = plain.indexOf(RESPECTIVELY, at + 1);
        }
        return found;
    }

    private static Optional<Enumeration> of(int start, String run) {
        List<Matcher> members = new ArrayList<>();
        Matcher member = MEMBER.matcher(run);
        String unit = null;
        while (member.find()) {
            unit = member.group("unit");
            Matcher copy = MEMBER.matcher(run);
            copy.region(member.start(), run.length()).lookingAt();
            members.add(copy);
        }
        if (unit == null) {
            return Optional.empty();
        }
        var quantities = new ArrayList<Quantity>();
        for (Matcher printed : members) {
            String number = printed.group("number");
            Optional<BigDecimal> value = Character.isDigit(number.charAt(0))
                    ? Optional.of(new BigDecimal(Quantities.arabic(number)))
                    : ChineseNumeral.read(number);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            quantities.add(new Quantity(
                    value.get(),
                    false,
                    Objects.requireNonNullElse(printed.group("unit"), unit),
                    start + printed.start(),
                    start + printed.end()));
        }
        return Optional.of(new Enumeration(start, start + run.length(), quantities));
    }

    /** The nouns its numbers belong to, in order; empty when they cannot be told apart one by one. */
    List<String> nouns(String lead) {
        int at = lead.lastIndexOf(RESPECTIVELY);
        String named = at < 0 ? lead : lead.substring(0, at);
        for (String joint : new String[] {"、", "[、和]", "[、和及与]|以及"}) {
            List<String> nouns = List.of(named.split(joint, -1));
            if (nouns.size() == quantities.size()) {
                return nouns;
            }
        }
        return List.of();
    }
}
