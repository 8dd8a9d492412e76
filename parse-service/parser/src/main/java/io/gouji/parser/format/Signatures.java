package io.gouji.parser.format;

import java.nio.charset.StandardCharsets;

/** Byte signatures by which formats are told apart. */
final class Signatures {

    private static final int MAX_LEADING_JUNK = 1024;

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

    /** Whether the bytes of an ASCII text occur among the first {@code within} bytes. */
    static boolean contains(byte[] document, String ascii, int within) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
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

    /** Whether a PDF header stands at the start or, as the format allows, shortly after it. */
    static boolean isPdf(byte[] document) {
        return contains(document, "%PDF-", MAX_LEADING_JUNK);
    }
}
