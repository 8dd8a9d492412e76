package io.gouji.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives, sound ones and others. */
public final class Zips {

    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int FLAGS_AT = 8;
    private static final int METHOD_AT = 10;
    private static final int SIZE_AT = 24;
    private static final int NAME_LENGTH_AT = 28;
    private static final int NAME_AT = 46;

    private Zips() {}

    /** An archive of texts: name, text, name, text and so on. A name that ends in a slash is a folder. */
    public static byte[] of(String... namesAndTexts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
        }
        return of(entries, UTF_8);
    }

    /** An archive whose names are in some encoding. */
    public static byte[] of(Map<String, byte[]> entries, Charset names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same, with an entry marked as encrypted. */
    public static byte[] encrypted(byte[] zip, String name) {
        return changed(
                zip,
                name,
                (buffer, at) -> buffer.putShort(at + FLAGS_AT, (short) (buffer.getShort(at + FLAGS_AT) | 1)));
    }

    /** The same, with an entry said to have another length than it has. */
    public static byte[] lying(byte[] zip, String name, int size) {
        return changed(zip, name, (buffer, at) -> buffer.putInt(at + SIZE_AT, size));
    }

    /** The same, with an entry said to be packed in another way. */
    public static byte[] packedBy(byte[] zip, String name, int method) {
        return changed(zip, name, (buffer, at) -> buffer.putShort(at + METHOD_AT, (short) method));
    }

    private interface Change {

        void to(ByteBuffer zip, int directoryEntry);
    }

    private static byte[] changed(byte[] zip, String name, Change change) {
        var buffer = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        var wanted = ByteBuffer.wrap(name.getBytes(UTF_8));
        for (int at = 0; at + NAME_AT <= buffer.limit(); at++) {
            if (buffer.getInt(at) == DIRECTORY_ENTRY
                    && buffer.slice(at + NAME_AT, buffer.getShort(at + NAME_LENGTH_AT))
                            .equals(wanted)) {
                change.to(buffer, at);
                return buffer.array();
            }
        }
        throw new IllegalArgumentException("no entry " + name);
    }
}
