package io.gouji.parse;

import io.gouji.parse.worker.PoolLimits;
import io.gouji.parse.worker.WorkerCommand;
import io.gouji.parse.worker.WorkerPool;
import io.gouji.parser.ParserLimits;
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
                WorkerCommand.likeThisProcess(isolation.workerHeapMegabytes()),
                new PoolLimits(isolation.workers(), isolation.timeBudget(), isolation.documentsPerWorker()),
                metrics);
    }

    void end(@Disposes WorkerPool workers) {
        workers.close();
    }

    @Produces
    @Singleton
    DocumentReader reader(ParseConfiguration configuration, WorkerPool workers, MeterRegistry metrics) {
        ParseConfiguration.Isolation isolation = configuration.isolation();
        var inProcess = new TimedReader(new ReportParser(ParserLimits.DEFAULT)::parse, isolation.timeBudget(), metrics);
        return new IsolatingReader(inProcess, workers, isolation.inProcessMaxBytes());
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
