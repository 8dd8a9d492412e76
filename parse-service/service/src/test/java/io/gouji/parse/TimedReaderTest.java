package io.gouji.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimedReaderTest {

    private static final ParseResult READ = new ParseResult.Parsed(Reports.titled("report"), "text/plain");
    private static final byte[] DOCUMENT = {1};

    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endWhatHangs() {
        end.countDown();
    }

    @Test
    void answersWhatIsReadInTime() {
        TimedReader reader = timed((document, hints) -> READ, Duration.ofMinutes(1));

        assertThat(reader.read(DOCUMENT, DocumentHints.NONE)).isEqualTo(READ);
        assertThat(reader.overrunning()).isFalse();
    }

    @Test
    void stopsWaitingForADocumentThatHangs() {
        TimedReader reader = timed(this::hang, Duration.ofMillis(100));

        assertThat(reader.read(DOCUMENT, DocumentHints.NONE))
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.TIMEOUT));
    }

    @Test
    void knowsWhetherADocumentIsStillOverItsTime() {
        TimedReader reader = timed(this::hang, Duration.ofMillis(100));
        reader.read(DOCUMENT, DocumentHints.NONE);

        assertThat(reader.overrunning()).isTrue();
        end.countDown();

        await().atMost(Duration.ofSeconds(30)).until(() -> !reader.overrunning());
    }

    @Test
    void passesOnWhatTheParserThrows() {
        TimedReader reader = timed(
                (document, hints) -> {
                    throw new StackOverflowError("deep");
                },
                Duration.ofMinutes(1));

        assertThatThrownBy(() -> reader.read(DOCUMENT, DocumentHints.NONE)).isInstanceOf(StackOverflowError.class);
    }

    private ParseResult hang(byte[] document, DocumentHints hints) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return READ;
    }

    private static TimedReader timed(DocumentReader reader, Duration timeBudget) {
        return new TimedReader(reader, timeBudget, new SimpleMeterRegistry());
    }
}
