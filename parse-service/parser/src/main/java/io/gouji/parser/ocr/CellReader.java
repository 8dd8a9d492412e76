package io.gouji.parser.ocr;

import io.gouji.parser.ocr.Tesseract.Layout;
import io.gouji.parser.ocr.Tesseract.Query;
import io.gouji.parser.page.Glyph;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads what is printed in the cells of one page. A figure counts only when it is read the same more than once, by
 * different models; else the cell is marked as one that cannot be read.
 */
final class CellReader {

    /** Stands for what could not be read for sure; it is part of no number and no label. */
    private static final String UNREAD = "\ufffd";

    /** A model that comes with the program and tells figures best. */
    static final String DIGITS = "eng";

    private static final String OF_FIGURES = "0123456789.,-/";
    private static final int MARGIN = 20;

    /** Points at the sides of a cell in which its lines may have left traces. */
    private static final float INSET = 1;

    /** Points. What is higher than a line of print has several lines. */
    private static final float HIGHEST_LINE = 14;

    private static final double LARGER = 1.5;

    private final Bitmap page;
    private final PageScale scale;
    private final Tesseract tesseract;
    private final String language;
    private final int threshold;
    private final List<List<Rectangle>> cells = new ArrayList<>();
    private final List<Rectangle> blocks = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private int run;

    /** A line of words: where its ink is, and what was made of it. */
    private record Label(Rectangle ink, List<Word> words) {

        String text() {
            return words.stream().map(Word::text).collect(Collectors.joining());
        }
    }

    /** A cell that holds no words: where its ink is, and what was made of it. */
    private record Figure(Rectangle ink, FigureReadings readings) {}

    CellReader(Bitmap page, PageScale scale, Tesseract tesseract, String language) {
        this.page = page;
        this.scale = scale;
        this.tesseract = tesseract;
        this.language = language;
        this.threshold = page.threshold();
    }

    /** The characters in some cells, given in pixels. */
    List<Glyph> read(List<Rectangle> places) {
        int inset = Math.round(INSET * scale.perPoint());
        for (Rectangle cell : places) {
            var inside = new Rectangle(cell);
            inside.grow(-inset, -inset);
            page.ink(inside, threshold).ifPresent(this::sort);
        }
        readBlocks();
        readLines();
        return glyphs;
    }

    /** Lines are recognised best one by one; what cannot be parted into lines is a block. */
    private void sort(Rectangle ink) {
        float highest = HIGHEST_LINE * scale.perPoint();
        List<Rectangle> parts = page.lines(ink, threshold, highest);
        if (parts.stream().allMatch(part -> part.height < highest)) {
            cells.add(parts);
        } else {
            blocks.add(ink);
        }
    }

    private void readBlocks() {
        List<List<Word>> words = recognise(blocks, 1, new Query(Layout.BLOCK, language, ""));
        for (int i = 0; i < blocks.size(); i++) {
            if (words.get(i).isEmpty()) {
                unread(blocks.get(i));
            }
            Rectangle ink = blocks.get(i);
            glyphs.addAll(scale.glyphs(words.get(i), ink.x - MARGIN, ink.y - MARGIN, ++run));
        }
    }

    private void readLines() {
        List<Rectangle> lines = cells.stream().flatMap(List::stream).toList();
        Iterator<List<Word>> words =
                recognise(lines, 1, new Query(Layout.LINE, language, "")).iterator();
        var labels = new ArrayList<List<Label>>();
        var figures = new ArrayList<Figure>();
        for (List<Rectangle> cell : cells) {
            List<Label> read =
                    cell.stream().map(ink -> new Label(ink, words.next())).toList();
            if (isLabel(read)) {
                labels.add(read);
            } else if (cell.size() > 1) {
                unread(cell.getFirst());
            } else {
                Rectangle ink = cell.getFirst();
                var figure = new Figure(ink, new FigureReadings(page.pieces(ink, threshold)));
                figure.readings.add(read.getFirst().words, language);
                figures.add(figure);
            }
        }
        place(labels);
        settle(figures);
    }

