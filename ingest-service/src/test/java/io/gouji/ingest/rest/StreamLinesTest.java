package io.gouji.ingest.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamLinesTest {

    private static final int LONGEST = 100_000;

    @Test
    void givesEveryLineWithItsNumber() throws IOException {
        assertThat(lines("a\n\n \r\nbc\n")).containsExactly("1 a", "4 bc");
        assertThat(lines("a\nb")).containsExactly("1 a", "2 b");
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n\n")).isEmpty();
    }

    @Test
    void putsALineTogetherThatComesInManyPieces() throws IOException {
        var text = "x".repeat(LONGEST);
        assertThat(lines(text + "\nb")).containsExactly("1 " + text, "2 b");
    }

    @Test
    void passesOverALineThatIsTooLong() throws IOException {
        var lines = new StreamLines(in("a\n" + "x".repeat(LONGEST + 1) + "\nb"), LONGEST);
        assertThat(lines.next().orElseThrow().tooLong()).isFalse();
        var second = lines.next().orElseThrow();
        assertThat(second.tooLong()).isTrue();
        assertThat(second.bytes()).isEmpty();
        var third = lines.next().orElseThrow();
        assertThat(third.number()).isEqualTo(3);
        assertThat(third.tooLong()).isFalse();
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void saysWhetherMoreIsAtHand() throws IOException {
        var lines = new StreamLines(in("a\nb\n"), LONGEST);
        assertThat(lines.hasMoreAtHand()).isTrue();
        lines.next();
        assertThat(lines.hasMoreAtHand()).isTrue();
        lines.next();
        assertThat(lines.hasMoreAtHand()).isFalse();
    }

    private static List<String> lines(String text) throws IOException {
        var lines = new StreamLines(in(text), LONGEST);
        var found = new ArrayList<String>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            found.add(line.get().number() + " " + new String(line.get().bytes(), UTF_8));
        }
        return found;
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
