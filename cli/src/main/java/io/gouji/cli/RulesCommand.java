package io.gouji.cli;

import io.gouji.contract.audit.RulePack;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleCatalogue;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.RulePacks;
import io.gouji.rules.RulePages;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gouji rules [ID]}: the catalogue, or one rule explained. */
@Command(name = "rules", description = "Lists the rules, or explains one.")
final class RulesCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final RulePack pack;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of titles and explanations. Default: the locale's.")
    private @Nullable Language language;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "Id of a rule, for example T3-ROW.")
    private @Nullable String id;

    RulesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.pack = RulePacks.CURRENT;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Language chosen = language == null ? surroundings.language() : language;
        List<RuleDescriptor> catalogue =
                RuleCatalogue.RULES.stream().map(Rule::descriptor).distinct().toList();
        if (id == null) {
            catalogue.forEach(rule -> out.println(RuleExplanation.line(rule, pack, chosen)));
            return 0;
        }
        String wanted = id.toUpperCase(Locale.ROOT);
        RuleDescriptor rule = catalogue.stream()
                .filter(candidate -> candidate.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UserError(2, "There is no rule %s; gouji rules lists them.".formatted(id)));
        String page = RulePages.page(rule.id())
                .orElseThrow(() -> new IllegalStateException("rule without a page: " + rule.id()));
        out.println(new RuleExplanation(rule, page, pack).in(chosen));
        return 0;
    }
}