    private void settle(List<Figure> figures) {
        readAgain(figures, 1, new Query(Layout.LINE, DIGITS, OF_FIGURES));
        readAgain(figures, LARGER, new Query(Layout.LINE, language, ""));
        readAgain(figures, LARGER, new Query(Layout.LINE, DIGITS, ""));
        for (Figure figure : figures) {
            Optional<String> agreed = figure.readings.agreed();
            if (agreed.isPresent()) {
                glyphs.addAll(scale.line(agreed.get(), figure.ink, ++run));
            } else {
                unread(figure.ink);
            }
        }
    }

    /** Places labels where they were found; a line of which nothing was recognised is looked at once more. */
    private void place(List<List<Label>> labels) {
        List<Rectangle> lost = labels.stream()
                .flatMap(List::stream)
                .filter(line -> line.words.isEmpty())
                .map(Label::ink)
                .toList();
        Iterator<List<Word>> found =
                recognise(lost, LARGER, new Query(Layout.RAW, language, "")).iterator();
        for (List<Label> cell : labels) {
            List<Label> lines = cell.stream()
                    .map(line -> line.words.isEmpty() ? new Label(line.ink, reduced(found.next())) : line)
                    .toList();
            Iterator<Word> words = FormWords.corrected(
                            lines.stream().flatMap(line -> line.words.stream()).toList())
                    .iterator();
            for (Label line : lines) {
                List<Word> printed =
                        line.words.stream().map(word -> words.next()).toList();
                glyphs.addAll(scale.glyphs(printed, line.ink.x - MARGIN, line.ink.y - MARGIN, ++run));
            }
        }
    }

    /** Words of a picture that was enlarged, where they stand in the picture itself. */
    private static List<Word> reduced(List<Word> words) {
        return words.stream().map(CellReader::reduced).toList();
    }

    private static Word reduced(Word word) {
        return new Word(
                word.picture(),
                word.line(),
                (int) (word.left() / LARGER),
                (int) (word.top() / LARGER),
                (int) Math.ceil(word.width() / LARGER),
                (int) Math.ceil(word.height() / LARGER),
                word.confidence(),
                word.text());
    }

    /** Figures have one line and no ideographs; a single ideograph is more often a figure taken for it. */
    private static boolean isLabel(List<Label> lines) {
        long ideographs = lines.stream()
                .flatMapToInt(line -> line.text().codePoints())
                .filter(Character::isIdeographic)
                .count();
        return ideographs > 1 || (ideographs == 1 && lines.size() > 1);
    }

    /** Has those figures read once more that are not agreed upon. */
    private void readAgain(List<Figure> figures, double size, Query query) {
        List<Figure> open = figures.stream()
                .filter(figure -> figure.readings.agreed().isEmpty())
                .toList();
        List<List<Word>> words = recognise(open.stream().map(Figure::ink).toList(), size, query);
        for (int i = 0; i < open.size(); i++) {
            open.get(i).readings.add(words.get(i), query.language());
        }
    }

    private void unread(Rectangle ink) {
        glyphs.addAll(scale.line(UNREAD, ink, ++run));
    }

    private List<List<Word>> recognise(List<Rectangle> areas, double size, Query query) {
        var pictures = new ArrayList<Bitmap>();
        for (Rectangle area : areas) {
            Bitmap picture = page.cut(area, MARGIN);
            pictures.add(size == 1 ? picture : picture.turned(0, size));
        }
        Map<Integer, List<Word>> words = new HashMap<>();
        for (Word word : tesseract.recognise(pictures, query)) {
            words.computeIfAbsent(word.picture(), picture -> new ArrayList<>()).add(word);
        }
        var ordered = new ArrayList<List<Word>>();
        for (int i = 0; i < areas.size(); i++) {
            ordered.add(words.getOrDefault(i, List.of()));
        }
        return ordered;
    }
}
