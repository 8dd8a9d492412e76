package io.gouji.parse.worker;

import io.gouji.contract.json.GoujiJson;
import io.gouji.parser.DocumentHints;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What a worker is asked to read.
 *
 * @param document the bytes; not to be changed
 * @param hints what the sender says of them
 */
@SuppressWarnings("ArrayRecordComponent") // requests are never compared
record Request(byte[] document, DocumentHints hints) {

    private static final int LONGEST_HINTS = 1024 * 1024;

    void write(DataOutputStream out) throws IOException {
        Frames.write(out, GoujiJson.mapper().writeValueAsBytes(hints));
        Frames.write(out, document);
        out.flush();
    }

    static Request read(DataInputStream in) throws IOException {
        DocumentHints hints = GoujiJson.mapper().readValue(Frames.read(in, LONGEST_HINTS), DocumentHints.class);
        return new Request(Frames.read(in, Integer.MAX_VALUE), hints);
    }
}
