package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.RulePack;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleCatalogue;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.RulePacks;
import java.util.Map;
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

    @Test
    void saysPubliclyWhyARuleIsDeactivated() {
        RuleDescriptor rule = RuleCatalogue.rule("T3-COL").orElseThrow().descriptor();
        var pack = new RulePack(
                "2026.9",
                Map.of("T3-COL", RulePack.Years.ALL),
                Map.of("T3-COL", new Message("依据待核实", "its basis is being checked")));

        assertThat(RuleExplanation.line(rule, pack, Language.en))
                .endsWith("  [deactivated in rule pack 2026.9: its basis is being checked]");
        assertThat(RuleExplanation.line(rule, pack, Language.zh)).endsWith("  [规则包 2026.9 中已停用：依据待核实]");
        assertThat(RuleExplanation.line(rule, RulePacks.CURRENT, Language.en)).doesNotContain("deactivated");
        assertThat(new RuleExplanation(rule, "# T3-COL", pack).in(Language.en))
                .contains("2021\ndeactivated in rule pack 2026.9: its basis is being checked\n");
        assertThat(new RuleExplanation(rule, "# T3-COL", pack).in(Language.zh)).contains("已停用：依据待核实");
    }
}
