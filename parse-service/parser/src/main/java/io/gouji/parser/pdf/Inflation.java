package io.gouji.parser.pdf;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Tells a document whose streams unpack to far more than they seem, before the library unpacks them into memory.
 * Pictures do not count, for they are never unpacked.
 */
public final class Inflation {

    /** Deflate cannot pack more tightly, so a stream of fewer bytes than the limit by this needs no trial. */
    private static final int TIGHTEST = 1032;

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_DICTIONARY = 1024;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
    private static final String FILTER = "/FlateDecode";

    private Inflation() {}

    /** Whether some stream unpacks to more bytes than the limit, or is packed twice. */
    public static boolean exceeds(byte[] pdf, long limit) {
        int from = 0;
        while (true) {
            int keyword = indexOf(pdf, STREAM, from);
            if (keyword < 0) {
                return false;
            }
            int start = keyword + STREAM.length;
            int end = indexOf(pdf, END, start);
            int stop = end < 0 ? pdf.length : end;
            if (isBomb(pdf, keyword, stop, limit)) {
                return true;
            }
            from = end < 0 ? start : end + END.length;
        }
    }

    private static boolean isBomb(byte[] pdf, int keyword, int end, long limit) {
        String dictionary = dictionary(pdf, keyword);
        int filter = dictionary.indexOf(FILTER);
        if (filter < 0 || dictionary.contains("/Image")) {
            return false;
        }
        if (dictionary.indexOf(FILTER, filter + 1) > 0) {
            return true;
        }
        int start = keyword + STREAM.length;
        while (start < end && (pdf[start] == '\r' || pdf[start] == '\n')) {
            start++;
        }
        return (long) (end - start) * TIGHTEST > limit && inflatesBeyond(pdf, start, end, limit);
    }

    private static String dictionary(byte[] pdf, int keyword) {
        int from = Math.max(0, keyword - LONGEST_DICTIONARY);
        var text = new String(pdf, from, keyword - from, StandardCharsets.ISO_8859_1);
        return text.substring(Math.max(0, text.lastIndexOf(" obj")));
    }

    private static boolean inflatesBeyond(byte[] pdf, int start, int end, long limit) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, start, end - start);
            var buffer = new byte[BUFFER];
            while (!inflater.finished() && inflater.getBytesWritten() <= limit) {
                if (inflater.inflate(buffer) == 0) {
                    return false;
                }
            }
            return inflater.getBytesWritten() > limit;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            int k = 0;
            while (k < wanted.length && bytes[i + k] == wanted[k]) {
                k++;
            }
            if (k == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
