package io.gouji.parser.format;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.LimitExceeded;
import io.gouji.parser.ParserLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What the parts of a ZIP container come to, told by unpacking them into nothing: a library builds them in memory, at
 * ten to thirty times their size.
 */
final class PackedParts {

    private static final int BUFFER = 32 * 1024;
    private static final int MAX_PARTS = 2_000;

    /** So little cannot harm, however tightly it is packed. */
    private static final int HARMLESS = 1024 * 1024;

    private final byte[] container;
    private final ParserLimits limits;
    private final byte[] buffer = new byte[BUFFER];
    private long unpacked;
    private long elements;

    private PackedParts(byte[] container, ParserLimits limits) {
        this.container = container;
        this.limits = limits;
    }

    /**
     * How many bytes the parts have together.
     *
     * @return empty when the container is damaged
     * @throws LimitExceeded when the parts are more than the limits allow
     */
    static Optional<Long> bytes(byte[] container, ParserLimits limits) {
        var parts = new PackedParts(container, limits);
        try {
            parts.unpack();
            return Optional.of(parts.unpacked);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void unpack() throws IOException {
        int count = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MAX_PARTS) {
                    throw LimitExceeded.unpacking("The container has more than %d parts.".formatted(MAX_PARTS));
                }
                unpack(zip, entry.getName());
            }
        }
    }

    private void unpack(ZipInputStream zip, String name) throws IOException {
        XmlScan xml = isXml(name) ? new XmlScan() : null;
        for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
            unpacked += count;
            checkSize(name);
            if (xml != null) {
                xml.scan(buffer, count);
                check(xml, name);
            }
        }
        elements += xml == null ? 0 : xml.elements();
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    private void checkSize(String name) {
        if (unpacked > limits.maxUnpackedBytes()) {
            throw LimitExceeded.unpacking(
                    "The parts of the document up to %s unpack to more than the %d bytes that are read."
                            .formatted(printable(name), limits.maxUnpackedBytes()));
        }
        if (unpacked > HARMLESS && unpacked > (long) limits.maxUnpackingRatio() * container.length) {
            throw LimitExceeded.unpacking(
                    "The parts of the document up to %s unpack to more than %d times its size, as no real one does."
                            .formatted(printable(name), limits.maxUnpackingRatio()));
        }
    }

    private void check(XmlScan xml, String name) {
        if (xml.doctype()) {
            throw new LimitExceeded(
                    RejectionReason.UNSAFE_XML,
                    "Part %s declares a document type or entities. Paste the text into a new document and send that."
                            .formatted(printable(name)));
        }
        if (elements + xml.elements() > limits.maxElements()) {
            throw LimitExceeded.elements(limits.maxElements(), "The document up to part " + printable(name));
        }
        if (xml.deepest() > limits.maxNesting()) {
            throw LimitExceeded.nesting(limits.maxNesting(), "An element of part " + printable(name));
        }
    }

    /** A name comes from the document and may be anything. */
    private static String printable(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_./ -]", "?");
        return clean.substring(0, Math.min(clean.length(), 60));
    }
}
