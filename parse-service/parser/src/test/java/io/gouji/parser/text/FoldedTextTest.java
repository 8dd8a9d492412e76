package io.gouji.parser.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FoldedTextTest {

    static Stream<Arguments> spellings() {
        return Stream.of(
                argumentSet("spaces", "规 章", "规章"),
                argumentSet("brackets", "（三） 不予公开", "(三)不予公开"),
                argumentSet("numbering", "1．属于国家秘密", "1、属于国家秘密"),
                argumentSet("full-width digits", "１.属于国家秘密", "1.属于国家秘密"),
                argumentSet("line breaks", "结果\n维持", "结果维持"),
                argumentSet("radicals of PDF fonts", "⾃然⼈", "自然人"),
                argumentSet("traditional characters", "規範性檔案", "规范性档案"),
                argumentSet("quotation marks", "3.危及“三安全一稳定”", "3.危及\"三安全一稳定\""));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void spellingsOfOneLabelFoldAlike(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other)).isNotEmpty();
    }

    @Test
    void everyCharacterKnowsWhereItStood() {
        FoldedText folded = FoldedText.of(" 规 章|0\n");

        assertThat(folded.text()).isEqualTo("规章0");
        assertThat(folded.origin(1)).isEqualTo(3);
        assertThat(folded.originEnd(2)).isEqualTo(4);
        assertThat(folded.origin(3)).isEqualTo(7);
        assertThat(folded.at(2)).isEqualTo(1);
    }
}
