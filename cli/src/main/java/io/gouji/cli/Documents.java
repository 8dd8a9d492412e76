package io.gouji.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and reads the documents that a command names. */
public final class Documents {

    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("shtml", "text/html"),
            Map.entry("xhtml", "application/xhtml+xml"),
            Map.entry("txt", "text/plain"),
            Map.entry("md", "text/markdown"),
            Map.entry("markdown", "text/markdown"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("doc", "application/msword"),
            Map.entry("wps", "application/vnd.ms-works"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("ofd", "application/ofd"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"));

    private Documents() {}

    /**
     * The named files, and for a named folder the documents below it in the order of their names. In a folder a file
     * counts as a document by its suffix; a file that is named is taken whatever its name.
     *
     * @throws UserError when something named is not there or a folder holds no document
     */
    public static List<Path> find(List<String> names) {
        var found = new ArrayList<Path>();
        for (String name : names) {
            Path path = path(name);
            if (Files.isDirectory(path)) {
                found.addAll(below(path));
            } else if (Files.exists(path)) {
                found.add(path);
            } else {
                throw new UserError(2, "There is no file or folder %s.".formatted(name));
            }
        }
        return found.stream().distinct().toList();
    }

    /**
     * The bytes of a file.
     *
     * @throws UserError when it cannot be read
     */
    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (AccessDeniedException e) {
            throw new UserError(2, "%s may not be read: permission denied.".formatted(file));
        } catch (IOException | OutOfMemoryError e) {
            throw new UserError(2, "%s cannot be read: %s.".formatted(file, e.getMessage()));
        }
    }

    /** The media type a file's name suggests; empty when it suggests none. */
    public static Optional<String> mediaType(Path file) {
        String name = String.valueOf(file.getFileName());
        return Optional.ofNullable(
                MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UserError(2, "%s is no name a file can have.".formatted(name));
        }
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> documents = files.filter(file -> mediaType(file).isPresent())
                    .filter(file -> !Files.isDirectory(file))
                    .filter(file -> !isAside(folder.relativize(file)))
                    .sorted()
                    .toList();
            if (documents.isEmpty()) {
                throw new UserError(
                        2,
                        "Folder %s holds no document (%s)."
                                .formatted(
                                        folder,
                                        String.join(
                                                " ",
                                                MEDIA_TYPES.keySet().stream()
                                                        .sorted()
                                                        .toList())));
            }
            return documents;
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new UserError(2, "Folder %s cannot be read: %s.".formatted(folder, e.getMessage()));
        }
    }

    /** True for what an editor or a system keeps beside documents, and for the note that explains a folder. */
    private static boolean isAside(Path relative) {
        for (Path step : relative) {
            String name = step.toString();
            if (name.startsWith(".")
                    || name.startsWith("~$")
                    || name.toUpperCase(Locale.ROOT).startsWith("README.")) {
                return true;
            }
        }
        return false;
    }
}
