package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void chineseCharacterIsAsWideAsTwoLatinOnes() {
        var table = new TextTable("agency", "year");
        table.row("示例县局", "2024");
        table.row("abc", "2025");
        var printed = new StringWriter();

        table.print(new PrintWriter(printed));

        assertThat(printed.toString()).isEqualToNormalizingNewlines("""
                agency    year
                示例县局  2024
                abc       2025
                """);
    }
}
