package io.gouji.ingest.submission;

/** Text from a caller, fit to be quoted back. */
public final class Quoted {

    private static final int LONGEST = 60;

    private Quoted() {}

    /** The text without control characters, cut off when it is long. */
    public static String shortened(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        if (clean.codePointCount(0, clean.length()) <= LONGEST) {
            return clean;
        }
        return clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
