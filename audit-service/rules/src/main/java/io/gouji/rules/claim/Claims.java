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
    private static final Pattern ITEMISING = Pattern.compile("其中|包括|包含|含|分别|涉及");
    private static final Pattern DENIAL = Pattern.compile("(?:未曾|尚未|均未|从未|没有|未|无|没)[^，,。；;：:（）()\\d]{2,60}");

    private Claims() {}

    /** The claims of every sentence. */
    public static List<Claim> of(ReportView report) {
        var claims = new ArrayList<Claim>();
        report.narrative().forEach(passage -> claims.addAll(of(passage)));
        return claims;
    }

    /** The claims of one sentence: its quantities, then its denials. */
    public static List<Claim> of(Passage passage) {
        String plain = PlainText.of(passage.text());
        var claims = new ArrayList<Claim>();
        for (Quantity quantity : Quantities.in(plain)) {
            int from = clauseStart(plain, quantity.start());
            int to = clauseEnd(plain, quantity.end());
            claims.add(new Claim(
                    quantity.value(),
                    quantity.approximate(),
                    quantity.unit(),
                    plain.substring(from, quantity.start()),
                    plain.substring(quantity.end(), to),
                    isItemised(plain, quantity.start()),
                    false,
                    passage));
        }
        Matcher denial = DENIAL.matcher(plain);
        while (denial.find()) {
            boolean itemised = isItemised(plain, denial.start());
            claims.add(new Claim(BigDecimal.ZERO, false, "", denial.group(), "", itemised, true, passage));
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

    private static boolean isItemised(String plain, int at) {
        int start = Math.max(
                plain.lastIndexOf('。', at - 1),
                Math.max(plain.lastIndexOf('；', at - 1), plain.lastIndexOf(';', at - 1)));
        return ITEMISING.matcher(plain.substring(start + 1, at)).find();
    }
}
