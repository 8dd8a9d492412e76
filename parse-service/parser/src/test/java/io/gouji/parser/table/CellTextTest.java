package io.gouji.parser.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that hold values and cells that hold labels. */
class CellTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "1,136", "/", "—", "\ufffd"})
    void takesFiguresAndMarksForValues(String text) {
        assertThat(CellText.isValue(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"总计", "1.重复申请", "\ufffd总计"})
    void takesWordsForLabels(String text) {
        assertThat(CellText.isValue(text)).isFalse();
    }
}
