package io.gouji.cli.bench;

import io.gouji.cli.Surroundings;
import io.gouji.cli.bench.Bench.Sample;
import io.gouji.contract.report.ParsedReport;
import io.gouji.rules.Auditor;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleCatalogue;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gouji bench audit}: how fast reports are audited by the rules of the tables and by all rules. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Measures how many reports a second one core audits.",
        footer = "Exit code 2 when nothing can be read.")
public final class BenchAuditCommand implements Callable<Integer> {

    private static final Pattern OF_TABLES = Pattern.compile("T[234]-.*");

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Seconds for each warm-up and measurement. Default: ${DEFAULT-VALUE}.")
    private double seconds;

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
                .filter(rule -> OF_TABLES.matcher(rule.descriptor().id()).matches())
                .toList();
        bench.progress("measuring the rules of the tables, %d reports".formatted(reports.size()));
        BigDecimal ofTables = measure(runs, tables);
        bench.progress("measuring all rules, %d reports".formatted(reports.size()));
        BigDecimal full = measure(runs, RuleCatalogue.RULES);
        spec.commandLine().getOut().println(Bench.json(new Speeds(new PerCore(ofTables, full))));
        return 0;
    }

    /** Each audit begins with a view of its own, as it does in the service. */
    private static BigDecimal measure(Runs<ParsedReport> runs, List<Rule> rules) {
        var auditor = new Auditor(rules);
        List<Function<ParsedReport, Object>> audit = List.of(report -> auditor.audit(ReportView.of(report)));
        runs.timed(audit);
        return Bench.rounded(runs.timed(audit).getFirst().perSecond());
    }

    private record Speeds(PerCore reportsPerSecondPerCore) {}

    private record PerCore(BigDecimal tables, BigDecimal full) {}
}
