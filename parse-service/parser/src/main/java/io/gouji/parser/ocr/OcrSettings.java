package io.gouji.parser.ocr;

import java.time.Duration;

/**
 * How pages that are pictures are read.
 *
 * @param enabled whether they are read at all
 * @param command the program that recognises words: Tesseract, by its name or its path
 * @param language the language of the words, as the program calls it
 * @param dpi resolution, in dots per inch, at which pages are looked at
 * @param budget how long all runs of the program for one document may take
 */
public record OcrSettings(boolean enabled, String command, String language, int dpi, Duration budget) {

    private static final int DPI = 300;

    /** Tesseract from the path, simplified Chinese, 300 dpi, 50 seconds. */
    public static final OcrSettings DEFAULT =
            new OcrSettings(true, "tesseract", "chi_sim", DPI, Duration.ofSeconds(50));

    /** Pictures are not read. */
    public static final OcrSettings OFF = new OcrSettings(false, "", "", DPI, Duration.ZERO);
}
