package io.gouji.rules.claim;

import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the claims of a report's narrative: every mention, in printed order. */
public final class Claims {

    private static final String DELIMITERS = "，,。；;：:！!？?（）()";
    private static final String STOPS = "。；;！!？?";
    private static final Pattern DENIAL = Pattern.compile("(?:未曾|尚未|均未|从未|没有|未|无|没)[^，,。；;：:（）()\\d]{2,60}");

    private static final Beginnings DENIAL_FIRST = new Beginnings("未尚均从没无");
    private static final ReportView.Shared<List<Claim>> ALL = Claims::read;

    private Claims() {}

    /** The claims of every sentence. */
    public static List<Claim> of(ReportView report) {
        return report.shared(ALL);
    }

    private static List<Claim> read(ReportView report) {
        var claims = new ArrayList<Claim>();
        report.narrative().forEach(passage -> claims.addAll(of(passage)));
        return List.copyOf(claims);
    }

    /** The claims of one sentence: its quantities, then its denials. */
    public static List<Claim> of(Passage passage) {
        String plain = PlainText.of(passage.text());
        var claims = new ArrayList<Claim>();
        for (Quantity quantity : Quantities.in(plain)) {
            int from = clauseStart(plain, quantity.start());
            claims.add(new Claim(
                    quantity,
                    context(plain, from),
                    plain.substring(from, quantity.start()),
                    plain.substring(quantity.end(), clauseEnd(plain, quantity.end())),
                    false,
                    passage));
        }
        Matcher denial = DENIAL.matcher(plain);
        for (int from = 0; DENIAL_FIRST.find(denial, plain, from); from = denial.end()) {
            var none = new Quantity(BigDecimal.ZERO, false, "", denial.start(), denial.end());
            claims.add(new Claim(none, context(plain, denial.start()), denial.group(), "", true, passage));
        }
        return claims;
    }

    private static int clauseStart(String plain, int from) {
        int at = from;
        while (at > 0 && DELIMITERS.indexOf(plain.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private static int clauseEnd(String plain, int from) {
        int at = from;
        while (at < plain.length() && DELIMITERS.indexOf(plain.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String context(String plain, int to) {
        int start = to;
        while (start > 0 && STOPS.indexOf(plain.charAt(start - 1)) < 0) {
            start--;
        }
        return plain.substring(start, to);
    }
}
