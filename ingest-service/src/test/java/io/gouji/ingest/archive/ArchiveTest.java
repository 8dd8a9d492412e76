package io.gouji.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.ingest.Zips;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchiveTest {

    private static final int MIB = 1024 * 1024;
    private static final Archive.Limits LIMITS = new Archive.Limits(10, 3 * MIB, 5 * MIB, 200);

    @Test
    void unpacksWhatIsInIt() {
        var zip = Zips.of("a/", "", "a/1.html", "one", "a/2.html", "", "__MACOSX/a/._1.html", "x", "a/.DS_Store", "x");
        assertThat(texts(zip)).containsExactly("a/1.html=one", "a/2.html=");
    }

    @Test
    void unpacksWhatIsBehindSomethingElse() {
        var zip = Zips.of("a/1.html", "one");
        var behind = new byte[zip.length + 100];
        System.arraycopy(zip, 0, behind, 100, zip.length);
        assertThat(texts(behind)).containsExactly("a/1.html=one");
    }

    @Test
    void readsNamesOfTheCountrysWindows() {
        var zip = Zips.of(Map.of("示例县教育局\\2024年.html", "one".getBytes(UTF_8)), Charset.forName("GBK"));
        assertThat(texts(zip)).containsExactly("示例县教育局/2024年.html=one");
    }

    static Stream<Arguments> faultyEntries() {
        var bomb = Zips.of(Map.of("bad", new byte[3 * MIB]), UTF_8);
        return Stream.of(
                argumentSet("path out", Problem.ENTRY_UNSAFE_PATH, Zips.of("../bad", "x")),
                argumentSet("path out in the middle", Problem.ENTRY_UNSAFE_PATH, Zips.of("a/../../bad", "x")),
                argumentSet("path out with backslashes", Problem.ENTRY_UNSAFE_PATH, Zips.of("a\\..\\bad", "x")),
                argumentSet("absolute path", Problem.ENTRY_UNSAFE_PATH, Zips.of("/bad", "x")),
                argumentSet("path on a drive", Problem.ENTRY_UNSAFE_PATH, Zips.of("C:\\bad", "x")),
                argumentSet(
                        "name of no encoding",
                        Problem.ENTRY_NAME_UNREADABLE,
                        Zips.of(Map.of("\u00ff\u00ff", new byte[1]), ISO_8859_1)),
                argumentSet("long name", Problem.ENTRY_NAME_UNREADABLE, Zips.of("a".repeat(1001), "x")),
                argumentSet("encrypted", Problem.ENTRY_ENCRYPTED, Zips.encrypted(Zips.of("bad", "x"), "bad")),
                argumentSet("unknown method", Problem.ENTRY_CORRUPT, Zips.packedBy(Zips.of("bad", "x"), "bad", 12)),
                argumentSet("said to be stored", Problem.ENTRY_CORRUPT, Zips.packedBy(Zips.of("bad", "x"), "bad", 0)),
                argumentSet("longer than stated", Problem.ENTRY_CORRUPT, Zips.lying(Zips.of("bad", "xyz"), "bad", 2)),
                argumentSet("shorter than stated", Problem.ENTRY_CORRUPT, Zips.lying(Zips.of("bad", "xyz"), "bad", 4)),
                argumentSet("something where nothing is stated", Problem.ENTRY_CORRUPT, Zips.lying(bomb, "bad", 0)),
                argumentSet("large", Problem.DOCUMENT_TOO_LARGE, Zips.of(Map.of("bad", noise(3 * MIB + 1)), UTF_8)),
                argumentSet("bomb", Problem.ENTRY_TOO_COMPRESSED, bomb),
                argumentSet("nested", Problem.ENTRY_NESTED, Zips.of(Map.of("bad", Zips.of("a/1.html", "x")), UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("faultyEntries")
    void refusesAnEntry(Problem problem, byte[] zip) {
        assertThat(entries(zip))
                .singleElement()
                .isInstanceOfSatisfying(
                        Unpacked.Faulty.class,
                        faulty -> assertThat(faulty.why().problem()).isEqualTo(problem));
    }

    @Test
    void takesDocumentsThatAreArchivesUnderneath() {
        var word = Zips.of("[Content_Types].xml", "x", "word/document.xml", "x");
        var ofd = Zips.of("OFD.xml", "x");
        assertThat(entries(Zips.of(Map.of("a", word, "b", ofd), UTF_8)))
                .hasSize(2)
                .hasOnlyElementsOfType(Unpacked.Sound.class);
    }

    @Test
    void oneEntryDoesNotSpoilTheOthers() {
        var zip = Zips.encrypted(Zips.of("a", "1", "b", "2", "../c", "3", "d", "4"), "b");
        assertThat(entries(zip)).hasSize(4);
        assertThat(texts(zip)).containsExactly("a=1", "d=4");
    }

    static Stream<Arguments> faultyArchives() {
        var sound = Zips.of("a/1.html", "one");
        return Stream.of(
                argumentSet("nothing", Problem.INVALID_ARCHIVE, new byte[0]),
                argumentSet("text", Problem.INVALID_ARCHIVE, "no archive at all, but a text".getBytes(UTF_8)),
                argumentSet("end cut off", Problem.INVALID_ARCHIVE, Arrays.copyOf(sound, sound.length - 1)),
                argumentSet("beginning cut off", Problem.INVALID_ARCHIVE, Arrays.copyOfRange(sound, 20, sound.length)),
                argumentSet("no entry", Problem.EMPTY_ARCHIVE, Zips.of()),
                argumentSet("folders only", Problem.EMPTY_ARCHIVE, Zips.of("a/", "", "b/", "")),
                argumentSet("too many entries", Problem.ARCHIVE_TOO_LARGE, Zips.of(many(11))),
                argumentSet(
                        "more entries than stated", Problem.ARCHIVE_TOO_LARGE, statingEntries(Zips.of(many(11)), 1)),
                argumentSet("fewer entries than stated", Problem.INVALID_ARCHIVE, statingEntries(sound, 2)),
                argumentSet("ZIP64", Problem.ARCHIVE_TOO_LARGE, statingEntries(sound, 0xffff)),
                argumentSet(
                        "large when unpacked",
                        Problem.ARCHIVE_TOO_LARGE,
                        Zips.of(Map.of("a", new byte[3 * MIB], "b", new byte[2 * MIB + 1]), UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("faultyArchives")
    void refusesAnArchive(Problem problem, byte[] zip) {
        assertThatThrownBy(() -> entries(zip))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void neverFailsOtherwiseWhateverTheBytes() {
        var zip = Zips.of("a/1.html", "one one one", "b/2.html", "two");
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var damaged = zip.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(entries(damaged)).isNotEmpty();
            } catch (ProblemException e) {
                assertThat(e.problem()).isIn(Problem.INVALID_ARCHIVE, Problem.ARCHIVE_TOO_LARGE, Problem.EMPTY_ARCHIVE);
            }
        }
    }

    private static List<Unpacked> entries(byte[] zip) {
        var entries = new ArrayList<Unpacked>();
        Archive.of(ByteBuffer.wrap(zip), LIMITS).entries().forEachRemaining(entries::add);
        return entries;
    }

    private static List<String> texts(byte[] zip) {
        return entries(zip).stream()
                .flatMap(entry -> entry instanceof Unpacked.Sound(String name, byte[] bytes)
                        ? Stream.of(name + "=" + new String(bytes, UTF_8))
                        : Stream.empty())
                .toList();
    }

    private static String[] many(int count) {
        var entries = new String[2 * count];
        for (int i = 0; i < count; i++) {
            entries[2 * i] = "a" + i;
            entries[2 * i + 1] = "x";
        }
        return entries;
    }

    private static byte[] statingEntries(byte[] sound, int entries) {
        var zip = sound.clone();
        zip[zip.length - 12] = (byte) entries;
        zip[zip.length - 11] = (byte) (entries >> 8);
        return zip;
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
