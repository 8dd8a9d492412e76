package io.gouji.parser.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.gouji.parser.format.OfdPaper;
import io.gouji.parser.format.OfdPaper.Producer;
import io.gouji.testkit.generate.TextLayout;
import io.gouji.testkit.generate.Typography;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/** What varies is the part of a page, or a whole package. */
class OfdFuzzTest {

    private static final int LINES = 12;
    private static final double FIRST_LINE = 60;
    private static final double LINE = 20;
    private static final double SIZE = 10.5;

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Arrays.stream(Producer.values()).map(producer -> paper(producer).firstPage()),
                Stream.of(paper(Producer.OWN_BOUNDARY).bytes()));
    }

    private static OfdPaper paper(Producer producer) {
        var paper = new OfdPaper(producer).page();
        double y = FIRST_LINE;
        for (String line : TextLayout.PAGE
                .print(Seeds.report(Typography.PLAIN))
                .lines()
                .limit(LINES)
                .toList()) {
            paper.text(LINE, y, SIZE, line);
            y += LINE;
        }
        return paper.line(LINE, FIRST_LINE, LINE, y).line(LINE, y, y, y);
    }

    @Timeout(600)
    @MethodSource("seeds")
    @FuzzTest
    void readsAnyOfd(byte[] part) {
        boolean packed = part.length > 1 && part[0] == 'P' && part[1] == 'K';
        Invariants.hold(packed ? part : OfdPaper.ofPage(part));
    }
}
