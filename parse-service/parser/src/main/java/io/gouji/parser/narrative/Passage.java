package io.gouji.parser.narrative;

import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.HtmlPlace;
import io.gouji.contract.report.SourceLocation.PagePlace;
import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.contract.report.SourceLocation.WordPlace;
import io.gouji.parser.block.Block.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of text that knows, for each character, in which line of the document it is printed. */
final class Passage {

    private static final double HUNDRED = 100;

    static final Passage EMPTY = new Passage("", List.of());

    /** Text of one line: it begins at {@code start} in the passage and at {@code column} in the line. */
    private record Piece(int start, Line line, int column) {}

    private final String text;
    private final List<Piece> pieces;
    private @Nullable Fold fold;

    private Passage(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = pieces;
    }

    static Passage of(Line line) {
        return of(line, 0, line.text().length());
    }

    static Passage of(Line line, int from, int to) {
        if (from >= to) {
            return EMPTY;
        }
        return new Passage(line.text().substring(from, to), List.of(new Piece(0, line, from)));
    }

    static Passage join(List<Passage> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var text = new StringBuilder();
        var pieces = new ArrayList<Piece>();
        for (Passage part : parts) {
            for (Piece piece : part.pieces) {
                pieces.add(new Piece(piece.start + text.length(), piece.line, piece.column));
            }
            text.append(part.text);
        }
        return new Passage(text.toString(), List.copyOf(pieces));
    }

    String text() {
        return text;
    }

    /** The text made comparable; worked out once. */
    Fold fold() {
        Fold known = fold;
        if (known == null) {
            known = Fold.of(text);
            fold = known;
        }
        return known;
    }

    String folded() {
        return fold().text();
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    Passage sub(int from, int to) {
        if (from >= to) {
            return EMPTY;
        }
        if (from == 0 && to == length()) {
            return this;
        }
        var kept = new ArrayList<Piece>();
        for (int i = pieceAt(from); i < pieces.size() && pieces.get(i).start < to; i++) {
            Piece piece = pieces.get(i);
            int skipped = Math.max(0, from - piece.start);
            kept.add(new Piece(piece.start + skipped - from, piece.line, piece.column + skipped));
        }
        return new Passage(text.substring(from, to), List.copyOf(kept));
    }

    Passage from(int from) {
        return sub(from, length());
    }

    /** Without white space at both ends. */
    Passage strip() {
        int from = 0;
        int to = length();
        while (from < to && Fold.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Fold.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == length() ? this : sub(from, to);
    }

    /**
     * Where the passage is printed.
     *
     * @throws IllegalStateException when it is empty: an empty passage is nowhere
     */
    SourceLocation place() {
        if (pieces.isEmpty()) {
            throw new IllegalStateException("an empty passage has no place");
        }
        Piece first = pieces.get(0);
        Piece last = pieces.get(pieces.size() - 1);
        return switch (first.line.at()) {
            case TextPlace at -> textPlace(at, first, last);
            case HtmlPlace at -> new HtmlPlace(at.path(), at.offset() + first.column, lengthIn(first));
            case WordPlace at -> at;
            case PagePlace at -> around(at);
        };
    }

    private SourceLocation textPlace(TextPlace at, Piece first, Piece last) {
        int begin = at.offset() + first.column;
        int end = begin + length();
        if (last.line.at() instanceof TextPlace lastAt) {
            end = lastAt.offset() + last.column + length() - last.start;
        }
        return new TextPlace(at.line(), begin, Math.max(0, end - begin));
    }

    private int lengthIn(Piece first) {
        for (Piece piece : pieces) {
            if (!piece.line.equals(first.line)) {
                return piece.start;
            }
        }
        return length();
    }

    /** The box of all its lines on the page where it begins; what stands overleaf is told by going on there. */
    private SourceLocation around(PagePlace at) {
        double x = at.x();
        double y = at.y();
        double right = at.x() + at.width();
        double bottom = at.y() + at.height();
        for (Piece piece : pieces) {
            if (piece.line.at() instanceof PagePlace place && place.page() == at.page()) {
                x = Math.min(x, place.x());
                y = Math.min(y, place.y());
                right = Math.max(right, place.x() + place.width());
                bottom = Math.max(bottom, place.y() + place.height());
            }
        }
        return new PagePlace(at.page(), x, y, hundredths(right - x), hundredths(bottom - y));
    }

    private static double hundredths(double points) {
        return Math.round(points * HUNDRED) / HUNDRED;
    }

    private int pieceAt(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).start <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public String toString() {
        return text;
    }
}
