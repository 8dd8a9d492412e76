package io.gouji.cli.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gouji.cli.Surroundings;
import io.gouji.cli.bench.Bench.Sample;
import io.gouji.parser.DocumentHints;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gouji bench parse}: how fast documents are read, beside the bare library reading the same bytes. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Measures how fast documents of each format are read, beside the bare library.",
        footer = {
            "One thread, but for docsPerSecondAllCores. PDF is read in a process of its own with 256 MB of heap, as the",
            "service reads it; its start is not measured. peakHeapMb is the most that the heap of such a process held,",
            "garbage too, while it read a generated report of 200 pages. Exit code 2 when nothing can be read."
        })
public final class BenchParseCommand implements Callable<Integer> {

    private static final double MEDIAN = 0.5;
    private static final double NEARLY_ALL = 0.99;
    private static final int PAGES = 200;
    private static final double BYTES_PER_MEGABYTE = 1024 * 1024;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Seconds for each warm-up and measurement of a format. Default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Parameters(paramLabel = "FILE|DIR", arity = "0..*", description = "Documents. Default: the samples.")
    private List<String> names = List.of();

    public BenchParseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Bench.checked(seconds);
        var bench = new Bench(spec.commandLine().getErr());
        List<Sample> samples = bench.samples(names, surroundings);
        Map<String, Speed> speeds = new LinkedHashMap<>();
        for (Format format : Format.values()) {
            List<byte[]> documents = samples.stream()
                    .filter(sample -> sample.format() == format)
                    .map(Sample::bytes)
                    .toList();
            if (!documents.isEmpty()) {
                bench.progress("measuring %s, %d documents".formatted(format.key(), documents.size()));
                speeds.put(format.key(), measure(bench, format, new Runs<>(documents, seconds)));
            }
        }
        spec.commandLine().getOut().println(Bench.json(speeds));
        return 0;
    }

    private static Speed measure(Bench bench, Format format, Runs<byte[]> runs) {
        if (format != Format.PDF) {
            return speed(format, runs, document -> bench.parser().parse(document, DocumentHints.NONE), null);
        }
        try (var workers = new Workers()) {
            // its first round warms the processes up that one thread leaves alone
            runs.perSecondOnAllCores(workers::read);
            return speed(format, runs, workers::read, peakHeap());
        }
    }

    private static BigDecimal peakHeap() {
        try (var worker = Worker.start()) {
            worker.read(LongPdf.of(PAGES));
            return Bench.rounded(worker.peakHeap() / BYTES_PER_MEGABYTE);
        }
    }

    private static Speed speed(
            Format format, Runs<byte[]> runs, Function<byte[], Object> parse, @Nullable BigDecimal peakHeap) {
        List<Function<byte[], Object>> both = List.of(parse, format::floor);
        runs.timed(both);
        List<Timing> timings = runs.timed(both);
        Timing parsed = timings.getFirst();
        double floor = timings.getLast().millis(MEDIAN);
        return new Speed(
                Bench.rounded(parsed.perSecond()),
                Bench.rounded(runs.perSecondOnAllCores(parse)),
                Bench.rounded(parsed.millis(MEDIAN)),
                Bench.rounded(parsed.millis(NEARLY_ALL)),
                Bench.rounded(floor),
                Bench.rounded(parsed.millis(MEDIAN) / floor),
                peakHeap);
    }

    private record Speed(
            BigDecimal docsPerSecond,
            BigDecimal docsPerSecondAllCores,
            BigDecimal msP50,
            BigDecimal msP99,
            BigDecimal floorMsP50,
            BigDecimal ratio,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal peakHeapMb) {}
}
