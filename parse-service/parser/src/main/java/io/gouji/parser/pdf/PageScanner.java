package io.gouji.parser.pdf;

import io.gouji.parser.page.Glyph;
import io.gouji.parser.page.PageBudget;
import io.gouji.parser.page.PageContent;
import io.gouji.parser.page.PathCollector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Runs the content of pages once and notes where glyphs and straight lines fall. One scanner for each document. */
final class PageScanner extends PDFStreamEngine {

    private static final int MAX_RULES = 50_000;

    private final PageBudget budget = new PageBudget();
    private final FontReader fonts = new FontReader();
    private final Deque<FontInUse> saved = new ArrayDeque<>();
    private FontInUse font = new FontInUse(null);
    private AffineTransform toPage = new AffineTransform();
    private PathCollector path = new PathCollector(MAX_RULES);
    private Point2D.Float current = new Point2D.Float();
    private List<Glyph> glyphs = new ArrayList<>();
    private int runs;
    private int images;
    private double pictured;
    private int unmapped;

    PageScanner() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    PageContent scan(PDPage page, int number) throws IOException {
        glyphs = new ArrayList<>();
        path = new PathCollector(MAX_RULES);
        font = new FontInUse(null);
        saved.clear();
        var frame = PageFrame.of(page);
        toPage = frame.fromUserSpace();
        pictured = 0;
        processPage(page);
        pictured /= (double) frame.width() * frame.height();
        return new PageContent(number, frame.width(), frame.height(), glyphs, path.rules());
    }

    /** Pictures drawn so far. */
    int images() {
        return images;
    }

    /** What share of the page scanned last its pictures cover together. */
    double pictured() {
        return pictured;
    }

    /** Glyphs met so far of which the fonts do not tell what they say. */
    int unmapped() {
        return unmapped;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operator();
        switch (operator.getName()) {
            case "Tf" -> setFont(operands);
            case "m" -> path.moveTo(move(operands, 0));
            case "l" -> path.lineTo(move(operands, 0));
            case "c" -> path.curveTo(move(operands, 4));
            case "v", "y" -> path.curveTo(move(operands, 2));
            case "re" -> rectangle(operands);
            case "h" -> path.close();
            case "S" -> paint(true, false);
            case "s" -> {
                path.close();
                paint(true, false);
            }
            case "f", "F", "f*" -> paint(false, true);
            case "B", "B*", "b", "b*" -> {
                path.close();
                paint(true, true);
            }
            case "n" -> path.clear();
            case "BI" -> picture();
            case "Do" -> draw(operator, operands);
            default -> super.processOperator(operator, operands);
        }
    }

    private void setFont(List<COSBase> operands) throws IOException {
        if (operands.size() < 2
                || !(operands.get(0) instanceof COSName name)
                || !(operands.get(1) instanceof COSNumber size)) {
            return;
        }
        getGraphicsState().getTextState().setFontSize(size.floatValue());
        COSDictionary all =
                getResources() == null ? null : getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        COSDictionary dictionary = all == null ? null : all.getCOSDictionary(name);
        font = new FontInUse(dictionary == null ? null : fonts.read(dictionary));
    }

    private Point2D.Float move(List<COSBase> operands, int from) {
        if (operands.size() > from + 1) {
            current = point(number(operands.get(from)), number(operands.get(from + 1)));
        }
        return current;
    }

    private void rectangle(List<COSBase> operands) {
        if (operands.size() < 4) {
            return;
        }
        float x = number(operands.get(0));
        float y = number(operands.get(1));
        float right = x + number(operands.get(2));
        float top = y + number(operands.get(3));
        path.moveTo(point(x, y));
        path.lineTo(point(right, y));
        path.lineTo(point(right, top));
        path.lineTo(point(x, top));
        path.close();
        current = point(x, y);
    }

    private void paint(boolean stroked, boolean filled) {
        if (stroked) {
            path.stroke();
        }
        if (filled) {
            path.fill();
        }
        path.clear();
    }

    private static float number(COSBase operand) {
        return operand instanceof COSNumber number ? number.floatValue() : 0;
    }

    private Point2D.Float point(float x, float y) {
        Point2D.Float point = transformedPoint(x, y);
        toPage.transform(point, point);
        return point;
    }

    private void draw(Operator operator, List<COSBase> operands) throws IOException {
        if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name) || getResources() == null) {
            return;
        }
        COSDictionary all = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        COSDictionary object = all == null ? null : all.getCOSDictionary(name);
        if (object == null) {
            return;
        }
        if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
            picture();
            return;
        }
        super.processOperator(operator, operands);
    }

    /** A picture fills the unit square. */
    private void picture() {
        images++;
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        pictured += Math.abs(matrix.getScaleX() * matrix.getScaleY() - matrix.getShearX() * matrix.getShearY());
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        budget.form();
        FontInUse before = font;
        super.showForm(form);
        font = before;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        showForm(form);
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        saved.push(font);
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        if (!saved.isEmpty()) {
            font = saved.pop();
        }
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        Matrix text = getTextMatrix();
        TextFont decoder = font.font;
        if (text == null || decoder == null) {
            return;
        }
        runs++;
        PDGraphicsState state = getGraphicsState();
        PDTextState spacing = state.getTextState();
        boolean vertical = decoder.isVertical();
        decoder.decode(string, (characters, width, space) -> {
            budget.glyph();
            add(characters, width, vertical);
            float advance = (vertical ? -1 : width) * spacing.getFontSize()
                    + spacing.getCharacterSpacing()
                    + (space ? spacing.getWordSpacing() : 0);
            if (vertical) {
                text.translate(0, advance);
            } else {
                text.translate(advance * spacing.getHorizontalScaling() / 100, 0);
            }
        });
    }

    private void add(@Nullable String characters, float width, boolean vertical) {
        if (characters == null || characters.isEmpty()) {
            unmapped++;
            return;
        }
        PDTextState state = getGraphicsState().getTextState();
        float size = state.getFontSize();
        float scale = state.getHorizontalScaling() / 100;
        float side = vertical ? -width * size / 2 : 0;
        float foot = vertical ? state.getRise() - size : state.getRise();
        Point2D.Float origin = onPage(side, foot);
        Point2D.Float end = onPage(side + width * size * scale, foot);
        Point2D.Float top = onPage(side, foot + size);
        Glyph.printed(characters, origin, end, top, runs).ifPresent(glyphs::add);
    }

    /** A point of text space on the page. */
    private Point2D.Float onPage(float x, float y) {
        Point2D.Float point = getTextMatrix().transformPoint(x, y);
        return point(point.x, point.y);
    }

    /** The font that is set; null when the one asked for is missing. */
    private record FontInUse(@Nullable TextFont font) {}
}
