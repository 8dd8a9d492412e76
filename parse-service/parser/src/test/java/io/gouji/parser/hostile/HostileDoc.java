package io.gouji.parser.hostile;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.format.DocPaper;
import io.gouji.testkit.hostile.HostileDocument;
import io.gouji.testkit.hostile.HostileDocuments;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Hostile documents of Word 97. */
final class HostileDoc {

    private static final int SECTOR = 512;

    /** Where the container says in which sector its allocation table is. */
    private static final int TABLE = 76;

    private HostileDoc() {}

    static List<HostileDocument> all() {
        return List.of(
                doc("cut in the middle", () -> Arrays.copyOf(sound(), sound().length / 2)),
                doc("sectors that follow themselves", HostileDoc::cyclicSectors),
                doc("a directory that is not there", () -> edited(sound(), 48, 0x7FFFFFFF)),
                doc("sectors of 2 GB", () -> edited(sound(), 30, 0x001F)),
                doc("a million sectors of allocation", () -> edited(sound(), 44, 1_000_000)));
    }

    private static HostileDocument doc(String name, Supplier<byte[]> document) {
        return new HostileDocument("DOC: " + name, document, null, RejectionReason.CORRUPT);
    }

    private static byte[] sound() {
        var paper = new DocPaper();
        new String(HostileDocuments.soundText(), StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> paper.paragraph(line, 0));
        return paper.bytes();
    }

    /** Lets every entry of the allocation table name the same sector. */
    private static byte[] cyclicSectors() {
        byte[] document = sound();
        int table = (number(document, TABLE) + 1) * SECTOR;
        for (int at = table; at < table + SECTOR && at + Integer.BYTES <= document.length; at += Integer.BYTES) {
            document = edited(document, at, 1);
        }
        return document;
    }

    private static int number(byte[] document, int at) {
        return (document[at] & 0xFF) | ((document[at + 1] & 0xFF) << 8) | ((document[at + 2] & 0xFF) << 16);
    }

    private static byte[] edited(byte[] document, int at, int value) {
        byte[] edited = document.clone();
        for (int i = 0; i < Integer.BYTES; i++) {
            edited[at + i] = (byte) (value >> (Byte.SIZE * i));
        }
        return edited;
    }
}
