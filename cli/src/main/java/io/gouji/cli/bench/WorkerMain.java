package io.gouji.cli.bench;

import io.gouji.contract.json.GoujiJson;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/**
 * The process a {@link Worker} runs: documents on its input, each after its length, and on its output for each what was
 * read as JSON, after the length of that. For an empty document it answers with the most bytes its heap has held.
 */
final class WorkerMain {

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        var parser = new ReportParser(ParserLimits.DEFAULT);
        Worker.write(out, new byte[0]);
        while (true) {
            byte[] document = Worker.read(in);
            Object answer = document.length == 0 ? peakHeap() : report(parser.parse(document, DocumentHints.NONE));
            Worker.write(out, GoujiJson.mapper().writeValueAsBytes(answer));
        }
    }

    private static Object report(ParseResult result) {
        return switch (result) {
            case ParseResult.Parsed(var report, String mediaType) -> report;
            case ParseResult.Rejected(var reason, String detail) -> throw new IllegalStateException(reason.name());
        };
    }

    /** The most that the parts of the heap have held, garbage too, each at its own time. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
