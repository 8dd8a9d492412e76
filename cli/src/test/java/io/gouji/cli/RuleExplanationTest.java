package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.rules.Rule;
import io.gouji.rules.RuleCatalogue;
import io.gouji.rules.RuleDescriptor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleExplanationTest {

    static Stream<RuleDescriptor> rules() {
        return RuleCatalogue.RULES.stream().map(Rule::descriptor);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsExplainedInEitherLanguage(RuleDescriptor rule) {
        assertThat(Typed.line("rules", rule.id(), "--lang", "zh").out())
                .startsWith("# %s — %s".formatted(rule.id(), rule.title().zh()))
                .contains("## 说明", rule.explanation().zh(), "## 依据", rule.basis(), "## 合规示例", "## 不合规示例")
                .doesNotContain("## What it says", "## Innocent causes");
        assertThat(Typed.line("rules", rule.id(), "--lang", "en").out())
                .startsWith("# " + rule.id())
                .contains("## In short", rule.explanation().en(), "## What it says", "## Failing example", "## History")
                .doesNotContain("## 说明", "## 可能的无辜原因");
    }

    @Test
    void namesSeverityAndEditions() {
        assertThat(Typed.line("rules", "T3-COL", "--lang", "zh").out()).contains("错误；适用格式 2019, 2021");
        assertThat(Typed.line("rules", "ST-TITLE", "--lang", "zh").out()).contains("提示；适用格式 2019, 2021");
        assertThat(Typed.line("rules", "YOY-TEXT", "--lang", "en").out()).contains("WARNING; editions 2019, 2021");
        assertThat(Typed.line("rules", "ST-TITLE", "--lang", "zh").out()).contains("## 可能的无辜原因");
    }
}
