package io.gouji.cli.bench;

import io.gouji.contract.json.GoujiJson;
import io.gouji.contract.report.ParsedReport;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * A process that reads documents the way the service has risky formats read: bytes through a pipe, the report back as
 * JSON, the heap bounded. Asked by one thread at a time.
 */
final class Worker implements AutoCloseable {

    /** What reading a long PDF has to do with. */
    private static final int HEAP_MEGABYTES = 256;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;

    private Worker(Process process) {
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Starts a process and waits until it can be asked. */
    static Worker start() {
        try {
            var worker = new Worker(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx%dm".formatted(HEAP_MEGABYTES),
                            "-XX:+UseSerialGC",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-Djava.awt.headless=true",
                            "-cp",
                            System.getProperty("java.class.path"),
                            WorkerMain.class.getName())
                    .redirectError(Redirect.DISCARD)
                    .start());
            worker.answer();
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException("no process to read documents in", e);
        }
    }

    /** Has a document read. */
    ParsedReport read(byte[] document) {
        return ask(document, ParsedReport.class);
    }

    /** The most bytes its heap has held, garbage too. */
    long peakHeap() {
        return ask(new byte[0], Long.class);
    }

    private <T> T ask(byte[] document, Class<T> answer) {
        try {
            write(requests, document);
            return GoujiJson.mapper().readValue(answer(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException("the process that reads documents does not answer", e);
        }
    }

    private byte[] answer() throws IOException {
        return read(answers);
    }

    static void write(DataOutputStream out, byte[] content) throws IOException {
        out.writeInt(content.length);
        out.write(content);
        out.flush();
    }

    static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException();
        }
        return content;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
