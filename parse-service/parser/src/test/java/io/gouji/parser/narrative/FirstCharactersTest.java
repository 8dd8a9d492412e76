package io.gouji.parser.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FirstCharactersTest {

    private static final Pattern PATTERN = Pattern.compile(
            "\\(([一二])\\)|第([一二])部分[、:.]?|([一二])、|(?<![0-9])([1-8])[、.](?![0-9])|因?(?:政府信息)?(?:的)?被?申请");

    @RepeatedTest(100)
    void findsWhatThePatternFinds(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        String scraps = "()一二第部分、:.1239因政府信息的被申请三x";
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(scraps.charAt(random.nextInt(scraps.length())));
        }

        assertThat(found(text.toString())).isEqualTo(plainlyFound(text.toString()));
    }

    @Test
    void knowsWhereNothingCanBegin() {
        FirstCharacters first = FirstCharacters.of(PATTERN);

        assertThat(first.canBeginAt("申请", 0)).isTrue();
        assertThat(first.canBeginAt("申请", 1)).isFalse();
        assertThat(first.canBeginAt("申请", 2)).isFalse();
        assertThat(first.next("三请被", 0)).isEqualTo(2);
        assertThat(first.next("三请", 0)).isEqualTo(-1);
    }

    private static List<String> found(String text) {
        FirstCharacters first = FirstCharacters.of(PATTERN);
        var found = new ArrayList<String>();
        Matcher matcher = PATTERN.matcher(text);
        for (int from = 0; first.find(matcher, text, from); from = matcher.end()) {
            found.add(matcher.start() + matcher.group());
        }
        return found;
    }

    private static List<String> plainlyFound(String text) {
        return PATTERN.matcher(text)
                .results()
                .map(match -> match.start() + match.group())
                .toList();
    }
}
