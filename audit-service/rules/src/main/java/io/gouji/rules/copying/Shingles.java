package io.gouji.rules.copying;

import io.gouji.rules.Beginnings;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text as the runs of letters it is made of. Figures, punctuation and spaces are left out, so that new figures in an
 * old sentence do not make it new; titles of statutes and the formulas every report has are left out as well, because
 * everybody owes them.
 */
public final class Shingles {

    /** Letters in a run: shorter ones are common to reports that have nothing to do with each other. */
    static final int LENGTH = 10;

    private static final Pattern STOCK =
            Pattern.compile("《[^《》]*》|[〔\\[][^〕\\]]*[〕\\]]|习近平新时代中国特色社会主义思想|习近平总书记[^，。；]{0,20}(?:精神|要求)"
                    + "|党的(?:[一二三四五六七八九十]+大|[一二三四五六七八九十]+届[^，。；]{0,12}全会)(?:和[^，。；]{0,20}全会)?精神?|党中央、?国务院"
                    + "|以?公开为常态、?不公开为例外|存在的主要问题|政府信息公开信息处理费|按件、按量收费标准|国务院办公厅");
    private static final Beginnings STOCK_FIRST = new Beginnings("《〔[习党以公存政按国");
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final String text;
    private final int[] origins;
    private final boolean[] begins;
    private final long[] runs;

    private Shingles(String text, int[] origins, boolean[] begins, long[] runs) {
        this.text = text;
        this.origins = origins;
        this.begins = begins;
        this.runs = runs;
    }

    /** Takes a text apart. */
    public static Shingles of(String text) {
        boolean[] stock = new boolean[text.length()];
        Matcher found = STOCK.matcher(text);
        for (int from = 0; STOCK_FIRST.find(found, text, from); from = found.end()) {
            Arrays.fill(stock, found.start(), found.end(), true);
        }
        int[] origins = IntStream.range(0, text.length())
                .filter(at -> !stock[at] && Character.isLetter(text.charAt(at)))
                .toArray();
        int count = Math.max(0, origins.length - LENGTH + 1);
        boolean[] begins = new boolean[count];
        long[] runs = new long[count];
        for (int run = 0; run < count; run++) {
            begins[run] = !crossesStock(stock, origins[run], origins[run + LENGTH - 1]);
            runs[run] = hash(text, origins, run);
        }
        return new Shingles(text, origins, begins, runs);
    }

    private static boolean crossesStock(boolean[] stock, int from, int to) {
        for (int at = from; at < to; at++) {
            if (stock[at]) {
                return true;
            }
        }
        return false;
    }

    private static long hash(String text, int[] origins, int run) {
        long hash = 0;
        for (int i = run; i < run + LENGTH; i++) {
            hash = (hash + text.charAt(origins[i])) * FACTOR;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** Whether at least so many letters of a text count. */
    static boolean hasLetters(String text, int atLeast) {
        Matcher stock = STOCK.matcher(text);
        int letters = 0;
        int from = 0;
        while (letters < atLeast && from < text.length()) {
            boolean more = STOCK_FIRST.find(stock, text, from);
            int to = more ? stock.start() : text.length();
            for (int at = from; at < to && letters < atLeast; at++) {
                letters += Character.isLetter(text.charAt(at)) ? 1 : 0;
            }
            from = more ? stock.end() : to;
        }
        return letters >= atLeast;
    }

    /** The runs, each once, in ascending order. */
    long[] distinct() {
        return IntStream.range(0, runs.length)
                .filter(run -> begins[run])
                .mapToLong(run -> runs[run])
                .sorted()
                .distinct()
                .toArray();
    }

    /** Which of its letters stand in runs that another text has too. */
    boolean[] sharedWith(Shingles other) {
        long[] theirs = other.distinct();
        boolean[] shared = new boolean[origins.length];
        for (int run = 0; run < runs.length; run++) {
            if (begins[run] && Arrays.binarySearch(theirs, runs[run]) >= 0) {
                Arrays.fill(shared, run, run + LENGTH, true);
            }
        }
        return shared;
    }

    /** The text as printed between two letters, both included. */
    String between(int first, int last) {
        return text.substring(origins[first], origins[last] + 1);
    }
}
