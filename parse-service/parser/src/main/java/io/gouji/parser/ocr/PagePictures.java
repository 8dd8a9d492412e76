package io.gouji.parser.ocr;

import io.gouji.parser.LimitExceeded;
import io.gouji.parser.page.PageContent;
import io.gouji.parser.pdf.PdfText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes pictures of the pages of a document, one at a time. */
final class PagePictures {

    private static final float POINTS_PER_INCH = 72;
    private static final long MAX_CACHE_BYTES = 64L * 1024 * 1024;

    /** A page of A4 at 300 dpi has 8.7 million; a larger picture is looked at less closely. */
    private static final double MOST_PIXELS = 10_000_000;

    /** No camera and no scanner makes more; a packed picture may claim to. */
    private static final long MOST_CLAIMED_PIXELS = 400_000_000;

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    /** Takes the pages in order. */
    interface Sink {

        void picture(PagePicture page) throws IOException;

        /** Takes a page that is not looked at, for it has text of its own. */
        void text(PageContent page);
    }

    /**
     * Which pages are looked at.
     *
     * @param dpi resolution in dots per inch
     * @param most pages above which nothing is read
     * @param pictured tells by its number, from 1, whether a page of a PDF is a picture
     */
    record Wanted(int dpi, int most, IntPredicate pictured) {}

    private PagePictures() {}

    /**
     * Hands over the pages of a PDF or of a picture file.
     *
     * @throws IOException when the document is damaged
     * @throws LimitExceeded when there are more than may be, or a picture is larger
     */
    static void forEach(byte[] document, Wanted wanted, Sink sink) throws IOException {
        if (isPdf(document)) {
            pdf(document, wanted, sink);
        } else {
            picture(document, wanted, sink);
        }
    }

    private static boolean isPdf(byte[] document) {
        for (int start = 0; start < Math.min(1024, document.length - PDF.length); start++) {
            int i = 0;
            while (i < PDF.length && document[start + i] == PDF[i]) {
                i++;
            }
            if (i == PDF.length) {
                return true;
            }
        }
        return false;
    }

    private static void pdf(byte[] document, Wanted wanted, Sink sink) throws IOException {
        var cache = MemoryUsageSetting.setupMainMemoryOnly(MAX_CACHE_BYTES).streamCache;
        try (PDDocument pdf = Loader.loadPDF(document, "", null, null, cache)) {
            if (pdf.getNumberOfPages() > wanted.most) {
                throw LimitExceeded.pages(wanted.most);
            }
            var renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                if (wanted.pictured.test(i + 1)) {
                    float dpi = resolution(pdf.getPage(i).getCropBox(), wanted.dpi);
                    Bitmap bitmap = Bitmap.of(renderer.renderImageWithDPI(i, dpi, ImageType.GRAY));
                    sink.picture(new PagePicture(bitmap, bitmap.width() / dpi * POINTS_PER_INCH));
                } else {
                    sink.text(PdfText.page(pdf.getPage(i), i + 1));
                }
            }
        }
    }

    private static float resolution(PDRectangle page, int wanted) {
        double inches = page.getWidth() / POINTS_PER_INCH * page.getHeight() / POINTS_PER_INCH;
        return (float) Math.min(wanted, Math.sqrt(MOST_PIXELS / Math.max(inches, 1)));
    }

    private static void picture(byte[] document, Wanted wanted, Sink sink) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(document))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("a picture of no kind that is known");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int pages = reader.getNumImages(true);
                if (pages > wanted.most) {
                    throw LimitExceeded.pages(wanted.most);
                }
                for (int i = 0; i < pages; i++) {
                    sink.picture(scaled(read(reader, i), wanted.dpi));
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader, int index) throws IOException {
        long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        if (pixels > MOST_CLAIMED_PIXELS) {
            throw LimitExceeded.pixels(pixels);
        }
        ImageReadParam every = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt(pixels / MOST_PIXELS));
        every.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        return reader.read(index, every);
    }

    /** A picture does not tell, or not reliably, how large the paper was: it is taken for A4, upright or across. */
    private static PagePicture scaled(BufferedImage picture, int dpi) {
        Bitmap bitmap = Bitmap.of(picture);
        float width = bitmap.width() <= bitmap.height() ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
        double wanted = width / POINTS_PER_INCH * dpi;
        double most = Math.sqrt(MOST_PIXELS / ((double) bitmap.width() * bitmap.height()));
        double scale = Math.min(wanted / bitmap.width(), most);
        return new PagePicture(Math.abs(scale - 1) < 0.02 ? bitmap : bitmap.turned(0, scale), width);
    }
}
