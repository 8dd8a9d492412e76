package io.gouji.parse.worker;

import io.gouji.parse.DocumentReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.SynchronousQueue;

/**
 * A process that reads one document after another: requests on its input, replies on its output, nothing else on
 * either. It ends when its input ends, even while it reads a document, so that none outlives the service.
 */
final class WorkerMain {

    /** What the virtual machine itself exits with when its heap is full. */
    static final int OUT_OF_MEMORY = 3;

    private static final int NO_REPLY = 4;
    private static final int BUFFER = 64 * 1024;

    private final DocumentReader reader;
    private final DataOutputStream replies;
    private final SynchronousQueue<Request> next = new SynchronousQueue<>();

    private WorkerMain(DocumentReader reader, DataOutputStream replies) {
        this.reader = reader;
        this.replies = replies;
    }

    /**
     * Starts a worker.
     *
     * @param arguments the name of the {@link DocumentReader} it reads with, and what that is made with
     */
    public static void main(String[] arguments) throws Exception {
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        System.setOut(System.err);
        DocumentReader reader = Class.forName(arguments[0])
                .asSubclass(DocumentReader.class)
                .getDeclaredConstructor(String.class)
                .newInstance(arguments[1]);
        new WorkerMain(reader, out).serve(in);
    }

    private void serve(DataInputStream in) throws IOException, InterruptedException {
        var documents = new Thread(this::readDocuments, "documents");
        documents.setDaemon(true);
        documents.start();
        Frames.write(replies, new byte[0]);
        replies.flush();
        try {
            while (true) {
                next.put(Request.read(in));
            }
        } catch (EOFException end) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void readDocuments() {
        try {
            while (true) {
                Request request = next.take();
                answer(request).write(replies);
            }
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        } catch (Throwable e) {
            Runtime.getRuntime().halt(NO_REPLY);
        }
    }

    private Reply answer(Request request) {
        try {
            return Reply.of(reader.read(request.document(), request.hints()));
        } catch (OutOfMemoryError e) {
            // thrown by a library that counted for itself: the machine has not ended the process
            throw e;
        } catch (Throwable e) {
            return new Reply.Failed(e.getClass().getSimpleName());
        }
    }
}
