package io.gouji.parser.packed;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.LimitExceeded;
import io.gouji.parser.ParserLimits;

/** Counts what comes out of one container, part after part, so that a small one cannot come to a large document. */
public final class UnpackedParts {

    /** So little cannot harm, however tightly it is packed. */
    private static final int HARMLESS = 1024 * 1024;

    private static final int LONGEST_NAME = 60;

    private final ParserLimits limits;
    private final int packed;
    private long unpacked;
    private long elements;

    /**
     * Begins with nothing unpacked.
     *
     * @param packed bytes of the container
     */
    public UnpackedParts(ParserLimits limits, int packed) {
        this.limits = limits;
        this.packed = packed;
    }

    /**
     * Counts bytes that were unpacked.
     *
     * @param part the name of the part they are of
     * @throws LimitExceeded when all together are more than the limits allow
     */
    public void bytes(String part, int count) {
        unpacked += count;
        if (unpacked > limits.maxUnpackedBytes()) {
            throw LimitExceeded.unpacking(
                    "The parts of the document up to %s unpack to more than the %d bytes that are read."
                            .formatted(printable(part), limits.maxUnpackedBytes()));
        }
        if (unpacked > HARMLESS && unpacked > (long) limits.maxUnpackingRatio() * packed) {
            throw LimitExceeded.unpacking(
                    "The parts of the document up to %s unpack to more than %d times its size, as no real one does."
                            .formatted(printable(part), limits.maxUnpackingRatio()));
        }
    }

    /**
     * Looks at the XML of a part, or at what is known of it so far.
     *
     * @throws LimitExceeded when it declares a document type or has more elements, or deeper ones, than are read
     */
    public void check(String part, XmlScan scan) {
        if (scan.doctype()) {
            throw new LimitExceeded(
                    RejectionReason.UNSAFE_XML,
                    "Part %s declares a document type or entities. Paste the text into a new document and send that."
                            .formatted(printable(part)));
        }
        if (elements + scan.elements() > limits.maxElements()) {
            throw LimitExceeded.elements(limits.maxElements(), "The document up to part " + printable(part));
        }
        if (scan.deepest() > limits.maxNesting()) {
            throw LimitExceeded.nesting(limits.maxNesting(), "An element of part " + printable(part));
        }
    }

    /** Counts the XML of a part that is at its end. */
    public void count(XmlScan scan) {
        elements += scan.elements();
    }

    /** A name comes from the document and may be anything. */
    private static String printable(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_./ -]", "?");
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }
}
