package io.gouji.parse.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parse.Lane;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ocr.OcrSettings;
import io.gouji.testkit.hostile.HostileDocuments;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The parser itself in a worker, with documents that break none of its limits. */
@Timeout(300)
class HostileWorkerTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Duration LONG = Duration.ofMinutes(4);
    private static final Duration SHORT = Duration.ofSeconds(10);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void endsADocumentThatTakesTooLong() {
        try (WorkerPool pool = pool(256, SHORT, ParserLimits.DEFAULT)) {
            assertThat(reason(pool, HostileDocuments.withoutEnd())).isEqualTo(RejectionReason.TIMEOUT);
            assertThat(ends("timeout")).isEqualTo(1);
        }
    }

    @Test
    void endsADocumentThatTakesTooMuchMemoryAndReadsTheNext() {
        try (WorkerPool pool = pool(48, LONG, ParserLimits.DEFAULT)) {
            assertThat(reason(pool, HostileDocuments.memoryHungry())).isEqualTo(RejectionReason.OUT_OF_MEMORY);
            assertThat(ends("out_of_memory")).isEqualTo(1);
            assertThat(read(pool, HostileDocuments.soundText())).isInstanceOf(ParseResult.Parsed.class);
        }
    }

    @Test
    void readsWithTheLimitsOfTheService() {
        int tooFew = HostileDocuments.soundText().length - 1;
        var limits = new ParserLimits(tooFew, 1 << 20, 200, 300, 1000, 100, 1000, 1000, 10_000, 10);
        try (WorkerPool pool = pool(64, LONG, limits)) {
            assertThat(reason(pool, HostileDocuments.soundText())).isEqualTo(RejectionReason.TOO_LARGE);
        }
    }

    private WorkerPool pool(int heapMegabytes, Duration timeBudget, ParserLimits limits) {
        var command = new WorkerCommand(
                JAVA,
                ClassPath.likeThisProcess(),
                heapMegabytes,
                ReportReader.class,
                ReportReader.settings(limits, OcrSettings.OFF));
        return new WorkerPool(command, new PoolLimits(1, 0, timeBudget, 100), metrics);
    }

    private static ParseResult read(WorkerPool pool, byte[] document) {
        return pool.of(Lane.BULK).read(document, DocumentHints.NONE);
    }

    private static RejectionReason reason(WorkerPool pool, byte[] document) {
        if (read(pool, document) instanceof ParseResult.Rejected rejected) {
            return rejected.reason();
        }
        throw new AssertionError("the document was read");
    }

    private double ends(String reason) {
        return metrics.get("gouji.parse.workers.ends")
                .tag("reason", reason)
                .counter()
                .count();
    }
}
