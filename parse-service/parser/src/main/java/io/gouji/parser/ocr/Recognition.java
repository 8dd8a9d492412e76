package io.gouji.parser.ocr;

import io.gouji.parser.LimitExceeded;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import io.gouji.parser.ocr.PagePictures.Wanted;
import io.gouji.parser.ocr.Tesseract.Layout;
import io.gouji.parser.ocr.Tesseract.Query;
import io.gouji.parser.page.Glyph;
import io.gouji.parser.page.PageContent;
import io.gouji.parser.page.PageFlow;
import io.gouji.parser.page.PagedText;
import io.gouji.parser.page.Rule;
import io.gouji.parser.page.RuledCells;
import java.awt.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Reads documents whose pages are pictures, when the program that recognises words is installed. */
public final class Recognition {

    private final OcrSettings settings;
    private final Installed installed;

    /** Looks for the program once, when it is first needed. */
    private static final class Installed {

        private boolean looked;
        private boolean found;

        synchronized boolean in(OcrSettings settings) {
            if (!looked) {
                found = settings.enabled()
                        && Tesseract.isInstalled(settings, Set.of(settings.language(), CellReader.DIGITS));
                looked = true;
            }
            return found;
        }
    }

    public Recognition(OcrSettings settings) {
        this.settings = settings;
        this.installed = new Installed();
    }

    /** Whether such documents can be read on this machine. */
    public boolean isAvailable() {
        return installed.in(settings);
    }

    /**
     * Reads the pages of a PDF or of a picture file.
     *
     * @param pictured tells by its number whether a page of a PDF is a picture; the text of others is taken as it is
     * @return what they say; its letters are those that were recognised
     * @throws IOException when the document is damaged
     * @throws LimitExceeded when the program takes longer than it may, or there are more pages or cells
     */
    public PagedText read(byte[] document, IntPredicate pictured, ParserLimits limits) throws IOException {
        var reading = new Reading(new Tesseract(settings), settings.language(), limits.maxCells());
        PagePictures.forEach(document, new Wanted(settings.dpi(), limits.maxPages(), pictured), reading);
        return new PagedText(reading.blocks(), reading.letters, 0, reading.tilts.size(), List.of());
    }

    /** The reading of one document. */
    private static final class Reading implements PagePictures.Sink {

        private final Tesseract tesseract;
        private final String language;
        private final int maxCells;
        private final PageFlow flow = new PageFlow();
        private final List<Tilt> tilts = new ArrayList<>();
        private int letters;

        Reading(Tesseract tesseract, String language, int maxCells) {
            this.tesseract = tesseract;
            this.language = language;
            this.maxCells = maxCells;
        }

        @Override
        public void picture(PagePicture picture) {
            double skew = picture.bitmap().skew();
            Bitmap page = skew == 0 ? picture.bitmap() : picture.bitmap().turned(-skew, 1);
            var scale = new PageScale(picture.perPoint());
            float height = page.height() / scale.perPoint();
            tilts.add(new Tilt(skew, picture.width() / 2, height / 2));
            List<Rule> rules = LineFinder.take(page, scale.perPoint());
            List<Rectangle> cells =
                    RuledCells.of(rules).stream().map(scale::pixels).toList();
            List<Glyph> glyphs = new ArrayList<>(new CellReader(page, scale, tesseract, language).read(cells));
            cells.forEach(page::clear);
            List<Word> words = tesseract.recognise(List.of(page), new Query(Layout.BLOCK, language, ""));
            glyphs.addAll(scale.glyphs(Narration.trusted(words), 0, 0, 0));
            var content = new PageContent(tilts.size(), picture.width(), height, glyphs, rules);
            letters += content.letters();
            add(content);
        }

        @Override
        public void text(PageContent page) {
            tilts.add(new Tilt(0, 0, 0));
            add(page);
        }

        private void add(PageContent page) {
            flow.add(page);
            if (flow.cells() > maxCells) {
                throw LimitExceeded.cells(maxCells, "a table of page " + tilts.size());
            }
        }

        /** The blocks where they stand on the pages as they were scanned. */
        List<Block> blocks() {
            return flow.blocks().stream()
                    .map(block -> Tilt.onScan(block, tilts))
                    .toList();
        }
    }
}
