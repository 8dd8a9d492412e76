package io.gouji.parser.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
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

        void page(PagePicture page) throws IOException;
    }

    private PagePictures() {}

    /**
     * Hands over the pages of a PDF or of a picture file.
     *
     * @return false when there are more than may be
     * @throws IOException when the document is damaged
     */
    static boolean forEach(byte[] document, int dpi, int maxPages, Sink sink) throws IOException {
        return isPdf(document) ? pdf(document, dpi, maxPages, sink) : picture(document, dpi, maxPages, sink);
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

    private static boolean pdf(byte[] document, int dpi, int maxPages, Sink sink) throws IOException {
        var cache = MemoryUsageSetting.setupMainMemoryOnly(MAX_CACHE_BYTES).streamCache;
        try (PDDocument pdf = Loader.loadPDF(document, "", null, null, cache)) {
            if (pdf.getNumberOfPages() > maxPages) {
                return false;
            }
            var renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                PDRectangle box = pdf.getPage(i).getCropBox();
                double inches = box.getWidth() / POINTS_PER_INCH * box.getHeight() / POINTS_PER_INCH;
                double closest = Math.sqrt(MOST_PIXELS / Math.max(inches, 1));
                float closeness = (float) Math.min(dpi, closest);
                Bitmap bitmap = Bitmap.of(renderer.renderImageWithDPI(i, closeness, ImageType.GRAY));
                sink.page(new PagePicture(bitmap, bitmap.width() / closeness * POINTS_PER_INCH));
            }
            return true;
        }
    }

    private static boolean picture(byte[] document, int dpi, int maxPages, Sink sink) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(document))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("a picture of no kind that is known");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int pages = reader.getNumImages(true);
                if (pages > maxPages) {
                    return false;
                }
                for (int i = 0; i < pages; i++) {
                    sink.page(scaled(read(reader, i), dpi));
                }
                return true;
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader, int index) throws IOException {
        long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        if (pixels > MOST_CLAIMED_PIXELS) {
            throw new IOException("a picture of %d pixels".formatted(pixels));
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
