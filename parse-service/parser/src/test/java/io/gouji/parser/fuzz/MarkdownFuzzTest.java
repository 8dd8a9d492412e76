package io.gouji.parser.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownFuzzTest {

    static Stream<byte[]> seeds() {
        return Seeds.markdown();
    }

    @Timeout(600)
    @MethodSource("seeds")
    @FuzzTest
    void readsAnyMarkdown(byte[] document) {
        Invariants.hold(document);
    }
}
