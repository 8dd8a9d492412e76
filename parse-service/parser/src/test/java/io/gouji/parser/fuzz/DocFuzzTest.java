package io.gouji.parser.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.gouji.parser.format.DocPaper;
import io.gouji.testkit.generate.TextLayout;
import io.gouji.testkit.generate.Typography;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/** What varies is a sound document: each five bytes are a place in it and what is written there. */
class DocFuzzTest {

    private static final int EDIT = 5;

    private static final byte[] SOUND = sound();

    static Stream<byte[]> seeds() {
        return Stream.of(new byte[0], new byte[] {0, 0, 0x2C, -1, -1}, new byte[] {0, 4, 0x18, 0, 0});
    }

    private static byte[] sound() {
        var paper = new DocPaper();
        TextLayout.TABS.print(Seeds.report(Typography.PLAIN)).lines().forEach(line -> paper.paragraph(line, 0));
        return paper.bytes();
    }

    @Timeout(600)
    @MethodSource("seeds")
    @FuzzTest
    void readsAnyDoc(byte[] edits) {
        byte[] document = SOUND.clone();
        ByteBuffer edit = ByteBuffer.wrap(edits);
        while (edit.remaining() >= EDIT) {
            int at = (edit.get() & 0xFF) << 16 | (edit.getShort() & 0xFFFF);
            short value = edit.getShort();
            int place = Math.floorMod(at, document.length - 1);
            document[place] = (byte) value;
            document[place + 1] = (byte) (value >> 8);
        }
        Invariants.hold(document);
    }
}
