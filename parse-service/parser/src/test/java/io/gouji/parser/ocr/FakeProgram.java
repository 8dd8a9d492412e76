package io.gouji.parser.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

/** A script in the place of the program that recognises words. */
final class FakeProgram {

    private FakeProgram() {}

    /** A program that says it knows the languages, and then does something. */
    static Path doing(Path folder, String deed) throws IOException {
        Path script = folder.resolve("program");
        Files.writeString(script, """
                #!/bin/sh
                if [ "$1" = --list-langs ]; then echo chi_sim; echo eng; exit 0; fi
                %s
                """.formatted(deed));
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    /** A program that sees some lines on every picture. */
    static Path seeing(Path folder, List<String> lines) throws IOException {
        return doing(folder, "cp '%s' \"$2.tsv\"".formatted(table(folder.resolve("seen.tsv"), lines)));
    }

    /** A program that sees some lines on the first picture, others on the next, and fails on any behind the last. */
    static Path seeingInTurn(Path folder, List<List<String>> pictures) throws IOException {
        for (int i = 0; i < pictures.size(); i++) {
            table(folder.resolve("seen-%d.tsv".formatted(i + 1)), pictures.get(i));
        }
        return doing(folder, """
                echo >> '%1$s/looks'
                cp "%1$s/seen-$(wc -l < '%1$s/looks' | tr -d ' ').tsv" "$2.tsv"
                """.formatted(folder));
    }

    private static Path table(Path table, List<String> lines) throws IOException {
        var rows = new StringBuilder("level\tpage_num\n");
        for (int i = 0; i < lines.size(); i++) {
            rows.append("5\t1\t1\t1\t%d\t1\t100\t%d\t800\t30\t95\t%s%n".formatted(i + 1, 100 + 60 * i, lines.get(i)));
        }
        return Files.writeString(table, rows);
    }

    static OcrSettings settings(String command, Duration budget) {
        return new OcrSettings(true, command, "chi_sim", 150, budget);
    }
}
