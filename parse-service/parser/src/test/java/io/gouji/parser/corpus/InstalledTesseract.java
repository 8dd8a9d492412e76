package io.gouji.parser.corpus;

import io.gouji.parser.ocr.OcrSettings;
import io.gouji.parser.ocr.Recognition;
import java.time.Duration;

/** The program that recognises words, which a machine may lack: then scans are rejected, and tests assert that. */
public final class InstalledTesseract {

    /** Long enough for a machine on which all modules are tested at once. */
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private InstalledTesseract() {}

    /** Whether scans are read here. */
    public static boolean isThere() {
        return new Recognition(OcrSettings.DEFAULT).isAvailable();
    }

    static OcrSettings settings() {
        OcrSettings common = OcrSettings.DEFAULT;
        return new OcrSettings(common.enabled(), common.command(), common.language(), common.dpi(), PATIENCE);
    }
}
