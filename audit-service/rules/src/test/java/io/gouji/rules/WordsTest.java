package io.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Words WORDS = Words.of("收到|[我本][局委]|全县|全[市省]各级");

    @Test
    void findsAWordAtTheBeginningWithinAndAtTheEnd() {
        assertThat(WORDS.in("收到申请3件")).isTrue();
        assertThat(WORDS.in("共收到申请3件")).isTrue();
        assertThat(WORDS.in("申请均已收到")).isTrue();
    }

    @Test
    void findsNothingWhereOnlyAPartOfAWordStands() {
        assertThat(WORDS.in("收取费用，全部到位，本年度全市")).isFalse();
        assertThat(WORDS.in("全")).isFalse();
        assertThat(WORDS.in("")).isFalse();
    }

    @Test
    void charactersInBracketsStandForEachOfThem() {
        assertThat(WORDS.in("据我局统计")).isTrue();
        assertThat(WORDS.in("据本委统计")).isTrue();
        assertThat(WORDS.in("据局委统计")).isFalse();
        assertThat(WORDS.in("全省各级机关")).isTrue();
    }
}
