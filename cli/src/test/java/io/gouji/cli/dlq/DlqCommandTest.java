package io.gouji.cli.dlq;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.cli.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DlqCommandTest {

    private static final String NOBODY = "127.0.0.1:1";

    @ParameterizedTest
    @ValueSource(strings = {"", "--all --reason x", "--all a.dlq/0/1", "--reason x a.dlq/0/1"})
    void redriveWantsOneChoice(String options) {
        Typed redrive = redrive(options);

        assertThat(redrive.exitCode()).isEqualTo(2);
        assertThat(redrive.err()).startsWith("gouji: Say which dead letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rate 0", "--attempts 0", "--rate -3"})
    void redriveWantsWholeNumbersAboveZero(String option) {
        Typed redrive = redrive("--all " + option);

        assertThat(redrive.exitCode()).isEqualTo(2);
        assertThat(redrive.err()).contains("above 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gouji.reports.v1/0/1", "x.dlq", "x.dlq/0", "x.dlq/a/1", "x.dlq/0/-1", "../x.dlq/0/1"})
    void whatIsNoPlaceIsSaidToBeNone(String place) {
        Typed show = Typed.line("dlq", "show", "--kafka", NOBODY, place);

        assertThat(show.exitCode()).isEqualTo(2);
        assertThat(show.err()).startsWith("gouji: \"" + place + "\" is no dead letter");
    }

    @Test
    void brokerThatIsAwayIsOneSentence() {
        Typed list = Typed.line("dlq", "list", "--kafka", NOBODY);

        assertThat(list.exitCode()).isEqualTo(2);
        assertThat(list.err())
                .startsWith("gouji: No Kafka broker answers at " + NOBODY)
                .hasLineCount(1);
    }

    @Test
    void addressThatIsNoneIsOneSentence() {
        Typed list = Typed.line("dlq", "list", "--kafka", "no port");

        assertThat(list.exitCode()).isEqualTo(2);
        assertThat(list.err())
                .startsWith("gouji: No Kafka broker answers at no port")
                .hasLineCount(1);
    }

    private static Typed redrive(String options) {
        var words = new ArrayList<>(List.of("dlq", "redrive", "--kafka", NOBODY));
        Arrays.stream(options.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
        return Typed.line(words.toArray(String[]::new));
    }
}
