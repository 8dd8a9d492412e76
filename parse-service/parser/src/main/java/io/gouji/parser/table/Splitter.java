package io.gouji.parser.table;

import java.util.ArrayList;
import java.util.List;

/** Takes figures that were run together apart, in every way that gives the wanted number of figures. */
final class Splitter {

    /** A row that can be split in more ways holds nothing certain. */
    static final int MAX_WAYS = 4_000;

    private final DocumentText document;
    private final List<int[]> runs;
    private final int wanted;
    private final Check check;
    private final List<List<Span>> ways = new ArrayList<>();
    private final List<Span> parts = new ArrayList<>();
    private int steps;

    /** Whether the figures so far may stand; called after each. */
    interface Check {
        boolean allows(List<Span> parts);
    }

    private Splitter(DocumentText document, List<int[]> runs, int wanted, Check check) {
        this.document = document;
        this.runs = runs;
        this.wanted = wanted;
        this.check = check;
    }

    /**
     * Splits the figures of a part of the text.
     *
     * @param from where the part begins
     * @param to where it ends; figures end earlier at the first character that belongs to none
     */
    static List<List<Span>> split(DocumentText document, int from, int to, int wanted, Check check) {
        var splitter = new Splitter(document, runs(document.text(), from, to), wanted, check);
        splitter.next(0, 0);
        return splitter.ways;
    }

    /** Runs of figures with nothing between them, each as where it begins and ends. */
    private static List<int[]> runs(String text, int from, int to) {
        var runs = new ArrayList<int[]>();
        int i = from;
        while (i < to && (isPart(text.charAt(i)) || isMark(text.charAt(i)) || DocumentText.isSpace(text.charAt(i)))) {
            int start = i;
            if (isMark(text.charAt(i))) {
                i++;
                runs.add(new int[] {start, i});
                continue;
            }
            i += isPart(text.charAt(i)) ? 1 : 0;
            while (i < to && isPart(text.charAt(i)) && !isSign(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                runs.add(new int[] {start, i});
            } else {
                i++;
            }
        }
        return runs;
    }

    private static boolean isPart(char c) {
        return (c >= '0' && c <= '9') || c == '.' || isSign(c);
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    private static boolean isMark(char c) {
        return c == '/';
    }

    private void next(int run, int offset) {
        if (ways.size() >= MAX_WAYS || ++steps > 50 * MAX_WAYS) {
            return;
        }
        if (run == runs.size()) {
            if (parts.size() == wanted) {
                ways.add(List.copyOf(parts));
            }
            return;
        }
        if (parts.size() == wanted) {
            return;
        }
        int start = runs.get(run)[0] + offset;
        int end = runs.get(run)[1];
        for (int cut = start + 1; cut <= end; cut++) {
            if (isFigure(start, cut)) {
                parts.add(document.span(start, cut));
                if (check.allows(parts)) {
                    next(cut == end ? run + 1 : run, cut == end ? 0 : cut - runs.get(run)[0]);
                }
                parts.removeLast();
            }
        }
    }

    /** Whether the characters are a whole number without leading zeros, a decimal at the end of a run, or a mark. */
    private boolean isFigure(int start, int cut) {
        String text = document.text();
        int digits = isSign(text.charAt(start)) ? start + 1 : start;
        if (isMark(text.charAt(start))) {
            return cut == start + 1;
        }
        int dot = text.indexOf('.', digits);
        boolean decimal = dot >= 0 && dot < cut;
        int whole = decimal ? dot : cut;
        if (whole == digits || (whole - digits > 1 && text.charAt(digits) == '0')) {
            return false;
        }
        return !decimal || (dot < cut - 1 && (cut == text.length() || !isPart(text.charAt(cut))));
    }
}
