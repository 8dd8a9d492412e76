package io.gouji.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class IsolatingReaderTest {

    private static final int LARGEST = 1000;

    static Stream<Arguments> documents() {
        return Stream.of(
                argumentSet("text", text("报告"), "here"),
                argumentSet("HTML", text("<html><body><p>报告</p></body></html>"), "here"),
                argumentSet("nothing", new byte[0], "here"),
                argumentSet("largest text", spaces(LARGEST), "here"),
                argumentSet("text over the limit", spaces(LARGEST + 1), "worker"),
                argumentSet("PDF", text("%PDF-1.7\n"), "worker"),
                argumentSet("DOC", word97(), "worker"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsRiskyAndLargeDocumentsInWorkers(byte[] document, String where) {
        var reader = new IsolatingReader(
                timed((bytes, hints) -> titled("here"), Duration.ofMinutes(1)),
                (bytes, hints) -> titled("worker"),
                LARGEST);

        assertThat(reader.read(document, DocumentHints.NONE)).isEqualTo(titled(where));
    }

    @Test
    void leavesWhatUnpacksFarToAWorker() {
        var tooFar = new ParseResult.Rejected(RejectionReason.UNPACKS_TOO_FAR, "Too far.");
        var reader = new IsolatingReader(
                timed((bytes, hints) -> tooFar, Duration.ofMinutes(1)), (bytes, hints) -> titled("worker"), LARGEST);

        assertThat(reader.read(text("packed"), DocumentHints.NONE)).isEqualTo(titled("worker"));
    }

    @Test
    void keepsWhatIsRefusedHere() {
        var empty = new ParseResult.Rejected(RejectionReason.EMPTY, "Empty.");
        var reader = new IsolatingReader(
                timed((bytes, hints) -> empty, Duration.ofMinutes(1)), (bytes, hints) -> titled("worker"), LARGEST);

        assertThat(reader.read(text(" "), DocumentHints.NONE)).isEqualTo(empty);
    }

    @Test
    void readsEverythingInWorkersWhileADocumentIsOverItsTime() throws InterruptedException {
        var end = new CountDownLatch(1);
        DocumentReader hanging = (bytes, hints) -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return titled("here");
        };
        var reader = new IsolatingReader(
                timed(hanging, Duration.ofMillis(100)), (bytes, hints) -> titled("worker"), LARGEST);

        assertThat(reader.read(text("first"), DocumentHints.NONE)).isInstanceOf(ParseResult.Rejected.class);
        assertThat(reader.read(text("second"), DocumentHints.NONE)).isEqualTo(titled("worker"));
        end.countDown();
    }

    private static TimedReader timed(DocumentReader reader, Duration timeBudget) {
        return new TimedReader(reader, timeBudget, new SimpleMeterRegistry());
    }

    private static ParseResult titled(String title) {
        return new ParseResult.Parsed(Reports.titled(title), "text/plain");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spaces(int length) {
        byte[] document = new byte[length];
        Arrays.fill(document, (byte) ' ');
        return document;
    }

    private static byte[] word97() {
        byte[] signature = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
        byte[] name = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
        byte[] document = Arrays.copyOf(signature, signature.length + name.length);
        System.arraycopy(name, 0, document, signature.length, name.length);
        return document;
    }
}
