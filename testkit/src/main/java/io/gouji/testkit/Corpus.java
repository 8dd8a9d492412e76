package io.gouji.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds test documents: the samples the project ships, and the real reports in {@code ../shared} when they are there.
 */
public final class Corpus {

    private static final Path ROOT = root();

    private Corpus() {}

    /** The checkout's top folder. */
    public static Path root() {
        String configured = System.getProperty("gouji.root");
        Path folder = Path.of(configured == null ? "" : configured).toAbsolutePath();
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.exists(candidate.resolve(".mvn"))) {
                return candidate;
            }
        }
        throw new IllegalStateException("no checkout around " + folder);
    }

    /** The folder of real reports beside the checkout; empty in a clone that stands alone. */
    public static Optional<Path> shared() {
        return Optional.of(ROOT.resolveSibling("shared")).filter(Files::isDirectory);
    }

    /** The reports of fictional agencies that the project ships. */
    public static Path samples() {
        return ROOT.resolve("samples");
    }

    /** The files of a folder with a suffix, sorted by name. */
    public static List<Path> files(Path folder, String suffix) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("test documents in " + folder, e);
        }
    }

    /**
     * The bytes of a text of the corpus, without the two lines that say where it was published and how it is laid out.
     */
    public static byte[] document(Path file) {
        try {
            String text = Files.readString(file);
            if (text.startsWith("URL:")) {
                text = text.split("\n", 3)[2];
            }
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("test document " + file, e);
        }
    }
}
