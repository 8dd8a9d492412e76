package io.gouji.parse;

import io.gouji.parse.worker.PoolLimits;
import io.gouji.parse.worker.WorkerCommand;
import io.gouji.parse.worker.WorkerPool;
import io.gouji.parser.ReportParser;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Provides what the service takes from outside itself. */
@Singleton
final class Wiring {

    // only as what it is: documents are read through the bean below
    @Produces
    @Singleton
    @Typed(WorkerPool.class)
    WorkerPool workers(ParseConfiguration configuration, MeterRegistry metrics) {
        ParseConfiguration.Isolation isolation = configuration.isolation();
        return new WorkerPool(
                WorkerCommand.likeThisProcess(
                        isolation.workerHeapMegabytes(),
                        configuration.limits().toParserLimits(),
                        configuration.ocr().toSettings()),
                new PoolLimits(
                        isolation.workers(),
                        isolation.interactiveWorkers(),
                        isolation.timeBudget(),
                        isolation.documentsPerWorker()),
                metrics);
    }

    void end(@Disposes WorkerPool workers) {
        workers.close();
    }

    @Produces
    @Singleton
    DocumentReaders readers(ParseConfiguration configuration, WorkerPool workers, MeterRegistry metrics) {
        ParseConfiguration.Isolation isolation = configuration.isolation();
        var parser = new ReportParser(
                configuration.limits().toParserLimits().unpackingAtMost(isolation.inProcessMaxUnpackedBytes()));
        var inProcess = new TimedReader(parser::parse, isolation.timeBudget(), metrics);
        return lane -> new IsolatingReader(inProcess, workers.of(lane), isolation.inProcessMaxBytes());
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
