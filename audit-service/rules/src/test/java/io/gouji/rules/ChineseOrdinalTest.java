package io.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseOrdinalTest {

    @ParameterizedTest
    @CsvSource({"1,一", "9,九", "10,十", "11,十一", "19,十九", "20,二十", "21,二十一", "99,九十九"})
    void writesAndReads(int ordinal, String text) {
        assertThat(ChineseOrdinal.of(ordinal)).isEqualTo(text);
        assertThat(ChineseOrdinal.read(text)).hasValue(ordinal);
        assertThat(ChineseOrdinal.read(Integer.toString(ordinal))).hasValue(ordinal);
    }

    @Test
    void knowsSmallOrdinalsOnly() {
        assertThatThrownBy(() -> ChineseOrdinal.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChineseOrdinal.of(100)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ChineseOrdinal.read("一百")).isEmpty();
        assertThat(ChineseOrdinal.read("")).isEmpty();
    }
}
