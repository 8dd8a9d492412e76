package io.gouji.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.report.RejectionReason;
import io.gouji.testkit.Corpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged at random, a report is read or refused; the parser never fails on it. */
class MutationTest {

    private static final int MUTANTS = 40;

    private final ReportParser parser = new ReportParser(ParserLimits.DEFAULT);

    static Stream<Named<Path>> samples() {
        return Stream.of(".txt", ".md", ".html", ".docx")
                .flatMap(suffix -> Corpus.files(Corpus.samples(), suffix).stream())
                .map(path -> Named.of(path.getFileName().toString(), path));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void parserNeverFails(Path sample) throws IOException {
        byte[] document = Files.readAllBytes(sample);
        var random = new Random(42);

        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutate(document, random);
            ParseResult result = parser.parse(mutant, DocumentHints.NONE);
            if (result instanceof ParseResult.Rejected(RejectionReason reason, String detail)) {
                assertThat(reason).as(detail).isNotEqualTo(RejectionReason.PARSER_FAILURE);
            }
        }
    }

    private static byte[] mutate(byte[] document, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> flip(document, random);
            case 1 -> Arrays.copyOf(document, random.nextInt(document.length));
            case 2 -> without(document, random);
            default -> twice(document, random);
        };
    }

    private static byte[] flip(byte[] document, Random random) {
        byte[] mutant = document.clone();
        for (int i = 0; i < 1 + document.length / 2000; i++) {
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
        }
        return mutant;
    }

    private static byte[] without(byte[] document, Random random) {
        int from = random.nextInt(document.length);
        int to = Math.min(document.length, from + random.nextInt(500));
        var out = new ByteArrayOutputStream();
        out.write(document, 0, from);
        out.write(document, to, document.length - to);
        return out.toByteArray();
    }

    private static byte[] twice(byte[] document, Random random) {
        int from = random.nextInt(document.length);
        int length = Math.min(document.length - from, random.nextInt(3000));
        int at = random.nextInt(document.length);
        var out = new ByteArrayOutputStream();
        out.write(document, 0, at);
        out.write(document, from, length);
        out.write(document, at, document.length - at);
        return out.toByteArray();
    }
}
