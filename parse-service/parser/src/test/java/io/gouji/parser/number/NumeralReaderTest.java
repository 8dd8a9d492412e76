package io.gouji.parser.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.report.Reading;
import io.gouji.parser.number.NumeralReader.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralReaderTest {

    private final NumeralReader reader = new NumeralReader();

    static Stream<Arguments> numbers() {
        return Stream.of(
                argumentSet("plain", "218", "218", null),
                argumentSet("zero", "0", "0", null),
                argumentSet("decimals", "4166.241619", "4166.241619", null),
                argumentSet("thousands separators", "4,529", "4529", null),
                argumentSet("full-width separators and digits", "１，２３４", "1234", null),
                argumentSet("full-width", "３２", "32", null),
                argumentSet("minus", "-18", "-18", null),
                argumentSet("full-width minus", "－18", "-18", null),
                argumentSet("dash for a minus", "—18", "-18", null),
                argumentSet("less in words", "减少3项", "-3", null),
                argumentSet("more in words", "增12", "12", null),
                argumentSet("zero in words", "零", "0", null),
                argumentSet("zero as a character", "〇", "0", null),
                argumentSet("zero with decimals", "0.00", "0", null),
                argumentSet("mark of a footnote", "12①", "12", null),
                argumentSet("raised mark of a footnote", "12²", "12", null),
                argumentSet("star of a footnote", "12*", "12", null),
                argumentSet("bracketed mark of a footnote", "12[1]", "12", "1"),
                argumentSet("full stop", "12。", "12", null),
                argumentSet("sign of currency", "￥12.5", "12.5", null),
                argumentSet("thousands parted by a narrow space", "2\u2009024", "2024", null),
                argumentSet("thousands parted by a line", "1\n295", "1295", null),
                argumentSet("plus", "+14", "14", null),
                argumentSet("unit of counting", "12 件", "12", null),
                argumentSet("yuan", "251000元", "251000", null),
                argumentSet("ten thousand yuan", "3万元", "30000", null),
                argumentSet("thousands parted by an apostrophe", "1'203", "1203", null),
                argumentSet("thousands parted by a quotation mark", "1’203", "1203", null),
                argumentSet("thousands parted by a full-width comma and decimals", "1，203.50", "1203.5", null),
                argumentSet("ten thousand pieces", "1.2万件", "12000", null),
                argumentSet("ten thousand", "3万", "30000", null),
                argumentSet("emphasis of Markdown", "**7**", "7", null),
                argumentSet("remark in brackets", "22（其中修订16件）", "22", "其中修订16件"),
                argumentSet("remark after the unit", "55件(含自然失效29件)", "55", "含自然失效29件"),
                argumentSet("remark without brackets", "22其中修订16件", "22", "其中修订16件"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void readsANumber(String raw, String value, @Nullable String note) {
        Numeral numeral = reader.read(raw, Unit.PLAIN);

        assertThat(numeral.reading())
                .isInstanceOfSatisfying(
                        Reading.Count.class, count -> assertThat(count.value()).isEqualByComparingTo(value));
        assertThat(numeral.note()).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u3000", "\n"})
    void anEmptyCellIsBlank(String raw) {
        assertThat(reader.read(raw, Unit.PLAIN).reading()).isEqualTo(new Reading.Blank());
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                argumentSet("by a space", "20 23", List.of(20, 23, 2023)),
                argumentSet("by a space, small", "5 2", List.of(2, 5, 52)),
                argumentSet("by a line", "12\n95", List.of(12, 95, 1295)),
                argumentSet("behind a zero", "0 5", List.of(0, 5)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aNumberThatAGapBreaksMayBeTwo(String raw, List<Integer> candidates) {
        assertThat(reader.read(raw, Unit.PLAIN).reading())
                .isEqualTo(new Reading.Ambiguous(
                        candidates.stream().map(BigDecimal::new).toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "／", "—", "——", "-", "无", " / ", "─", "‐", "－", "//", "∕", "~", "暂无", "无。", "不涉及", "N/A", "没有"
            })
    void aMarkSaysThatNoFigureIsOwed(String raw) {
        assertThat(reader.read(raw, Unit.PLAIN).reading()).isEqualTo(new Reading.NotApplicable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "若干",
                "3至5",
                "1.2.3",
                "O",
                "件",
                "三份",
                "12%",
                "*",
                "0 0",
                "1,2345",
                "20 23 件",
                "12余件",
                "减少-3",
                "①",
                "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1"
            })
    void anythingElseIsUnreadable(String raw) {
        assertThat(reader.read(raw, Unit.PLAIN).reading()).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void aPrintedUnitIsConvertedToTheUnitOfTheForm() {
        assertThat(reader.read("251000元", Unit.TEN_THOUSAND_YUAN).reading())
                .isEqualTo(new Reading.Count(new BigDecimal("25.1")));
        assertThat(reader.read("25.1万元", Unit.TEN_THOUSAND_YUAN).reading())
                .isEqualTo(new Reading.Count(new BigDecimal("25.1")));
    }
}
