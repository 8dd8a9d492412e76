package io.gouji.parser.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.gouji.testkit.generate.TextLayout;
import io.gouji.testkit.generate.Typography;
import io.gouji.testkit.hostile.PlainPdf;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in the seeds is packed, so that what varies is what the reader sees. */
class PdfFuzzTest {

    private static final String HEADER = "%PDF-1.7\n";

    static Stream<byte[]> seeds() {
        return Stream.of(TextLayout.PAGE, TextLayout.RUNNING)
                .map(layout ->
                        layout.print(Seeds.report(Typography.PLAIN)).lines().toList())
                .map(PlainPdf::page);
    }

    @Timeout(600)
    @MethodSource("seeds")
    @FuzzTest
    void readsAnyPdf(byte[] document) {
        String text = new String(document, StandardCharsets.ISO_8859_1);
        Invariants.hold(text.startsWith("%PDF-") ? document : PlainPdf.latin(HEADER + text));
    }
}
