package io.gouji.cli;

import io.gouji.testkit.Corpus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** What a command does when it is typed. */
public record Typed(int exitCode, String out, String err) {

    public static Typed line(String... words) {
        return line(Map.of(), words);
    }

    public static Typed line(Map<String, String> variables, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.commandLine(new Surroundings(variables, Corpus.root(), false))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new Typed(exitCode, out.toString(), err.toString());
    }
}
