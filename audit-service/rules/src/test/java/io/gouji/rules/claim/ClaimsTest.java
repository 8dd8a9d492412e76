package io.gouji.rules.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.report.Sentence;
import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.rules.Passage;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimsTest {

    private static final TextPlace AT = new TextPlace(7, 120, 30);

    private static List<Claim> claims(String sentence) {
        return Claims.of(Utterance.of(new Passage(1, new Sentence(sentence, AT))));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                argumentSet("plain", "公开信息74条", "74", false, "条"),
                argumentSet("thousands separators", "公开信息1,234,567条", "1234567", false, "条"),
                argumentSet("full-width digits", "公开信息１２３条", "123", false, "条"),
                argumentSet("spaces around", "公开信息 50 条", "50", false, "条"),
                argumentSet("gap within", "公开信息 1 136 条", "1136", true, "条"),
                argumentSet("ten thousands", "公开信息18万条", "180000", true, "条"),
                argumentSet("decimal ten thousands", "公开信息1.25万条", "12500.00", true, "条"),
                argumentSet("hundred millions", "点击1.5亿次", "150000000.0", true, "次"),
                argumentSet("more than ten thousands", "公开信息18万余条", "180000", true, "条"),
                argumentSet("more than", "公开信息100余条", "100", true, "条"),
                argumentSet("nearly", "公开信息近100条", "100", true, "条"),
                argumentSet("about", "公开信息约100条", "100", true, "条"),
                argumentSet("at least", "公开信息100条以上", "100", true, "条"),
                argumentSet("Chinese numeral", "公开信息一千二百三十条", "1230", false, "条"),
                argumentSet("Chinese ten", "收到申请十二件", "12", false, "件"),
                argumentSet("Chinese two", "收到申请两件", "2", false, "件"),
                argumentSet("Chinese hundreds with zero", "收到申请三百零五件", "305", false, "件"),
                argumentSet("Chinese ten thousands", "公开信息三万五千条", "35000", false, "条"),
                argumentSet("people", "培训120人次", "120", false, "人次"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void readsANumber(String sentence, String value, boolean approximate, String unit) {
        assertThat(claims(sentence)).singleElement().satisfies(claim -> {
            assertThat(claim.value()).isEqualByComparingTo(new BigDecimal(value));
            assertThat(claim.approximate()).isEqualTo(approximate);
            assertThat(claim.unit()).isEqualTo(unit);
            assertThat(claim.passage().sentence().at()).isEqualTo(AT);
        });
    }

    static Stream<Arguments> noNumbers() {
        return Stream.of(
                argumentSet("a year", "2024年度工作有序开展"),
                argumentSet("an order", "国务院令第711号"),
                argumentSet("a document number", "国办函〔2020〕109号"),
                argumentSet("an article", "依据条例第50条规定"),
                argumentSet("a telephone", "电话：0951-8011435"),
                argumentSet("an anniversary", "庆祝成立70周年"),
                argumentSet("a percentage", "占51.85%"),
                argumentSet("a word", "推进一件事一次办"),
                argumentSet("three reviews", "严格落实三审三校"));
    }

    @ParameterizedTest
    @MethodSource("noNumbers")
    void leavesOtherNumbersAlone(String sentence) {
        assertThat(claims(sentence)).isEmpty();
    }

    @Test
    void keepsTheWordsOfTheClause() {
        assertThat(claims("一年来，共收到4件政府信息公开申请，均已答复。")).singleElement().satisfies(claim -> {
            assertThat(claim.lead()).isEqualTo("共收到");
            assertThat(claim.tail()).isEqualTo("政府信息公开申请");
            assertThat(claim.itemised()).isFalse();
        });
    }

    @Test
    void marksPartsOfAList() {
        assertThat(claims("公开信息30条，其中动态20条；发布公告5件。"))
                .extracting(Claim::itemised)
                .containsExactly(false, true, false);
    }

    @Test
    void readsDenials() {
        assertThat(claims("全年未收到政府信息公开申请，办件3件。"))
                .extracting(Claim::denial, Claim::lead)
                .containsExactly(tuple(false, "办件"), tuple(true, "未收到政府信息公开申请"));
    }

    @Test
    void refusesWhatIsNoChineseNumeral() {
        assertThat(ChineseNumeral.read("")).isEmpty();
        assertThat(ChineseNumeral.read("十x")).isEmpty();
        assertThat(ChineseNumeral.read("x")).isEmpty();
        assertThat(ChineseNumeral.read("二〇二四")).contains(new BigDecimal("2024"));
        assertThat(ChineseNumeral.read("一亿二千万"))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("120000000"));
    }
}
