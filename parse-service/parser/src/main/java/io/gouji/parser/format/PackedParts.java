package io.gouji.parser.format;

import io.gouji.parser.LimitExceeded;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.packed.UnpackedParts;
import io.gouji.parser.packed.XmlScan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What the parts of a ZIP container come to, told by unpacking them into nothing: a library builds them in memory, at
 * ten to thirty times their size.
 */
final class PackedParts {

    private static final int BUFFER = 32 * 1024;
    private static final int MAX_PARTS = 2_000;

    private final byte[] container;
    private final byte[] buffer = new byte[BUFFER];
    private final UnpackedParts unpacked;

    private PackedParts(byte[] container, ParserLimits limits) {
        this.container = container;
        this.unpacked = new UnpackedParts(limits, container.length);
    }

    /**
     * Unpacks every part of a container. One that is damaged is left to the library, which refuses it.
     *
     * @throws LimitExceeded when the parts are more than the limits allow
     */
    static void check(byte[] container, ParserLimits limits) {
        try {
            new PackedParts(container, limits).unpack();
        } catch (IOException | IllegalArgumentException e) {
            // the library meets the same damage
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
            unpacked.bytes(name, count);
            if (xml != null) {
                xml.scan(buffer, count);
                unpacked.check(name, xml);
            }
        }
        if (xml != null) {
            unpacked.count(xml);
        }
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }
}
