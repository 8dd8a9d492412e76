package io.gouji.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What processes use of the machine. */
final class Usage {

    private static final double KB_PER_MB = 1024;

    private Usage() {}

    /** The processor time each has taken so far. */
    static Map<String, Duration> cpu(Map<String, ProcessHandle> processes) {
        var cpu = new LinkedHashMap<String, Duration>();
        processes.forEach((name, process) ->
                cpu.put(name, process.info().totalCpuDuration().orElse(Duration.ZERO)));
        return cpu;
    }

    /** What was taken between two looks, in seconds. */
    static Map<String, BigDecimal> seconds(Map<String, Duration> before, Map<String, Duration> after) {
        var seconds = new LinkedHashMap<String, BigDecimal>();
        after.forEach((name, cpu) -> seconds.put(
                name,
                Bench.rounded(
                        cpu.minus(before.getOrDefault(name, Duration.ZERO)).toMillis() / 1000.0)));
        return seconds;
    }

    /** The memory each holds now, in MB; empty on systems that do not tell. */
    static Map<String, Long> rssMb(Map<String, ProcessHandle> processes) {
        var rss = new LinkedHashMap<String, Long>();
        processes.forEach((name, process) -> {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            if (Files.exists(status)) {
                rss.put(name, rssMb(status));
            }
        });
        return rss;
    }

    private static long rssMb(Path status) {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(kilobytes -> Math.round(Long.parseLong(kilobytes) / KB_PER_MB))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(status.toString(), e);
        }
    }
}
