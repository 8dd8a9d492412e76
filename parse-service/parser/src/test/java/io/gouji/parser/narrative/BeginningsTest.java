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

class BeginningsTest {

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
        Beginnings beginnings = Beginnings.of(PATTERN);

        assertThat(beginnings.at("申请", 0)).isOne();
        assertThat(beginnings.at("申报", 0)).isZero();
        assertThat(beginnings.at("申", 0)).isOne();
        assertThat(beginnings.at("申请", 1)).isZero();
        assertThat(beginnings.at("申请", 2)).isZero();
        assertThat(beginnings.next("三请被", 0)).isEqualTo(2);
        assertThat(beginnings.next("三请", 0)).isEqualTo(-1);
    }

    @Test
    void tellsWhichPatternsCanBegin() {
        Beginnings beginnings = Beginnings.of(Pattern.compile("政府?信"), Pattern.compile("政[策务]"));

        assertThat(beginnings.at("政信", 0)).isEqualTo(0b01);
        assertThat(beginnings.at("政务", 0)).isEqualTo(0b10);
        assertThat(beginnings.at("政", 0)).isEqualTo(0b11);
        assertThat(beginnings.at("政法", 0)).isZero();
    }

    @Test
    void remembersMorePairsThanItHasRoomFor() {
        Beginnings beginnings = Beginnings.of(Pattern.compile("申[请报]"));

        for (int round = 0; round < 2; round++) {
            for (char second = 0x4E00; second < 0x8E00; second++) {
                boolean telling = second == '请' || second == '报';
                assertThat(beginnings.at("申" + second, 0)).isEqualTo(telling ? 1 : 0);
            }
        }
    }

    private static List<String> found(String text) {
        Beginnings beginnings = Beginnings.of(PATTERN);
        var found = new ArrayList<String>();
        Matcher matcher = PATTERN.matcher(text);
        for (int from = 0; beginnings.find(matcher, text, from); from = matcher.end()) {
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
