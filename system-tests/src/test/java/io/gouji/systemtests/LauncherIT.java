package io.gouji.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LauncherIT {

    @TempDir
    Path folder;

    @Test
    void takenPortEndsTheStartInOneSentenceAndLeavesNothingRunning() throws IOException {
        var gouji = new Gouji(folder);
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            Gouji.Run up = gouji.run(
                    Map.of("GOUJI_AUDIT_PORT", port),
                    Corpus.root(),
                    Corpus.root().resolve("gouji"),
                    "up");

            assertThat(up.exitCode()).isEqualTo(1);
            assertThat(up.err())
                    .hasLineCount(1)
                    .contains("Port " + port + ", which audit-service needs, is taken", "GOUJI_AUDIT_PORT");
            assertThat(gouji.run("status").out()).doesNotContain("running");
        }
    }

    @Test
    void unknownFileIsOneSentence() {
        Gouji.Run check = new Gouji(folder).run("check", "没有这个文件.txt");

        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.err()).isEqualTo("gouji: There is no file or folder 没有这个文件.txt.\n");
    }

    @Test
    void runsFromAnywhereThroughALinkAndInAnyLocale() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("报 告"));
        Files.createFile(reports.resolve("空 白.txt"));
        Path link = Files.createSymbolicLink(
                folder.resolve("勾稽 link"), Corpus.root().resolve("gouji"));

        Gouji.Run check = new Gouji(folder)
                .run(Map.of("LANG", "C", "LC_ALL", "C"), reports, link, "check", "--format", "json", "空 白.txt");

        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.out()).startsWith("{\"file\":\"空 白.txt\",\"rejected\":{\"reason\":\"EMPTY\"");
        assertThat(check.err()).isEmpty();
    }
}
