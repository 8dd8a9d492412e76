package io.gouji.parser.ocr;

import io.gouji.parser.LimitExceeded;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Runs the program that recognises words. One run takes many pictures; each run is ended when its time is up. */
final class Tesseract {

    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    private static final int COLUMNS = 12;
    private static final String WORD_LEVEL = "5";
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "TMPDIR", "TESSDATA_PREFIX");

    private final OcrSettings settings;
    private Duration left;

    /** How the words of a picture are laid out. */
    enum Layout {
        BLOCK("6"),
        LINE("7"),
        /** One line, whatever it looks like. */
        RAW("13");

        private final String mode;

        Layout(String mode) {
            this.mode = mode;
        }
    }

    /**
     * What is asked of a run.
     *
     * @param language the language of the words
     * @param characters the only characters there can be; empty when there can be any
     */
    record Query(Layout layout, String language, String characters) {}

    Tesseract(OcrSettings settings) {
        this.settings = settings;
        this.left = settings.budget();
    }

    /** Whether the program is there and knows the languages. */
    static boolean isInstalled(OcrSettings settings, Set<String> languages) {
        try {
            Process process = new ProcessBuilder(settings.command(), "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0
                    && answer.lines().collect(Collectors.toSet()).containsAll(languages);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * The words of some pictures.
     *
     * @throws UncheckedIOException when the program fails
     * @throws LimitExceeded when it takes longer than it may
     */
    List<Word> recognise(List<Bitmap> pictures, Query query) {
        if (pictures.isEmpty()) {
            return List.of();
        }
        try {
            return inFolder(pictures, query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Word> inFolder(List<Bitmap> pictures, Query query) throws IOException {
        Path folder = Files.createTempDirectory("gouji-ocr");
        try {
            var names = new StringBuilder();
            for (int i = 0; i < pictures.size(); i++) {
                File file = folder.resolve(i + ".png").toFile();
                ImageIO.write(pictures.get(i).image(), "png", file);
                names.append(file).append('\n');
            }
            Files.writeString(folder.resolve("pictures"), names);
            run(folder, query);
            return words(Files.readAllLines(folder.resolve("words.tsv")));
        } finally {
            delete(folder);
        }
    }

    private void run(Path folder, Query query) throws IOException {
        var command = new ArrayList<>(List.of(
                settings.command(),
                folder.resolve("pictures").toString(),
                folder.resolve("words").toString(),
                "-l",
                query.language,
                "--psm",
                query.layout.mode,
                "--dpi",
                String.valueOf(settings.dpi())));
        if (!query.characters.isEmpty()) {
            command.addAll(List.of("-c", "tessedit_char_whitelist=" + query.characters));
        }
        command.add("tsv");
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        // a program that takes every core for one document takes them from all others
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        process.getOutputStream().close();
        await(process);
    }

    private void await(Process process) throws IOException {
        try {
            Duration used = timed(process);
            left = left.minus(used);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while words were recognised", e);
        } finally {
            end(process);
        }
        if (process.exitValue() != 0) {
            throw new IOException("the program for recognition failed with " + process.exitValue());
        }
    }

    /** Ends it, then what it started: those it would wait for, or start again. */
    private static void end(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        // until it has ended it may still write to the folder that is deleted next
        process.onExit()
                .completeOnTimeout(process, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Waits in steps, for nothing here looks at a clock. */
    private Duration timed(Process process) throws InterruptedException {
        Duration used = Duration.ZERO;
        while (!process.waitFor(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
            used = used.plus(STEP);
            if (used.compareTo(left) >= 0) {
                throw LimitExceeded.recognition(settings.budget());
            }
        }
        return used;
    }

    private static List<Word> words(List<String> table) {
        var words = new ArrayList<Word>();
        int line = 0;
        String before = "";
        for (String row : table) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells.length < COLUMNS || !cells[0].equals(WORD_LEVEL) || cells[COLUMNS - 1].isBlank()) {
                continue;
            }
            String now = String.join(" ", List.of(cells).subList(1, 5));
            line += now.equals(before) ? 0 : 1;
            before = now;
            words.add(new Word(
                    Integer.parseInt(cells[1]) - 1,
                    line,
                    Integer.parseInt(cells[6]),
                    Integer.parseInt(cells[7]),
                    Integer.parseInt(cells[8]),
                    Integer.parseInt(cells[9]),
                    Float.parseFloat(cells[10]),
                    cells[COLUMNS - 1].strip()));
        }
        return words;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
