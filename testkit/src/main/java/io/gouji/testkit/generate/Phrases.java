package io.gouji.testkit.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Words kept beside the code: phrases by the name of their list. */
final class Phrases {

    private static final Map<String, List<String>> LISTS = read();

    private Phrases() {}

    /** The phrases of a list. */
    static List<String> of(String list) {
        List<String> phrases = LISTS.get(list);
        if (phrases == null) {
            throw new NoSuchElementException("no list of phrases named " + list);
        }
        return phrases;
    }

    /** The lines of a file beside this class, comments and empty lines left out. */
    static List<String> lines(String name) {
        try (InputStream in = Phrases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the build: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Map<String, List<String>> read() {
        var lists = new LinkedHashMap<String, List<String>>();
        List<String> current = List.of();
        for (String line : lines("phrases.txt")) {
            if (line.startsWith("## ")) {
                current = new ArrayList<>();
                lists.put(line.substring(3), current);
            } else {
                current.add(line);
            }
        }
        return Map.copyOf(lists);
    }
}
