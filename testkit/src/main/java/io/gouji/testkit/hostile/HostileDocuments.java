package io.gouji.testkit.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Hostile documents, with what has to become of each. A new format adds a list of its own. */
public final class HostileDocuments {

    private HostileDocuments() {}

    /**
     * A small PDF whose reading breaks no limit and takes minutes: each of its pages draws nothing, by a stream that
     * unpacks to 60 MB.
     */
    public static byte[] withoutEnd() {
        return HostilePdf.sharedStream(300);
    }

    /** A page that takes more memory than its bytes let expect: each of its elements has many attributes. */
    public static byte[] memoryHungry() {
        return HostilePages.attributes(150_000);
    }

    /** A report in PDF that is read. */
    public static byte[] soundPdf() {
        return PlainPdf.page(HostilePdf.REPORT);
    }

    /** A report as text that is read. */
    public static byte[] soundText() {
        return HostileText.REPORT.getBytes(StandardCharsets.UTF_8);
    }

    /** The documents, of which each has to be read or refused within the limits. */
    public static List<HostileDocument> all() {
        return Stream.of(HostileText.all(), HostilePages.all(), HostileWord.all(), HostilePdf.all())
                .flatMap(List::stream)
                .toList();
    }
}
