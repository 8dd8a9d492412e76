package io.gouji.parse.worker;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parse.DocumentReader;
import io.gouji.parse.Reports;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Does in a worker what the document says; a report's title is the process id of its worker. */
public final class ObedientReader implements DocumentReader {

    static final String SETTINGS = "{\"a\": \"settings, with spaces\"}";

    private static final List<byte[]> EATEN = new ArrayList<>();

    public ObedientReader(String settings) {
        if (!settings.equals(SETTINGS)) {
            throw new IllegalArgumentException(settings);
        }
    }

    @Override
    public ParseResult read(byte[] document, DocumentHints hints) {
        String[] words = new String(document, StandardCharsets.UTF_8).split(" ", 2);
        return switch (words[0]) {
            case "hang" -> hang();
            case "eat" -> eat();
            case "claim" -> throw new OutOfMemoryError("counted by a library");
            case "exit" -> exit(Integer.parseInt(words[1]));
            case "overflow" -> overflow(document);
            case "throw" -> throw new IllegalStateException("text of the document");
            case "chatter" -> chatter();
            case "refuse" -> new ParseResult.Rejected(RejectionReason.ENCRYPTED, "Needs a password.");
            case "die-once" -> dieOnce(Path.of(words[1]));
            case "hold" -> hold(Path.of(words[1]));
            case "hold-child" -> holdChild(Path.of(words[1]));
            case "environment" -> report(System.getenv().keySet().toString());
            case "hints" -> report(hints.mediaType() + " " + hints.charset());
            default -> pid();
        };
    }

    private static ParseResult pid() {
        return report(Long.toString(ProcessHandle.current().pid()));
    }

    private static ParseResult report(String title) {
        return new ParseResult.Parsed(Reports.titled(title), "text/plain");
    }

    private static ParseResult hang() {
        while (true) {
            pause();
        }
    }

    private static ParseResult eat() {
        while (true) {
            EATEN.add(new byte[1024 * 1024]);
        }
    }

    private static ParseResult exit(int code) {
        Runtime.getRuntime().exit(code);
        return hang();
    }

    private ParseResult overflow(byte[] document) {
        return read(document, DocumentHints.NONE);
    }

    private static ParseResult chatter() {
        System.out.println("on the output");
        System.err.println("x".repeat(1024 * 1024));
        return pid();
    }

    private static ParseResult dieOnce(Path mark) {
        if (Files.notExists(mark)) {
            touch(mark);
            Runtime.getRuntime().halt(9);
        }
        return pid();
    }

    /** Says by a file of its process id that it runs, and goes on when the file {@code released} is there. */
    private static ParseResult hold(Path folder) {
        touch(folder.resolve(Long.toString(ProcessHandle.current().pid())));
        while (Files.notExists(folder.resolve("released"))) {
            pause();
        }
        return pid();
    }

    /** Starts a process that takes no notice of anything, and waits for its end. */
    private static ParseResult holdChild(Path folder) {
        try {
            Process child = new ProcessBuilder("sleep", "3600").start();
            touch(folder.resolve(Long.toString(child.pid())));
            child.waitFor();
            return pid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        LockSupport.parkNanos(10_000_000);
    }

    private static void touch(Path file) {
        try {
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
