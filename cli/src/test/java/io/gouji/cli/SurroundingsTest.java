package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTest {

    @ParameterizedTest
    @CsvSource({"zh_CN.UTF-8, zh", "en_US.UTF-8, en", "de_DE, en", "C.UTF-8, zh", "POSIX, zh", "'', zh"})
    void languageFollowsTheLocaleAndIsChineseWithoutOne(String locale, Language expected) {
        assertThat(with(Map.of("GOUJI_LANG", locale)).language()).isEqualTo(expected);
    }

    @Test
    void numberThatIsNoneIsOneSentence() {
        assertThatThrownBy(() -> with(Map.of("GOUJI_INGEST_PORT", "八零")).number("GOUJI_INGEST_PORT", 8081))
                .isInstanceOf(UserError.class)
                .hasMessage("GOUJI_INGEST_PORT is \"八零\", which is no whole number.");
    }

    private static Surroundings with(Map<String, String> variables) {
        return new Surroundings(variables, Path.of(""), false);
    }
}
