package io.gouji.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final HandClock clock = new HandClock();

    @Test
    void allowsABurstAndThenAsMuchAsTimePasses() {
        var limit = new RateLimit(clock, 60, 3);
        IntStream.range(0, 3).forEach(i -> limit.count("a"));
        assertRefused(limit, "a", 1);
        clock.pass(Duration.ofMillis(999));
        assertRefused(limit, "a", 1);
        clock.pass(Duration.ofMillis(1));
        limit.count("a");
        assertRefused(limit, "a", 1);
    }

    @Test
    void allowsTheWholeBurstAgainAfterAPauseAndNoMore() {
        var limit = new RateLimit(clock, 60, 3);
        IntStream.range(0, 3).forEach(i -> limit.count("a"));
        clock.pass(Duration.ofHours(1));
        IntStream.range(0, 3).forEach(i -> limit.count("a"));
        assertRefused(limit, "a", 1);
    }

    @Test
    void saysHowLongToWait() {
        var limit = new RateLimit(clock, 2, 1);
        limit.count("a");
        assertRefused(limit, "a", 30);
        clock.pass(Duration.ofSeconds(12));
        assertRefused(limit, "a", 18);
    }

    @Test
    void countsEachAgencyForItself() {
        var limit = new RateLimit(clock, 60, 1);
        limit.count("a");
        assertThatCode(() -> limit.count("b")).doesNotThrowAnyException();
        assertRefused(limit, "a", 1);
    }

    @Test
    void remembersWhoIsTooFastAmongVeryMany() {
        var limit = new RateLimit(clock, 60, 1);
        IntStream.range(0, 20_000).forEach(i -> limit.count("agency " + i));
        assertRefused(limit, "agency 0", 1);
        clock.pass(Duration.ofMinutes(1));
        assertThatCode(() -> limit.count("agency 0")).doesNotThrowAnyException();
    }

    @Test
    void limitsNothingWhenItIsOff() {
        var limit = new RateLimit(clock, 0, 1);
        assertThatCode(() -> IntStream.range(0, 1000).forEach(i -> limit.count("a")))
                .doesNotThrowAnyException();
    }

    private static void assertRefused(RateLimit limit, String agency, long seconds) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limit.count(agency))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.TOO_MANY_SUBMISSIONS))
                .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(seconds)));
    }

    /** A clock that stands still until it is told to go on. */
    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2030-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone is enough");
        }
    }
}
