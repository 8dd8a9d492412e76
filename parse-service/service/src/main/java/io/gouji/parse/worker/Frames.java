package io.gouji.parse.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** Byte arrays on a stream, each after its length in four bytes. */
final class Frames {

    private Frames() {}

    static void write(DataOutputStream out, byte[] content) throws IOException {
        out.writeInt(content.length);
        out.write(content);
    }

    /**
     * Reads one array.
     *
     * @throws EOFException when the stream ends before or within it
     * @throws IOException when what comes is no frame of that length or less
     */
    static byte[] read(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw new IOException("frame of %d bytes".formatted(length));
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException();
        }
        return content;
    }
}
