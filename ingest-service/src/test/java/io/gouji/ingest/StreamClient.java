package io.gouji.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends a stream of submissions and reads its answers at the same time, which few HTTP clients do. */
public final class StreamClient implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SOON_ENOUGH = 60_000;

    private final Socket socket = new Socket();
    private final OutputStream out;
    private final InputStream in;
    private String answerHead = "";
    private byte[] chunk = new byte[0];
    private int position;

    /** Opens a stream. */
    public StreamClient() throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
        socket.setSoTimeout(SOON_ENOUGH);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream());
        var head = List.of(
                "POST /v1/submissions:stream HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/x-ndjson",
                "Transfer-Encoding: chunked",
                "",
                "");
        out.write(String.join("\r\n", head).getBytes(UTF_8));
        out.flush();
    }

    /** A line that is in order. */
    public static ObjectNode line(String agency, int year, String document) {
        return JSON.createObjectNode()
                .put("agency", agency)
                .put("year", year)
                .put("mediaType", "text/plain; charset=UTF-8")
                .put("document", document.getBytes(UTF_8));
    }

    /** Sends one line. */
    public void send(Object line) throws IOException {
        sendPart((line + "\n").getBytes(UTF_8));
    }

    /** Sends bytes that need be no whole line. */
    public void sendPart(byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
        out.write(bytes);
        out.write("\r\n".getBytes(UTF_8));
        out.flush();
    }

    /** Says that this was all. */
    public void end() throws IOException {
        out.write("0\r\n\r\n".getBytes(UTF_8));
        out.flush();
    }

    /** The head of the answer. */
    public String head() throws IOException {
        if (answerHead.isEmpty()) {
            var lines = new StringBuilder();
            for (String line = httpLine(); !line.isEmpty(); line = httpLine()) {
                lines.append(line).append('\n');
            }
            answerHead = lines.toString();
        }
        return answerHead;
    }

    /** The next answer; missing when there are no more. */
    public JsonNode answer() throws IOException {
        head();
        var line = new java.io.ByteArrayOutputStream();
        for (int b = body(); b != '\n'; b = body()) {
            if (b < 0) {
                return JSON.missingNode();
            }
            line.write(b);
        }
        return JSON.readTree(line.toByteArray());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** The port of the service under test. */
    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    private int body() throws IOException {
        if (position == chunk.length) {
            int length = Integer.parseInt(httpLine(), 16);
            chunk = in.readNBytes(length);
            position = 0;
            if (length > 0) {
                httpLine();
            } else {
                return -1;
            }
        }
        return chunk[position++] & 0xff;
    }

    private String httpLine() throws IOException {
        var line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the connection ended after " + line);
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }
}
