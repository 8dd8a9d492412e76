package io.gouji.parse.worker;

import io.gouji.parse.Lane;
import io.gouji.parser.DocumentHints;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A process with a pool and a document that never ends, to be killed by a test. */
final class ServiceThatDies {

    private ServiceThatDies() {}

    public static void main(String[] arguments) {
        var command = new WorkerCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                ClassPath.likeThisProcess(),
                64,
                ObedientReader.class,
                ObedientReader.SETTINGS);
        var pool = new WorkerPool(command, new PoolLimits(1, 0, Duration.ofMinutes(10), 10), new SimpleMeterRegistry());
        pool.of(Lane.BULK).read(("hold " + arguments[0]).getBytes(StandardCharsets.UTF_8), DocumentHints.NONE);
    }
}
