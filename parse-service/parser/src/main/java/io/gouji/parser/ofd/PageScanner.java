package io.gouji.parser.ofd;

import io.gouji.parser.page.Glyph;
import io.gouji.parser.page.PageBudget;
import io.gouji.parser.page.PathCollector;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes through what one page draws and notes where glyphs and straight lines fall. */
final class PageScanner {

    private static final int MAX_RULES = 50_000;
    private static final int MATRIX = 6;
    private static final int FIRST_SYMBOL = 0xF000;
    private static final int LAST_SYMBOL = 0xF0FF;
    private static final int REPLACEMENT = 0xFFFD;

    private final Composites composites;
    private final PageBudget budget;
    private final PathCollector path = new PathCollector(MAX_RULES);
    private final List<Glyph> glyphs = new ArrayList<>();
    private final Set<String> drawing = new HashSet<>();
    private int runs;
    private int pictures;
    private int unmapped;

    PageScanner(Composites composites, PageBudget budget) {
        this.composites = composites;
        this.budget = budget;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    PathCollector path() {
        return path;
    }

    /** Pictures drawn so far. */
    int pictures() {
        return pictures;
    }

    /** Glyphs met so far whose codes stand for no character. */
    int unmapped() {
        return unmapped;
    }

    /** Draws what stands in an element. */
    void draw(XmlNode container, AffineTransform toPage) throws IOException {
        for (XmlNode child : container.children()) {
            budget.operator();
            if (child.attribute("Visible").equals("false")) {
                continue;
            }
            switch (child.name()) {
                case "Content", "Layer", "PageBlock" -> draw(child, toPage);
                case "TextObject" -> text(child, placed(child, toPage));
                case "PathObject" -> path(child, placed(child, toPage));
                case "CompositeObject" -> composite(child, placed(child, toPage));
                case "ImageObject" -> pictures++;
                default -> {}
            }
        }
    }

    /** An object's own space: its origin is a corner of its boundary, and a matrix may turn and scale it. */
    private static AffineTransform placed(XmlNode object, AffineTransform toPage) {
        var placed = new AffineTransform(toPage);
        Numbers boundary = Numbers.of(object.attribute("Boundary"));
        if (boundary.size() >= 2) {
            placed.translate(boundary.at(0), boundary.at(1));
        }
        Numbers matrix = Numbers.of(object.attribute("CTM"));
        if (matrix.size() == MATRIX) {
            placed.concatenate(new AffineTransform(
                    matrix.at(0), matrix.at(1), matrix.at(2), matrix.at(3), matrix.at(4), matrix.at(5)));
        }
        return placed;
    }

    private void composite(XmlNode object, AffineTransform toPage) throws IOException {
        budget.form();
        String id = object.attribute("ResourceID");
        // a drawing that draws itself has no end
        if (!drawing.add(id)) {
            return;
        }
        Optional<XmlNode> unit = composites.of(id);
        if (unit.isPresent()) {
            draw(unit.get(), toPage);
        }
        drawing.remove(id);
    }

    private void path(XmlNode object, AffineTransform toPage) {
        for (XmlNode data : object.children("AbbreviatedData")) {
            PathData.follow(data.text(), toPage, path);
        }
        if (!object.attribute("Stroke").equals("false")) {
            path.stroke();
        }
        if (object.attribute("Fill").equals("true")) {
            path.fill();
        }
        path.clear();
    }

    private void text(XmlNode object, AffineTransform toPage) {
        var text = new TextObject(object, toPage);
        float x = 0;
        float y = 0;
        for (XmlNode code : object.children("TextCode")) {
            x = Numbers.one(code.attribute("X"), x);
            y = Numbers.one(code.attribute("Y"), y);
            runs++;
            print(text, code, x, y);
        }
    }

    private void print(TextObject text, XmlNode code, float startX, float startY) {
        int[] characters = characters(code);
        Numbers across = Numbers.of(code.attribute("DeltaX"), characters.length);
        Numbers down = Numbers.of(code.attribute("DeltaY"), characters.length);
        boolean told = across.size() + down.size() > 0;
        float x = startX;
        float y = startY;
        int index = 0;
        for (int character : characters) {
            budget.glyph();
            float advance = told ? across.at(index) : text.across(character);
            int read = isCharacter(character) ? character : REPLACEMENT;
            unmapped += read == REPLACEMENT ? 1 : 0;
            if (!isSymbol(character)) {
                text.glyph(read, x, y, text.width(read, advance), runs).ifPresent(glyphs::add);
            }
            x += advance;
            y += told ? down.at(index) : text.down();
            index++;
        }
    }

    /** A line break is none of the text's own: only writers that indent their XML have any. */
    private static int[] characters(XmlNode code) {
        String text = code.text();
        return (text.indexOf('\n') < 0 ? text : text.strip()).codePoints().toArray();
    }

    /** Bullets and ticks, for which fonts of symbols use this range; what else has no character may be a figure. */
    private static boolean isSymbol(int character) {
        return character >= FIRST_SYMBOL && character <= LAST_SYMBOL;
    }

    private static boolean isCharacter(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> character != REPLACEMENT;
        };
    }
}
