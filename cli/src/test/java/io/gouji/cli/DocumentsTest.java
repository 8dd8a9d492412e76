package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    @TempDir
    Path folder;

    @Test
    void folderGivesItsDocumentsInTheOrderOfTheirNames() throws IOException {
        for (String name : List.of("b.TXT", "a.html", "expected.json", "README.md", ".hidden.txt", "~$open.docx")) {
            Files.createFile(folder.resolve(name));
        }
        Files.createDirectories(folder.resolve("县"));
        Files.createFile(folder.resolve("县").resolve("c.docx"));

        assertThat(Documents.find(List.of(folder.toString())))
                .containsExactly(
                        folder.resolve("a.html"),
                        folder.resolve("b.TXT"),
                        folder.resolve("县").resolve("c.docx"));
    }

    @Test
    void namedFileIsTakenWhateverItsName() throws IOException {
        Path file = Files.createFile(folder.resolve("报告"));

        assertThat(Documents.find(List.of(file.toString(), file.toString()))).containsExactly(file);
        assertThat(Documents.mediaType(file)).isEmpty();
    }

    @Test
    void mediaTypeFollowsTheSuffix() {
        assertThat(Documents.mediaType(Path.of("x.HTM"))).contains("text/html");
        assertThat(Documents.mediaType(Path.of("2024年报告.md"))).contains("text/markdown");
    }
}
