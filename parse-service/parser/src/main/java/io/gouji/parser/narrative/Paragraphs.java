package io.gouji.parser.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the printed rows of a text together to its paragraphs. */
final class Paragraphs {

    /** In text that is broken by width, a line shorter than this share of the usual width ends its paragraph. */
    private static final double FULL_LINE = 0.75;

    /** Where the width cannot be told, a line of fewer columns without punctuation is taken for a paragraph. */
    private static final int SHORTEST_BROKEN_LINE = 32;

    /** Columns; text with longer lines than this is not broken by width. */
    private static final int WIDEST_PAGE = 130;

    private static final int LONGEST_ITEM_TITLE = 40;
    private static final Pattern ITEM_TITLE =
            Pattern.compile("(?:\\([一二三四五六七八九十]{1,3}\\)|[一二三四五六七八九十]{1,3}[)、])[^。;:]*");
    private static final Pattern ITEM_INSIDE =
            Pattern.compile("\\([一二三四五六七八九十]{1,3}\\)(?![项款条])|(?<![0-9.])[1-9][0-9]?(?:、|[.](?![0-9]))");
    private static final Beginnings ITEM_FIRST = Beginnings.of(ITEM_INSIDE);
    private static final String SENTENCE_ENDS = "。!?";
    private static final String CLOSERS = ")”》\"']";
    private static final String GOES_ON = ",、(《<“;-";
    private static final String UNFINISHED = ",、";
    private static final String CONTINUES = ",。;、:)》>”!?%";

    private final List<Row> rows;
    private final int width;

    private Paragraphs(List<Row> rows) {
        this.rows = rows;
        this.width = widthOf(rows);
    }

    static List<Passage> of(List<Row> rows) {
        return new Paragraphs(rows).join();
    }

    private List<Passage> join() {
        var paragraphs = new ArrayList<Passage>();
        var open = new ArrayList<Passage>();
        for (int i = 0; i < rows.size(); i++) {
            if (!open.isEmpty() && !goesOn(rows.get(i - 1), rows.get(i))) {
                split(paragraphs, Passage.join(open));
                open.clear();
            }
            open.add(rows.get(i).text());
        }
        if (!open.isEmpty()) {
            split(paragraphs, Passage.join(open));
        }
        return List.copyOf(paragraphs);
    }

    private boolean goesOn(Row row, Row next) {
        String text = row.folded();
        String following = next.folded();
        if (!row.soft() || !next.soft()) {
            return goesOnBehindABreak(text, following);
        }
        if (text.isEmpty() || following.isEmpty() || isItemTitle(text, row)) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        if (CONTINUES.indexOf(following.charAt(0)) >= 0) {
            return true;
        }
        if ((Items.isNumbered(following) && last != '第') || endsSentence(text)) {
            return false;
        }
        if (last == ':') {
            return width > 0 && columns(row) >= FULL_LINE * width;
        }
        return GOES_ON.indexOf(last) >= 0 || text.lastIndexOf('《') > text.lastIndexOf('》') || isFull(row);
    }

    /** Whether a line that its writer broke off goes on, as one that ends in a comma does. */
    private static boolean goesOnBehindABreak(String text, String following) {
        return !text.isEmpty()
                && !following.isEmpty()
                && UNFINISHED.indexOf(text.charAt(text.length() - 1)) >= 0
                && !Items.isNumbered(following);
    }

    private boolean isFull(Row row) {
        return columns(row) >= (width > 0 ? FULL_LINE * width : SHORTEST_BROKEN_LINE);
    }

    private boolean isItemTitle(String folded, Row row) {
        boolean shorterThanLine = width == 0 ? folded.length() <= LONGEST_ITEM_TITLE : !isFull(row);
        return shorterThanLine && ITEM_TITLE.matcher(folded).matches();
    }

    private static boolean endsSentence(String folded) {
        int end = folded.length();
        while (end > 0 && CLOSERS.indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && SENTENCE_ENDS.indexOf(folded.charAt(end - 1)) >= 0;
    }

    /** Cuts a paragraph before items that stand in its middle, as in documents glued to one line. */
    private static void split(List<Passage> paragraphs, Passage paragraph) {
        Fold fold = paragraph.fold();
        Matcher item = ITEM_INSIDE.matcher(fold.text());
        int from = 0;
        for (boolean more = ITEM_FIRST.find(item, fold.text(), 0);
                more;
                more = ITEM_FIRST.find(item, fold.text(), item.end())) {
            if (item.start() > 0 && beginsItem(fold.text(), item)) {
                add(paragraphs, paragraph.sub(from, fold.source(item.start())));
                from = fold.source(item.start());
            }
        }
        add(paragraphs, paragraph.from(from));
    }

    private static boolean beginsItem(String folded, Matcher item) {
        char before = folded.charAt(item.start() - 1);
        if ("第款条项(".indexOf(before) >= 0) {
            return false;
        }
        return SENTENCE_ENDS.indexOf(before) >= 0
                || ";:)]”".indexOf(before) >= 0
                || (folded.charAt(item.start()) == '(' && Items.knownTitleEnd(folded, item.end()) > 0);
    }

    private static void add(List<Passage> paragraphs, Passage paragraph) {
        Passage stripped = paragraph.strip();
        if (!stripped.isEmpty()) {
            paragraphs.add(stripped);
        }
    }

    /** The usual width of full lines in columns; 0 when the text is not broken by width. */
    private static int widthOf(List<Row> rows) {
        int[] widths = rows.stream()
                .filter(Row::soft)
                .mapToInt(Paragraphs::columns)
                .sorted()
                .toArray();
        if (widths.length == 0) {
            return 0;
        }
        int widest = widths[widths.length - 1];
        int usual = widths[(widths.length - 1) * 9 / 10];
        return widest > WIDEST_PAGE || usual < SHORTEST_BROKEN_LINE ? 0 : usual;
    }

    private static int columns(Row row) {
        String text = row.text().text();
        int columns = 0;
        for (int i = 0; i < text.length(); i++) {
            columns += text.charAt(i) < 0x2000 ? 1 : 2;
        }
        return columns;
    }
}
