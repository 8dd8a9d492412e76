package io.gouji.parser.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.testkit.hostile.HostileDocument;
import io.gouji.testkit.hostile.HostileDocuments;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a document is made to do, it is read or refused with a reason that says what to do about it. */
class HostileDocumentsTest {

    /** What a worker may take by default; most of the documents take a hundredth of it. */
    private static final Duration TIME_BUDGET = Duration.ofSeconds(60);

    private static final ReportParser PARSER = new ReportParser(ParserLimits.DEFAULT);

    static List<HostileDocument> documents() {
        return Stream.of(HostileDocuments.all(), HostileDoc.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsItOrSaysWhyNot(HostileDocument hostile) {
        byte[] document = hostile.document().get();
        var hints = new DocumentHints(hostile.mediaType(), null);

        ParseResult result = assertTimeoutPreemptively(TIME_BUDGET, () -> PARSER.parse(document, hints));

        if (hostile.reason() == null) {
            assertThat(result).isInstanceOf(ParseResult.Parsed.class);
        } else {
            assertThat(result).isInstanceOfSatisfying(ParseResult.Rejected.class, rejected -> {
                assertThat(rejected.reason()).as(rejected.detail()).isEqualTo(hostile.reason());
                assertThat(rejected.detail()).matches("(?s)[A-Z].*\\.");
            });
        }
    }

    @Test
    void everyReasonForALimitIsMet() {
        assertThat(documents())
                .extracting(HostileDocument::reason)
                .contains(
                        RejectionReason.TOO_LARGE,
                        RejectionReason.UNPACKS_TOO_FAR,
                        RejectionReason.TOO_MANY_PAGES,
                        RejectionReason.TOO_MANY_ELEMENTS,
                        RejectionReason.TOO_DEEP,
                        RejectionReason.TOO_MANY_CELLS,
                        RejectionReason.TOO_MUCH_TEXT,
                        RejectionReason.TOO_MUCH_DRAWING,
                        RejectionReason.UNSAFE_XML);
        assertThat(documents())
                .hasSizeGreaterThan(40)
                .extracting(HostileDocument::name)
                .doesNotHaveDuplicates();
    }

    /** A connection made while a document is read waits to be accepted, so that none is missed afterwards. */
    @Test
    void reachesForNothingOutsideTheDocument() throws IOException {
        try (var host = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (HostileDocument hostile : documents()) {
                byte[] document =
                        pointedAt(host.getLocalPort(), hostile.document().get());
                if (document.length > 0) {
                    PARSER.parse(document, DocumentHints.NONE);
                }
            }
            host.setSoTimeout(1);

            assertThat(connections(host)).isZero();
        }
    }

    /** The document with its links to a closed port led to an open one; empty when it has none that can be seen. */
    private static byte[] pointedAt(int port, byte[] document) {
        String text = new String(document, StandardCharsets.ISO_8859_1);
        return text.contains("127.0.0.1:9/")
                ? text.replace("127.0.0.1:9/", "127.0.0.1:" + port + "/").getBytes(StandardCharsets.ISO_8859_1)
                : new byte[0];
    }

    private static int connections(ServerSocket host) throws IOException {
        int count = 0;
        try {
            while (true) {
                host.accept().close();
                count++;
            }
        } catch (SocketTimeoutException e) {
            return count;
        }
    }
}
