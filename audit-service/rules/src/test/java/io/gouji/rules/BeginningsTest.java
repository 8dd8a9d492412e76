package io.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class BeginningsTest {

    private static final Pattern PATTERN = Pattern.compile("(?<![\\d.])(?:\\d+|[一二十]+)[件条]");
    private static final Beginnings FIRST = new Beginnings("0123456789一二十");

    @RepeatedTest(100)
    void findsWhatThePatternFinds(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        String scraps = "0123.一二十件条个";
        var text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append(scraps.charAt(random.nextInt(scraps.length())));
        }

        var found = new ArrayList<String>();
        Matcher matcher = PATTERN.matcher(text);
        for (int from = 0; FIRST.find(matcher, text.toString(), from); from = matcher.end()) {
            found.add(matcher.start() + matcher.group());
        }

        assertThat(found)
                .isNotEmpty()
                .isEqualTo(PATTERN.matcher(text)
                        .results()
                        .map(match -> match.start() + match.group())
                        .toList());
    }
}
