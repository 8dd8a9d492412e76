package io.gouji.parser.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.gouji.testkit.hostile.Archive;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/** The main part is what varies: damage to the container around it is caught by its checksums. */
class WordFuzzTest {

    static Stream<byte[]> seeds() {
        return Seeds.wordParts();
    }

    @Timeout(600)
    @MethodSource("seeds")
    @FuzzTest
    void readsAnyMainPart(byte[] part) {
        Invariants.hold(
                part.length > 1 && part[0] == 'P' && part[1] == 'K'
                        ? part
                        : Archive.word(part).bytes());
    }
}
