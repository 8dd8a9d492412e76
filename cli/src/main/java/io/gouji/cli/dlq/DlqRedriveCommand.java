package io.gouji.cli.dlq;

import io.gouji.cli.Language;
import io.gouji.cli.Surroundings;
import io.gouji.cli.UserError;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gouji dlq redrive}: sends dead letters again to the topics they were read from. */
@Command(
        name = "redrive",
        description = "Sends dead letters again to the topics they were read from.",
        footer = "Exit code: 0 all were sent, 1 some have failed too often and were left.")
final class DlqRedriveCommand implements Callable<Integer> {

    private static final int LEFT = 1;

    private final Surroundings surroundings;
    private int left;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final BrokerOption broker = new BrokerOption();

    @Option(names = "--all", description = "All that were not sent again.")
    private boolean all;

    @Option(
            names = "--reason",
            paramLabel = "WORDS",
            description = "All that were not sent again and whose reason holds these words.")
    private @Nullable String reason;

    @Option(names = "--dry-run", description = "Prints what would be sent, and sends nothing.")
    private boolean dryRun;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most so many in a second. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--attempts",
            paramLabel = "N",
            defaultValue = "3",
            description = "Leaves what was sent again so often and failed each time. Default: ${DEFAULT-VALUE}.")
    private int attempts;

    @Parameters(
            paramLabel = "TOPIC/PARTITION/OFFSET",
            arity = "0..*",
            description = "Dead letters as gouji dlq list prints them, also such as were sent again before.")
    private List<String> places = List.of();

    DlqRedriveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        requireOneChoice();
        try (DeadLetters deadLetters = broker.open(surroundings)) {
            List<Place> chosen = chosen(deadLetters);
            var pace = new Pace(rate);
            for (Place place : chosen) {
                redrive(deadLetters, place, pace);
            }
        }
        spec.commandLine().getOut().flush();
        return left == 0 ? 0 : LEFT;
    }

    private void requireOneChoice() {
        int choices = (all ? 1 : 0) + (reason == null ? 0 : 1) + (places.isEmpty() ? 0 : 1);
        if (choices != 1) {
            throw new UserError(
                    2, "Say which dead letters: their places, --reason WORDS or --all, and only one of these.");
        }
        if (rate < 1 || attempts < 1) {
            throw new UserError(2, "--rate and --attempts are whole numbers above 0.");
        }
    }

    private List<Place> chosen(DeadLetters deadLetters) {
        if (!places.isEmpty()) {
            return places.stream().map(Place::read).distinct().toList();
        }
        DeadLetters.Listing listing = deadLetters.list(deadLetters.topics());
        Predicate<DeadLetter> wanted = letter -> reason == null || letter.failedBecause(reason);
        return listing.letters().stream()
                .filter(wanted)
                .map(DeadLetter::place)
                .filter(place -> !listing.sentAgain().containsKey(place))
                .toList();
    }

    private void redrive(DeadLetters deadLetters, Place place, Pace pace) {
        PrintWriter out = spec.commandLine().getOut();
        Language language = surroundings.language();
        var dead = deadLetters.get(place);
        var letter = DeadLetter.of(dead);
        if (letter.earlierAttempts() >= attempts) {
            left++;
            out.println(language.of("%s  已重发 %d 次均失败，不再重发", "%s  left: sent again %d times and failed each time")
                    .formatted(place, letter.earlierAttempts()));
        } else if (dryRun) {
            out.println(language.of("%s  将重发至 %s", "%s  would go to %s").formatted(place, letter.from()));
        } else {
            pace.await();
            deadLetters.sendAgain(dead);
            out.println(language.of("%s  已重发至 %s", "%s  sent to %s").formatted(place, letter.from()));
        }
    }

    /** Spreads what is done evenly. */
    private static final class Pace {

        private final Duration step;
        private long next = System.nanoTime();

        Pace(int perSecond) {
            this.step = Duration.ofSeconds(1).dividedBy(perSecond);
        }

        void await() {
            long now = System.nanoTime();
            if (next > now) {
                try {
                    Thread.sleep(Duration.ofNanos(next - now));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted", e);
                }
            }
            next = Math.max(next, now) + step.toNanos();
        }
    }
}
