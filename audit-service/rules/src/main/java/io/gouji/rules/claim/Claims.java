package io.gouji.rules.claim;

import io.gouji.rules.Beginnings;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the claims of a report's narrative: every mention, in printed order. */
public final class Claims {

    private static final Pattern DENIAL = Pattern.compile("(?:未曾|尚未|均未|从未|没有|未|无|没)[^，,。；;：:（）()\\d]{2,60}");
    private static final String JOINTS = "、和及与";
    private static final Beginnings DENIAL_FIRST = new Beginnings("未尚均从没无");
    private static final ReportView.Shared<List<Claim>> ALL = Claims::read;

    private Claims() {}

    /** The claims of every sentence. */
    public static List<Claim> of(ReportView report) {
        return report.shared(ALL);
    }

    /** The numbers of a few words, such as a remark inside a cell. */
    public static List<BigDecimal> numbers(String words) {
        return Quantities.in(PlainText.of(words)).stream().map(Quantity::value).toList();
    }

    private static List<Claim> read(ReportView report) {
        var claims = new ArrayList<Claim>();
        Utterance.of(report).forEach(sentence -> claims.addAll(of(sentence)));
        return List.copyOf(claims);
    }

    /** The claims of one sentence: its quantities, then its denials. */
    static List<Claim> of(Utterance sentence) {
        String plain = sentence.text();
        Passage passage = sentence.passage();
        var claims = new ArrayList<Claim>();
        List<Quantity> quantities = sentence.quantities();
        List<Enumeration> enumerations = quantities.isEmpty() ? List.of() : Enumeration.in(plain);
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            if (enumerations.stream().noneMatch(run -> run.quantities().contains(quantity))) {
                claims.add(counted(plain, quantities, i, passage));
            }
        }
        enumerations.forEach(run -> claims.addAll(enumerated(plain, run, passage)));
        Matcher denial = DENIAL.matcher(plain);
        for (int from = 0; DENIAL_FIRST.find(denial, plain, from); from = denial.end()) {
            if (denial.end() < plain.length() && PlainText.isDigit(plain.charAt(denial.end()))) {
                continue;
            }
            var none = new Quantity(BigDecimal.ZERO, false, "", denial.start(), denial.end());
            String before = Clauses.withoutBrackets(plain.substring(0, denial.start()));
            var wording = new Wording(before, denial.group(), denial.group(), "", "");
            claims.add(new Claim(none, wording, null, true, passage));
        }
        return claims;
    }

    private static Claim counted(String plain, List<Quantity> quantities, int index, Passage passage) {
        Quantity quantity = quantities.get(index);
        int clause = Clauses.start(plain, quantity.start());
        int end = Clauses.end(plain, quantity.end());
        int next = index + 1 < quantities.size() ? quantities.get(index + 1).start() : plain.length();
        int noun = Math.max(clause, lastEnd(plain, quantities.subList(0, index), clause, quantity.start()));
        var wording = new Wording(
                Clauses.withoutBrackets(plain.substring(0, clause)),
                Clauses.withoutBrackets(plain.substring(clause, quantity.start())),
                noun(plain.substring(noun, quantity.start())),
                plain.substring(quantity.end(), end),
                plain.substring(quantity.end(), Math.min(end, next)));
        return new Claim(quantity, wording, ratio(plain, quantities, index), false, passage);
    }

    /** The percentage given with a quantity: behind it, or behind the brackets that break it down. */
    private static @Nullable Ratio ratio(String plain, List<Quantity> quantities, int index) {
        if (plain.indexOf('%') < 0 && plain.indexOf("百分之") < 0) {
            return null;
        }
        int end = quantities.get(index).end();
        int limit = Clauses.close(plain, end);
        boolean bracket = end < limit && (plain.charAt(end) == '（' || plain.charAt(end) == '(');
        if (bracket) {
            int close = Clauses.close(plain, end + 1);
            end = plain.substring(end, close).indexOf('%') < 0 ? Math.min(close + 1, limit) : end;
        }
        for (Quantity later : quantities.subList(index + 1, quantities.size())) {
            if (later.start() >= end) {
                limit = Math.min(limit, later.start());
                break;
            }
        }
        return Ratio.between(plain, end, limit).orElse(null);
    }

    /** Where the last of some quantities ends that does not stand in brackets of its own. */
    private static int lastEnd(String plain, List<Quantity> earlier, int clause, int to) {
        for (Quantity candidate : earlier.reversed()) {
            if (candidate.end() <= clause) {
                return clause;
            }
            if (Clauses.start(plain, candidate.end()) <= clause) {
                return Math.min(candidate.end(), to);
            }
        }
        return clause;
    }

    private static String noun(String words) {
        String plain =
                words.chars().anyMatch(c -> PlainText.isDigit((char) c)) ? Clauses.withoutBrackets(words) : words;
        int start = 0;
        while (start < plain.length() && JOINTS.indexOf(plain.charAt(start)) >= 0) {
            start++;
        }
        boolean ofTheNumberBefore = plain.length() > start && JOINTS.indexOf(plain.charAt(plain.length() - 1)) >= 0;
        return ofTheNumberBefore ? "" : plain.substring(start);
    }

    private static List<Claim> enumerated(String plain, Enumeration run, Passage passage) {
        int clause = Clauses.start(plain, run.start());
        String lead = Clauses.withoutBrackets(plain.substring(clause, run.start()));
        List<String> nouns = run.nouns(lead);
        String before = Clauses.withoutBrackets(plain.substring(0, clause));
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < nouns.size(); i++) {
            var wording = new Wording(before, nouns.get(i), nouns.get(i), "", "");
            claims.add(new Claim(run.quantities().get(i), wording, null, false, passage));
            before = before + nouns.get(i) + "、";
        }
        return claims;
    }
}
