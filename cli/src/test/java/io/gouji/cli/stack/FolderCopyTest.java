package io.gouji.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCopyTest {

    @TempDir
    Path folder;

    @Test
    void copyHoldsWhatIsWantedAndNothingElse() throws IOException {
        Path from = Files.createDirectories(folder.resolve("from"));
        Path to = folder.resolve("to");
        Files.createDirectories(to.resolve("gone"));
        Files.writeString(Files.createDirectories(from.resolve("lib")).resolve("a.jar"), "new");
        Files.writeString(from.resolve("notes.txt"), "no");
        Files.writeString(to.resolve("gone").resolve("old.jar"), "old");

        FolderCopy.bring(from, to, relative -> relative.startsWith("lib"));

        assertThat(to.resolve("lib").resolve("a.jar")).hasContent("new");
        assertThat(to.resolve("notes.txt")).doesNotExist();
        assertThat(to.resolve("gone")).doesNotExist();
    }
}
