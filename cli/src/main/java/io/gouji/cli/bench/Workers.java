package io.gouji.cli.bench;

import io.gouji.contract.report.ParsedReport;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.stream.Stream;

/** As many processes that read documents as there are cores. A thread that asks alone always asks the same one. */
final class Workers implements AutoCloseable {

    private final List<Worker> all = Stream.generate(Worker::start)
            .limit(Runtime.getRuntime().availableProcessors())
            .toList();
    private final BlockingDeque<Worker> idle = new LinkedBlockingDeque<>(all);

    /** Has a document read by one that has nothing to do. */
    ParsedReport read(byte[] document) {
        try {
            Worker worker = idle.takeFirst();
            try {
                return worker.read(document);
            } finally {
                idle.addFirst(worker);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    @Override
    public void close() {
        all.forEach(Worker::close);
    }
}
