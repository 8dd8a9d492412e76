package io.gouji.cli.bench;

import io.gouji.cli.Surroundings;
import io.gouji.cli.UserError;
import io.gouji.cli.bench.Bench.Sample;
import io.gouji.contract.report.ParsedReport;
import io.gouji.rules.Auditor;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleCatalogue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gouji bench audit}: how fast reports are audited, and how well rules tell right from wrong. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Measures how many reports a second one core audits, and what is found in generated reports.",
        footer = {
            "",
            "tables: the rules that rest on the tables alone. full: all rules, those of the narrative included.",
            "recall: the share of injected faults that the rule they are meant for finds. precision: the share of a",
            "rule's failures that a fault explains. guiltyCellNamed: how often the wrong cell of table 3 is named.",
            "Exit code 2 when nothing can be read."
        })
public final class BenchAuditCommand implements Callable<Integer> {

    private static final Pattern OF_TABLES = Pattern.compile("T[234]-.*");

    /** Rules named after a table that read the narrative all the same. */
    private static final Set<String> OF_WORDS = Set.of("T3-PART", "T3-ZERO");

    /** Warm-ups before a measurement, after which the compiler has settled. */
    private static final int WARM_UPS = 5;

    private static final int UNUSABLE = 2;
    private static final int PROGRESS = 1000;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Seconds for each measurement; each is warmed up for five times as long."
                    + " Default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Generated reports to judge the rules by. Default: ${DEFAULT-VALUE}.")
    private int count;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "What the generated reports follow from. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Parameters(paramLabel = "FILE|DIR", arity = "0..*", description = "Documents. Default: the samples.")
    private List<String> names = List.of();

    public BenchAuditCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Bench.checked(seconds);
        var bench = new Bench(spec.commandLine().getErr());
        List<ParsedReport> reports =
                bench.samples(names, surroundings).stream().map(Sample::report).toList();
        var runs = new Runs<>(reports, seconds);
        List<Rule> tables = RuleCatalogue.RULES.stream()
                .filter(rule -> isOfTables(rule.descriptor().id()))
                .toList();
        bench.progress("measuring the rules of the tables, %d reports".formatted(reports.size()));
        BigDecimal ofTables = measure(runs, tables);
        bench.progress("measuring all rules, %d reports".formatted(reports.size()));
        BigDecimal full = measure(runs, RuleCatalogue.RULES);
        Accuracy accuracy = accuracy(bench);
        var measured = new Measured(
                new PerCore(ofTables, full), accuracy.recall(), accuracy.precision(), accuracy.guiltyCellNamed());
        spec.commandLine().getOut().println(Bench.json(measured));
        return 0;
    }

    private static boolean isOfTables(String rule) {
        return OF_TABLES.matcher(rule).matches() && !OF_WORDS.contains(rule);
    }

    private Accuracy accuracy(Bench bench) {
        if (count < 2) {
            throw new UserError(UNUSABLE, "--count takes a number from 2 on.");
        }
        Set<String> rules =
                RuleCatalogue.RULES.stream().map(rule -> rule.descriptor().id()).collect(Collectors.toSet());
        var accuracy = new Accuracy(rules);
        bench.progress("auditing %d generated reports".formatted(count));
        accuracy.measure(count, seed, done -> {
            if (done % PROGRESS == 0) {
                bench.progress("%d of %d generated reports audited".formatted(done, count));
            }
        });
        return accuracy;
    }

    /** Each audit begins with a view of its own, as it does in the service. */
    private static BigDecimal measure(Runs<ParsedReport> runs, List<Rule> rules) {
        var auditor = new Auditor(rules);
        List<Function<ParsedReport, Object>> audit = List.of(report -> auditor.audit(ReportView.of(report)));
        for (int i = 0; i < WARM_UPS; i++) {
            runs.timed(audit);
        }
        return Bench.rounded(runs.timed(audit).getFirst().perSecond());
    }

    private record Measured(
            PerCore reportsPerSecondPerCore,
            Map<String, BigDecimal> recall,
            Map<String, BigDecimal> precision,
            BigDecimal guiltyCellNamed) {}

    private record PerCore(BigDecimal tables, BigDecimal full) {}
}
