package io.gouji.parser.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.parser.page.RuledCells;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables on pages that were laid on the glass askew. */
class ScannedTableTest {

    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1754;
    private static final float PER_POINT = WIDTH / 595.28f;

    @ParameterizedTest
    @ValueSource(doubles = {-2.3, -0.5, 0, 0.35, 1.8})
    void findsTheCellsOfAnAskewTable(double lean) {
        Bitmap scan = Bitmap.of(table()).turned(lean, 1);

        double skew = scan.skew();
        Bitmap page = scan.turned(-skew, 1);
        List<Rectangle> cells = RuledCells.of(LineFinder.take(page, PER_POINT)).stream()
                .map(new PageScale(PER_POINT)::pixels)
                .toList();

        assertThat(skew).isBetween(lean - 0.11, lean + 0.11);
        assertThat(cells).hasSize(60);
        assertThat(cells.stream().filter(cell -> hasInk(page, cell))).hasSize(30);
    }

    private static boolean hasInk(Bitmap page, Rectangle cell) {
        var inside = new Rectangle(cell);
        inside.grow(-3, -3);
        return page.ink(inside, page.threshold()).isPresent();
    }

    /** Twelve rows of five cells, a bar of ink in every second one, and bars as long as words above. */
    private static BufferedImage table() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(240, 240, 240));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(40, 40, 40));
        for (int line = 0; line < 8; line++) {
            for (int word = 0; word < 20; word++) {
                graphics.fillRect(150 + 45 * word, 150 + 50 * line, 28, 22);
            }
        }
        graphics.setStroke(new BasicStroke(2));
        for (int row = 0; row <= 12; row++) {
            graphics.drawLine(140, 700 + 50 * row, 1100, 700 + 50 * row);
        }
        for (int column = 0; column <= 5; column++) {
            graphics.drawLine(140 + 192 * column, 700, 140 + 192 * column, 1300);
        }
        for (int cell = 0; cell < 60; cell += 2) {
            graphics.fillRect(200 + 192 * (cell % 5), 718 + 50 * (cell / 5), 10, 16);
        }
        graphics.dispose();
        return image;
    }
}
