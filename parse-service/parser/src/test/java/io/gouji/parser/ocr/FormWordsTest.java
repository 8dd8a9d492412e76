package io.gouji.parser.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was nearly recognised as a label is that label, unless it may be another. */
class FormWordsTest {

    @ParameterizedTest
    @CsvSource({"总评, 总计", "结果絓持, 结果维持", "给果维特, 结果维持", "共他结果, 其他结果", "(七) 总讣, 七 总计", "尚末审结, 尚未审结"})
    void correctsWhatIsNearlyALabel(String recognised, String label) {
        assertThat(plain(corrected(recognised))).isEqualTo(plain(label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"总数", "小计", "总计", "其他", "结果", "结果未定", "行政", "3.危及“三安全一稳定”", "21", ""})
    void leavesWhatIsALabelOrAnotherWord(String recognised) {
        assertThat(corrected(recognised)).isEqualTo(recognised);
    }

    @Test
    void takesNumbersOfRowsAsTheyWereRecognised() {
        assertThat(corrected("3.重复申请")).isEqualTo("3.重复申请");
    }

    @Test
    void correctsALabelOverSeveralWordsInTheirPlaces() {
        List<Word> words = List.of(word("本年", 1), word("制友", 1), word("件数", 2));

        assertThat(FormWords.corrected(words)).containsExactly(word("本年", 1), word("制发", 1), word("件数", 2));
    }

    private static String corrected(String text) {
        List<Word> words =
                Arrays.stream(text.split(" ")).map(part -> word(part, 1)).toList();
        return FormWords.corrected(words).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static String plain(String text) {
        return text.replaceAll("[() ]", "");
    }

    private static Word word(String text, int line) {
        return new Word(0, line, 0, 0, 10, 10, 90, text);
    }
}
