package io.gouji.parser.ocr;

import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
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
                found = settings.enabled() && Tesseract.isInstalled(settings);
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
     * @throws IOException when the document is damaged
     * @throws OverTime when the program takes longer than it may
     */
    public PagedText read(byte[] document, ParserLimits limits) throws IOException {
        var reading = new Reading(new Tesseract(settings), settings.language());
        boolean all = PagePictures.forEach(document, settings.dpi(), limits.maxPages(), reading::add);
        if (!all || reading.flow.cells() > limits.maxCells()) {
            return PagedText.TOO_LARGE;
        }
        return new PagedText(reading.blocks(), reading.letters, 0, reading.tilts.size(), false);
    }

    /** The reading of one document. */
    private static final class Reading {

        private final Tesseract tesseract;
        private final String language;
        private final PageFlow flow = new PageFlow();
        private final List<Tilt> tilts = new ArrayList<>();
        private int letters;

        Reading(Tesseract tesseract, String language) {
            this.tesseract = tesseract;
            this.language = language;
        }

        void add(PagePicture picture) throws IOException {
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
            flow.add(content);
        }

        /** The blocks where they stand on the pages as they were scanned. */
        List<Block> blocks() {
            return flow.blocks().stream()
                    .map(block -> Tilt.onScan(block, tilts))
                    .toList();
        }
    }
}
