package io.gouji.ingest.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names of entries, as the programs that pack archives write them. */
final class EntryNames {

    /** The second is what programs of the country's Windows write. */
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private static final Set<String> LEFTOVERS = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private EntryNames() {}

    /** The name of these bytes; empty when they are text of no encoding that is known. */
    static Optional<String> read(ByteBuffer bytes) {
        return CHARSETS.stream()
                .flatMap(charset -> decoded(bytes, charset).stream())
                .findFirst();
    }

    private static Optional<String> decoded(ByteBuffer bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(bytes.duplicate()).toString().replace('\\', '/'));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** True for a path that leads to somewhere else than below the archive's own root. */
    static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || Arrays.asList(name.split("/", -1)).contains("..");
    }

    /** True for what a system puts beside documents unasked. */
    static boolean isLeftover(String name) {
        return name.startsWith("__MACOSX/") || LEFTOVERS.contains(name.substring(name.lastIndexOf('/') + 1));
    }
}
