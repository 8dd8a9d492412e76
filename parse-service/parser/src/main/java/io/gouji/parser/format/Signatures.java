package io.gouji.parser.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Byte signatures by which formats are told apart. */
final class Signatures {

    private static final int MAX_LEADING_JUNK = 1024;

    private static final int ENTRY_NAME_LENGTH = 26;
    private static final int ENTRY_NAME = 30;

    private Signatures() {}

    static boolean startsWith(byte[] document, int... signature) {
        if (document.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((document[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean isZip(byte[] document) {
        return startsWith(document, 'P', 'K', 3, 4);
    }

    /** Whether a ZIP archive has an entry of a name at its root; told without its directory, which may be cut off. */
    static boolean hasEntry(byte[] zip, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        int last = zip.length - wanted.length - ENTRY_NAME;
        for (int start = 0; start <= last; start++) {
            if (zip[start] == 'P'
                    && zip[start + 1] == 'K'
                    && zip[start + 2] == 3
                    && zip[start + 3] == 4
                    && zip[start + ENTRY_NAME_LENGTH] == wanted.length
                    && Arrays.equals(
                            zip, start + ENTRY_NAME, start + ENTRY_NAME + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a compound file has a stream of a name, which stands in it as UTF-16. */
    static boolean hasStream(byte[] compound, String name) {
        return contains(compound, name.getBytes(StandardCharsets.UTF_16LE), compound.length);
    }

    /** Whether the bytes of an ASCII text occur among the first {@code within} bytes. */
    static boolean contains(byte[] document, String ascii, int within) {
        return contains(document, ascii.getBytes(StandardCharsets.US_ASCII), within);
    }

    private static boolean contains(byte[] document, byte[] wanted, int within) {
        int last = Math.min(document.length, within) - wanted.length;
        for (int start = 0; start <= last; start++) {
            int i = 0;
            while (i < wanted.length && document[start + i] == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                return true;
            }
        }
        return false;
    }

    /** Where the bytes of an ASCII text occur last; -1 when they do not. */
    static int lastIndexOf(byte[] document, String ascii) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        int start = document.length - wanted.length;
        while (start >= 0 && !Arrays.equals(document, start, start + wanted.length, wanted, 0, wanted.length)) {
            start--;
        }
        return Math.max(start, -1);
    }

    /** Whether a PDF header stands at the start or, as the format allows, shortly after it; a page may quote one. */
    static boolean isPdf(byte[] document) {
        return startsWith(document, '%', 'P', 'D', 'F', '-')
                || (contains(document, "%PDF-", MAX_LEADING_JUNK) && lastIndexOf(document, "endobj") > 0);
    }
}
