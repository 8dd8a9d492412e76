package io.gouji.ingest.intake;

import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps one agency's client that runs wild from taking the place of others. Counted by each instance for itself: the
 * limit protects the instance, it is no quota.
 */
@Singleton
final class RateLimit {

    private static final int MOST_REMEMBERED = 10_000;

    /** When each agency would have used up what it submitted so far; in the past, it has its whole burst again. */
    private final Map<String, Instant> spentUntil = new ConcurrentHashMap<>();

    private final Clock clock;
    private final Duration cost;
    private final Duration burst;

    @Inject
    RateLimit(Clock clock, IngestConfig config) {
        this(clock, config.rate().perMinute(), config.rate().burst());
    }

    /** Allows an agency so many submissions a minute, and so many at once after a pause. */
    RateLimit(Clock clock, int perMinute, int burst) {
        this.clock = clock;
        this.cost = perMinute <= 0 ? Duration.ZERO : Duration.ofMinutes(1).dividedBy(perMinute);
        this.burst = cost.multipliedBy(Math.max(1, burst));
    }

    /**
     * Counts a submission of an agency.
     *
     * @throws ProblemException when it submits too often; it is then not counted
     */
    void count(String agency) {
        if (cost.isZero()) {
            return;
        }
        var now = clock.instant();
        forgetIdle(now);
        spentUntil.compute(agency, (name, until) -> {
            var spent = (until == null || until.isBefore(now) ? now : until).plus(cost);
            var early = Duration.between(now.plus(burst), spent);
            if (early.isPositive()) {
                throw tooMany(agency, early);
            }
            return spent;
        });
    }

    private static ProblemException tooMany(String agency, Duration early) {
        var wait = Duration.ofSeconds(early.plusMillis(999).toSeconds());
        return Problem.TOO_MANY_SUBMISSIONS.with(
                "Submissions for '" + agency + "' come faster than they are taken; send the same request again in "
                        + wait.toSeconds() + " seconds. Many documents are taken faster by /v1/submissions:stream.",
                wait);
    }

    private void forgetIdle(Instant now) {
        if (spentUntil.size() >= MOST_REMEMBERED) {
            spentUntil.values().removeIf(until -> until.isBefore(now));
        }
    }
}
