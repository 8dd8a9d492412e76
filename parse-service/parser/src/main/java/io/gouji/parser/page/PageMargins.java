package io.gouji.parser.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes page numbers and running headers off the pages; they are no part of what a report says. */
final class PageMargins {

    /** Headers and footers stand within this share of the page's height. */
    private static final float ZONE = 0.1f;

    /** Lines of a header or of a footer. */
    private static final int MOST_LINES = 2;

    /** A line is a running one when it stands on so many of the pages. */
    private static final float RUNNING_SHARE = 0.5f;

    /** Points by which a running line moves from page to page. */
    private static final int MOVES = 8;

    private static final Pattern DECORATED =
            Pattern.compile("(?:[-—–−‐─~～·•－]{1,3}+\\s*+\\d{1,4}\\s*+[-—–−‐─~～·•－]{1,3}+"
                    + "|第?\\s*+\\d{1,4}\\s*+页(?:\\s*+[,，/／]?\\s*+共\\s*+\\d{1,4}\\s*+页)?+"
                    + "|\\d{1,4}\\s*+[/／]\\s*+\\d{1,4}|(?:[Pp]age|PAGE)\\s*+\\d{1,4}(?:\\s*+of\\s*+\\d{1,4})?+)");

    private static final Pattern PLAIN = Pattern.compile("\\d{1,4}");
    private static final Pattern DIGITS = Pattern.compile("\\d++");

    private final List<PagePieces> pages;
    private final Map<String, Set<Integer>> pagesOfLine = new HashMap<>();
    private final Map<Integer, Set<Integer>> pagesOfShift = new HashMap<>();

    private PageMargins(List<PagePieces> pages) {
        this.pages = pages;
        pages.forEach(page -> margins(page).forEach(line -> note(page, line)));
    }

    /** The pages without their page numbers and running lines. */
    static List<PagePieces> strip(List<PagePieces> pages) {
        return new PageMargins(pages).strip();
    }

    private List<PagePieces> strip() {
        var stripped = new ArrayList<PagePieces>();
        for (PagePieces page : pages) {
            var pieces = new ArrayList<>(page.pieces());
            pieces.removeAll(
                    margins(page).stream().filter(line -> isMargin(page, line)).toList());
            stripped.add(new PagePieces(page.number(), page.height(), pieces));
        }
        return stripped;
    }

    private static List<PagePiece.Line> margins(PagePieces page) {
        var lines = new ArrayList<PagePiece.Line>();
        List<PagePiece> pieces = page.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            boolean outer = i < MOST_LINES || i >= pieces.size() - MOST_LINES;
            if (outer && pieces.get(i) instanceof PagePiece.Line line && isInZone(page, line.box())) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static boolean isInZone(PagePieces page, Box box) {
        return box.bottom() < page.height() * ZONE || box.top() > page.height() * (1 - ZONE);
    }

    private void note(PagePieces page, PagePiece.Line line) {
        if (PLAIN.matcher(line.text()).matches()) {
            pagesOfShift
                    .computeIfAbsent(shift(page, line), shift -> new HashSet<>())
                    .add(page.number());
            return;
        }
        String masked = masked(line);
        int height = Math.round(line.box().top() / MOVES);
        for (int near = height - 1; near <= height + 1; near++) {
            pagesOfLine.computeIfAbsent(near + masked, key -> new HashSet<>()).add(page.number());
        }
    }

    private static int shift(PagePieces page, PagePiece.Line line) {
        return Integer.parseInt(line.text()) - page.number();
    }

    private static String masked(PagePiece.Line line) {
        Matcher digits = DIGITS.matcher(line.text());
        return digits.replaceAll("#");
    }

    private boolean isMargin(PagePieces page, PagePiece.Line line) {
        String text = line.text();
        if (PLAIN.matcher(text).matches()) {
            int shift = shift(page, line);
            return shift == 0 || pagesOfShift.getOrDefault(shift, Set.of()).size() > 1;
        }
        if (DECORATED.matcher(text).matches()) {
            return true;
        }
        String key = Math.round(line.box().top() / MOVES) + masked(line);
        int seen = pagesOfLine.getOrDefault(key, Set.of()).size();
        return seen > 1 && seen >= pages.size() * RUNNING_SHARE;
    }
}
