package io.gouji.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes one folder hold what another holds, copying only what differs in size or time. */
final class FolderCopy {

    private FolderCopy() {}

    static void bring(Path from, Path to, Predicate<Path> wanted) {
        try {
            Files.createDirectories(to);
            for (Path extra : tree(to)) {
                if (!Files.exists(from.resolve(to.relativize(extra).toString()))) {
                    Files.delete(extra);
                }
            }
            for (Path source : tree(from).reversed()) {
                Path relative = from.relativize(source);
                if (wanted.test(relative)) {
                    copy(source, to.resolve(relative.toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("copying %s to %s".formatted(from, to), e);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        if (Files.isDirectory(source)) {
            Files.createDirectories(target);
            return;
        }
        boolean same = Files.exists(target)
                && Files.size(target) == Files.size(source)
                && Files.getLastModifiedTime(target).equals(Files.getLastModifiedTime(source));
        if (!same) {
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Everything below a folder, what lies deeper first. */
    private static List<Path> tree(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
