package io.gouji.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PatienceTest {

    private static final Predicate<RuntimeException> PASSING = UncheckedIOException.class::isInstance;

    private final AtomicInteger attempts = new AtomicInteger();
    private final Patience patience = new Patience();

    @Test
    void repeatsWhatIsPassingUntilItSucceeds() {
        String answer = patience.until("s-1", PASSING, () -> {
            if (attempts.incrementAndGet() < 3) {
                throw new UncheckedIOException("away", new IOException());
            }
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void doesNotRepeatWhatStaysWrong() {
        assertThatThrownBy(() -> patience.until("s-1", PASSING, () -> {
                    attempts.incrementAndGet();
                    throw new IllegalArgumentException("wrong");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void givesUpWhenTheServiceEnds() {
        patience.stop(new ShutdownEvent());

        assertThatThrownBy(() -> patience.until("s-1", PASSING, this::away)).isInstanceOf(UncheckedIOException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void givesUpWhenItIsInterruptedAndKeepsTheInterrupt() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> patience.until("s-1", PASSING, this::away)).isInstanceOf(UncheckedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).hasValue(1);
    }

    private String away() {
        attempts.incrementAndGet();
        throw new UncheckedIOException("away", new IOException());
    }
}
