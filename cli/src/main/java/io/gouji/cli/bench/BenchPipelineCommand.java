package io.gouji.cli.bench;

import io.gouji.cli.Surroundings;
import io.gouji.cli.UserError;
import io.gouji.cli.stack.TemporaryStack;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gouji bench pipeline}: how fast reports go the whole way, held against what only passes through. */
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        description = "Measures the whole pipeline with generated reports, on a stack of its own.",
        footer = {
            "",
            "throughput: reports a second from the first submission to the last audit. floor: the same documents a second",
            "inserted, relayed, consumed, produced, consumed and upserted, neither read nor judged. latencyMs: from the",
            "moment a report was to be submitted, at an even rate, to the moment its alert is heard. cpuSeconds and rssMb:",
            "what each service took for the throughput, and holds after it. GOUJI_KAFKA, GOUJI_JDBC_URL and",
            "GOUJI_MONGODB_URI name servers to measure with instead of the embedded ones; what is sent there stays there."
        })
public final class BenchPipelineCommand implements Callable<Integer> {

    private static final int WRONG = 2;
    private static final int LEAST_WARM_UP = 100;
    private static final double LATENCY_SECONDS = 30;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--reports",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many reports. Default: ${DEFAULT-VALUE}.")
    private int reports;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "20",
            description = "Submissions a second while latency is measured. Default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "What the reports follow from. Default: ${DEFAULT-VALUE}.")
    private long seed;

    public BenchPipelineCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (reports < 1 || !(rate > 0)) {
            throw new UserError(WRONG, "--reports and --rate take numbers above 0.");
        }
        var bench = new Bench(spec.commandLine().getErr());
        bench.progress("generating reports");
        List<Parcel> warmUp = Parcel.mixed(Math.max(LEAST_WARM_UP, reports / 5), seed + 1);
        List<Parcel> parcels = Parcel.mixed(reports, seed);
        List<Parcel> alarming = Parcel.alarming((int) Math.ceil(Math.min(reports, rate * LATENCY_SECONDS)), seed + 2);
        try (var stack = TemporaryStack.start(surroundings, spec.commandLine().getErr())) {
            spec.commandLine().getOut().println(Bench.json(measure(bench, stack, warmUp, parcels, alarming)));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private Measured measure(
            Bench bench, TemporaryStack stack, List<Parcel> warmUp, List<Parcel> parcels, List<Parcel> alarming) {
        var run = new PipelineRun(stack);
        bench.progress("warming up with %d reports".formatted(warmUp.size()));
        run.throughput(warmUp);
        bench.progress("sending %d reports as fast as they are taken".formatted(parcels.size()));
        var before = Usage.cpu(stack.services());
        double throughput = run.throughput(parcels);
        var cpu = Usage.seconds(before, Usage.cpu(stack.services()));
        var rss = Usage.rssMb(stack.services());
        bench.progress("sending %d reports at %s a second".formatted(alarming.size(), Bench.rounded(rate)));
        var latency = PipelineRun.milliseconds(run.latency(alarming, rate));
        bench.progress("passing %d documents through".formatted(parcels.size()));
        double floor = new PassThrough(stack).throughput(parcels);
        return new Measured(
                parcels.size(),
                Bench.rounded(throughput),
                Bench.rounded(floor),
                Bench.rounded(throughput / floor),
                latency,
                rss,
                cpu);
    }

    private record Measured(
            int reports,
            BigDecimal throughput,
            BigDecimal floor,
            BigDecimal ratio,
            Map<String, BigDecimal> latencyMs,
            Map<String, Long> rssMb,
            Map<String, BigDecimal> cpuSeconds) {}
}
