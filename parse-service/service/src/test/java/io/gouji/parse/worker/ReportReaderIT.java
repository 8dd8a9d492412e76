package io.gouji.parse.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.parse.Lane;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.parser.ocr.OcrSettings;
import io.gouji.testkit.Corpus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The workers of the packaged service, whose classes lie in the folders Quarkus makes. */
@Timeout(180)
class ReportReaderIT {

    private static final Path START_JAR =
            Corpus.root().resolve("parse-service/service/target/quarkus-app/quarkus-run.jar");
    private static final WorkerPool POOL = new WorkerPool(
            new WorkerCommand(
                    Path.of(System.getProperty("java.home"), "bin", "java"),
                    ClassPath.of(START_JAR.toString()),
                    384,
                    ReportReader.class,
                    ReportReader.settings(ParserLimits.DEFAULT, OcrSettings.OFF)),
            new PoolLimits(1, 0, Duration.ofMinutes(1), 500),
            new SimpleMeterRegistry());

    @AfterAll
    static void close() {
        POOL.close();
    }

    @Test
    void readsTheSamplesAsTheParserDoes() throws IOException {
        assertThat(START_JAR).exists();
        List<Path> samples = documents(Corpus.samples());

        assertThat(samples).isNotEmpty();
        for (Path sample : samples) {
            assertThat(inWorker(sample)).as(sample.toString()).isInstanceOf(ParseResult.Parsed.class);
            assertThat(inWorker(sample)).as(sample.toString()).isEqualTo(here(sample));
        }
    }

    @Test
    void readsRealDocumentsAsTheParserDoes() throws IOException {
        Path formats = Corpus.shared().orElse(Path.of("absent")).resolve("corpus/formats");
        Assumptions.assumeTrue(Files.isDirectory(formats));

        for (Path document : documents(formats)) {
            assertThat(inWorker(document)).as(document.toString()).isEqualTo(here(document));
        }
    }

    private static List<Path> documents(Path folder) {
        return Stream.of(".txt", ".html", ".md", ".docx", ".doc", ".pdf")
                .flatMap(suffix -> Corpus.files(folder, suffix).stream())
                .filter(file -> !file.getFileName().toString().equals("README.md"))
                .toList();
    }

    private static ParseResult inWorker(Path document) throws IOException {
        return POOL.of(Lane.BULK).read(Files.readAllBytes(document), DocumentHints.NONE);
    }

    private static ParseResult here(Path document) throws IOException {
        return new ReportParser(ParserLimits.DEFAULT).parse(Files.readAllBytes(document), DocumentHints.NONE);
    }
}
