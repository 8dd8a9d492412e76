package io.gouji.parse.worker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the classes of the service, for a process that runs a part of it. */
final class ClassPath {

    private static final Path LIBRARIES = Path.of("lib", "main");

    private ClassPath() {}

    static String likeThisProcess() {
        return of(System.getProperty("java.class.path"));
    }

    /**
     * The class path for a plain JVM. A packaged Quarkus application names only its start jar, whose own loader finds
     * the folders beside it; there those folders are named instead.
     */
    static String of(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator, -1))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .filter(entry -> Files.isDirectory(entry.resolveSibling(LIBRARIES)))
                .findFirst()
                .map(ClassPath::ofApplication)
                .orElse(classPath);
    }

    private static String ofApplication(Path startJar) {
        return Stream.of(Path.of("app"), LIBRARIES, Path.of("lib", "boot"))
                .map(startJar::resolveSibling)
                .map(folder -> folder.resolve("*").toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
