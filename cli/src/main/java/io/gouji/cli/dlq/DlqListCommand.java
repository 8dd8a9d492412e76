package io.gouji.cli.dlq;

import io.gouji.cli.Language;
import io.gouji.cli.Surroundings;
import io.gouji.cli.TextTable;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gouji dlq list}: one line for each dead letter. */
@Command(name = "list", description = "Prints each dead letter: where it lies, when and why it was given up.")
final class DlqListCommand implements Callable<Integer> {

    private static final int REASON_LENGTH = 100;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final BrokerOption broker = new BrokerOption();

    @Option(names = "--reason", paramLabel = "WORDS", description = "Only those whose reason holds these words.")
    private @Nullable String reason;

    @Option(names = "--waiting", description = "Only those that were not sent again.")
    private boolean waiting;

    DlqListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Language language = surroundings.language();
        try (DeadLetters deadLetters = broker.open(surroundings)) {
            DeadLetters.Listing listing = deadLetters.list(deadLetters.topics());
            List<DeadLetter> letters = listing.letters().stream()
                    .filter(letter -> reason == null || letter.failedBecause(reason))
                    .filter(letter -> !waiting || !listing.sentAgain().containsKey(letter.place()))
                    .toList();
            if (letters.isEmpty()) {
                out.println(language.of("没有死信。", "No dead letters."));
            } else {
                table(letters, listing.sentAgain(), language).print(out);
            }
        }
        out.flush();
        return 0;
    }

    private static TextTable table(List<DeadLetter> letters, Map<Place, Instant> sentAgain, Language language) {
        var table = language == Language.zh
                ? new TextTable("位置", "时间", "机关", "事件", "重发", "原因")
                : new TextTable("PLACE", "AT", "AGENCY", "EVENT", "SENT AGAIN", "REASON");
        for (DeadLetter letter : letters) {
            Instant again = sentAgain.get(letter.place());
            table.row(
                    letter.place().toString(),
                    seconds(letter.at()),
                    letter.key() == null ? "-" : letter.key(),
                    letter.event().isEmpty() ? "-" : letter.event(),
                    again == null ? "-" : seconds(again),
                    shortened(letter.reason()));
        }
        return table;
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String shortened(String reason) {
        String line = reason.strip().replaceAll("\\s+", " ");
        return line.length() <= REASON_LENGTH ? line : line.substring(0, REASON_LENGTH) + "…";
    }
}
