package io.gouji.parse.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @Test
    void namesTheFoldersOfAPackagedApplication(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("lib/main"));

        assertThat(ClassPath.of(folder.resolve("quarkus-run.jar").toString()))
                .isEqualTo(String.join(
                        File.pathSeparator,
                        folder.resolve("app/*").toString(),
                        folder.resolve("lib/main/*").toString(),
                        folder.resolve("lib/boot/*").toString()));
    }

    @Test
    void leavesAnyOtherClassPathAsItIs() {
        String classPath = String.join(File.pathSeparator, "classes", "library.jar");

        assertThat(ClassPath.of(classPath)).isEqualTo(classPath);
    }
}
