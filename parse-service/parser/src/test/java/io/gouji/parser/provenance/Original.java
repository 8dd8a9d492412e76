package io.gouji.parser.provenance;

import io.gouji.contract.report.SourceLocation;
import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** A document in which a place can be looked up. */
interface Original extends AutoCloseable {

    /** White space, invisible characters and the marks of emphasis that the parser leaves out. */
    Pattern INVISIBLE = Pattern.compile("[\\s\\u00a0\\u3000\\u200b\\ufeff\\u0000-\\u001f*]+");

    /** Whether a reading is printed at a place. */
    boolean holdsReading(SourceLocation at, String raw);

    /** Whether a sentence begins at a place and, as far as the place goes, is printed there. */
    boolean holdsSentence(SourceLocation at, String text);

    @Override
    default void close() throws IOException {}

    /** A document of a media type. */
    static Original of(String mediaType, byte[] document) throws IOException {
        return switch (mediaType) {
            case "text/plain" -> new TextOriginal(document);
            case "text/html" -> new HtmlOriginal(document);
            case "application/msword" -> new DocOriginal(document);
            case "application/pdf" -> new PdfOriginal(document);
            case "application/ofd" -> new OfdOriginal(document);
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                new DocxOriginal(document);
            default -> throw new AssertionError("nothing looks places up in " + mediaType);
        };
    }

    /** A text without what is not seen, its characters in their ordinary forms. */
    static String seen(String text) {
        return Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
    }

    /** Whether a sentence begins in a text and goes on behind it. */
    static boolean beginsIn(String text, String behind, String sentence) {
        String wanted = seen(sentence);
        String found = seen(text);
        int start = (found + seen(behind)).indexOf(wanted);
        return !wanted.isEmpty() && start >= 0 && start < found.length();
    }
}
