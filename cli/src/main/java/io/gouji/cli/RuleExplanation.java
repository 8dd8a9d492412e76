package io.gouji.cli;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.RulePack;
import io.gouji.contract.form.FormEdition;
import io.gouji.rules.RuleDescriptor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** One rule explained in full, in one language: what the catalogue says of it and what its page adds. */
final class RuleExplanation {

    private static final String HEADING = "## ";
    private static final String INNOCENT_IN_CHINESE = "可能的无辜原因";

    private final RuleDescriptor rule;
    private final RulePack pack;
    private final String title;
    private final Map<String, String> sections = new LinkedHashMap<>();

    RuleExplanation(RuleDescriptor rule, String page, RulePack pack) {
        this.rule = rule;
        this.pack = pack;
        String[] parts = page.strip().split("(?m)^" + HEADING, -1);
        this.title = parts[0].strip();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            int end = part.indexOf('\n');
            sections.put(part.substring(0, end).strip(), part.substring(end).strip());
        }
    }

    /** A rule as a list of rules shows it. */
    static String line(RuleDescriptor rule, RulePack pack, Language language) {
        String deactivation = deactivation(rule, pack, language);
        return "%-11s  %-7s  %s%s"
                .formatted(
                        rule.id(),
                        rule.severity(),
                        language.of(rule.title()),
                        deactivation.isEmpty() ? "" : "  [" + deactivation + "]");
    }

    /** That a pack deactivates the rule, and why; empty when it does not. */
    private static String deactivation(RuleDescriptor rule, RulePack pack, Language language) {
        Message reason = pack.deactivated().get(rule.id());
        if (reason == null) {
            return "";
        }
        return switch (language) {
            case en -> "deactivated in rule pack %s: %s".formatted(pack.version(), reason.en());
            case zh -> "规则包 %s 中已停用：%s".formatted(pack.version(), reason.zh());
        };
    }

    private String deactivated(Language language) {
        String deactivation = deactivation(rule, pack, language);
        return deactivation.isEmpty() ? "" : deactivation + "\n";
    }

    String in(Language language) {
        return switch (language) {
            case en -> english();
            case zh -> chinese();
        };
    }

    private String english() {
        var text = new StringBuilder(title)
                .append("\n\n")
                .append("%s; editions %s\n".formatted(rule.severity(), editions()))
                .append(deactivated(Language.en))
                .append(section("In short", rule.explanation().en()));
        sections.forEach((heading, body) -> {
            if (!heading.equals(INNOCENT_IN_CHINESE)) {
                text.append(section(heading, body));
            }
        });
        return text.toString().strip();
    }

    private String chinese() {
        String text =
                "# %s — %s\n\n%s；适用格式 %s\n".formatted(rule.id(), rule.title().zh(), severity(), editions())
                        + deactivated(Language.zh)
                        + section("说明", rule.explanation().zh())
                        + section("依据", rule.basis())
                        + section("合规示例", sections.getOrDefault("Passing example", ""))
                        + section("不合规示例", sections.getOrDefault("Failing example", ""))
                        + section(INNOCENT_IN_CHINESE, sections.getOrDefault(INNOCENT_IN_CHINESE, ""));
        return text.strip();
    }

    private static String section(String heading, String body) {
        return body.isEmpty() ? "" : "\n" + HEADING + heading + "\n\n" + body + "\n";
    }

    private String severity() {
        return switch (rule.severity()) {
            case ERROR -> "错误";
            case WARNING -> "警告";
            case NOTE -> "提示";
        };
    }

    private String editions() {
        return String.join(
                ", ",
                Arrays.stream(FormEdition.values())
                        .filter(rule.editions()::contains)
                        .map(FormEdition::code)
                        .toList());
    }
}
