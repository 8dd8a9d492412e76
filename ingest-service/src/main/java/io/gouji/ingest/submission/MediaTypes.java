package io.gouji.ingest.submission;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The media types taken in. What the bytes really are is found by whoever reads them; here only what is declared to be
 * something else than a document is turned away.
 */
public final class MediaTypes {

    /** What is recorded when the sender declares nothing. */
    public static final String UNDECLARED = "application/octet-stream";

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String ZIP = "application/zip";
    private static final String ZIP_OF_WINDOWS = "application/x-zip-compressed";
    private static final int LONGEST = 200;

    private static final Set<String> DOCUMENTS = Set.of(
            UNDECLARED,
            "binary/octet-stream",
            "application/pdf",
            "application/x-pdf",
            "application/xhtml+xml",
            "application/msword",
            "application/rtf",
            WORD,
            "application/vnd.ms-word.document.macroenabled.12",
            "application/vnd.ms-works",
            "application/kswps",
            "application/wps-office.wps",
            "application/wps-office.doc",
            "application/wps-office.docx",
            "application/ofd",
            "application/vnd.ofd",
            "application/x-ofd");

    /** A ZIP entry of this name, in the local header as in the directory, makes a container a Word document. */
    private static final byte[] WORD_PART = "word/document".getBytes(StandardCharsets.US_ASCII);

    private MediaTypes() {}

    /**
     * Reads a declared media type.
     *
     * @param declared as sent, parameters included; null when the sender declares none
     * @param document the bytes it is said of
     * @return what is recorded: the declared type, unchanged
     * @throws ProblemException when it is no media type, or one of something else than a document
     */
    public static String read(@Nullable String declared, Document document) {
        if (declared == null || declared.isBlank()) {
            return UNDECLARED;
        }
        String mediaType = declared.strip();
        String name = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean printable = mediaType.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        if (mediaType.length() <= LONGEST && printable && (name.startsWith("text/") || DOCUMENTS.contains(name))) {
            return mediaType;
        }
        if ((name.equals(ZIP) || name.equals(ZIP_OF_WINDOWS)) && isWord(document.bytes())) {
            return WORD;
        }
        throw Problem.UNSUPPORTED_MEDIA_TYPE.with("The document is declared as '" + Quoted.shortened(mediaType)
                + "'; send a web page, text, Markdown, PDF, Word or OFD document with its own media type, or "
                + UNDECLARED + " when it is not known. Archives of documents go to /v1/batches.");
    }

    private static boolean isWord(byte[] bytes) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return false;
        }
        for (int start = 0; start <= bytes.length - WORD_PART.length; start++) {
            if (startsWith(bytes, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int start) {
        for (int i = 0; i < WORD_PART.length; i++) {
            if (bytes[start + i] != WORD_PART[i]) {
                return false;
            }
        }
        return true;
    }
}
