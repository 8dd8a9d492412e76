package io.gouji.parser.ofd;

import io.gouji.parser.LimitExceeded;
import io.gouji.parser.packed.UnpackedParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a package, by name. A part is unpacked when it is asked for and never reaches the disk, so a name can
 * point nowhere but into the package.
 */
final class ZipParts {

    private static final int END_RECORD = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 16 * 1024;

    private final ByteBuffer bytes;
    private final Map<String, Entry> entries = new HashMap<>();
    private final UnpackedParts unpacked;

    /**
     * A part as the directory of the package tells of it.
     *
     * @param encrypted whether it is under a password
     * @param method how it is packed
     * @param packed its length in the package
     * @param header where it begins
     */
    private record Entry(boolean encrypted, int method, int packed, int header) {}

    private ZipParts(byte[] zip, UnpackedParts unpacked) {
        this.bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        this.unpacked = unpacked;
    }

    /**
     * Opens a package.
     *
     * @param unpacked counts what is unpacked
     * @throws IOException when it has no whole directory
     */
    static ZipParts of(byte[] zip, UnpackedParts unpacked) throws IOException {
        var parts = new ZipParts(zip, unpacked);
        try {
            parts.readDirectory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("the directory of the package is damaged", e);
        }
        return parts;
    }

    private void readDirectory() throws IOException {
        int end = endRecord();
        int count = bytes.getShort(end + 10) & 0xFFFF;
        int at = bytes.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(at) != ENTRY) {
                throw new IOException("the directory of the package is damaged");
            }
            int name = bytes.getShort(at + 28) & 0xFFFF;
            boolean encrypted = (bytes.getShort(at + 8) & 1) != 0;
            int method = bytes.getShort(at + 10);
            var entry = new Entry(encrypted, method, bytes.getInt(at + 20), bytes.getInt(at + 42));
            entries.putIfAbsent(key(new String(bytes.array(), at + ENTRY_LENGTH, name, StandardCharsets.UTF_8)), entry);
            int more = (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
            at += ENTRY_LENGTH + name + more;
        }
    }

    private int endRecord() throws IOException {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END_RECORD) {
                return at;
            }
        }
        throw new IOException("the package has no directory");
    }

    /** Names are compared as producers mix them up: by any slash, in any case. */
    private static String key(String name) {
        var steps = new ArrayDeque<String>();
        for (String step : name.replace('\\', '/').split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step.toLowerCase(Locale.ROOT));
            }
        }
        return String.join("/", steps);
    }

    /** What was unpacked so far. */
    UnpackedParts unpacked() {
        return unpacked;
    }

    /** Whether some part is under a password. */
    boolean isEncrypted() {
        return entries.values().stream().anyMatch(Entry::encrypted);
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /**
     * The name of the part that a part refers to.
     *
     * @param from name of the part that refers
     * @param location the reference, from the folder of that part or, with a slash, from the root
     */
    String resolve(String from, String location) {
        String trimmed = location.strip();
        if (trimmed.startsWith("/")) {
            return trimmed;
        }
        String beside = from.substring(0, from.lastIndexOf('/') + 1) + trimmed;
        return has(beside) || !has(trimmed) ? beside : trimmed;
    }

    /**
     * Unpacks a part.
     *
     * @throws IOException when it is missing or damaged
     * @throws LimitExceeded when the package unpacks to more than the limits allow
     */
    byte[] read(String name) throws IOException {
        Entry entry = entries.get(key(name));
        if (entry == null) {
            throw new IOException("the package lacks " + name);
        }
        try {
            return unpack(name, entry);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException e) {
            throw new IOException("damaged: " + name, e);
        }
    }

    private byte[] unpack(String name, Entry entry) throws DataFormatException, IOException {
        int at = entry.header;
        if (bytes.getInt(at) != LOCAL) {
            throw new IOException("the directory of the package is damaged");
        }
        int start = at + LOCAL_LENGTH + (bytes.getShort(at + 26) & 0xFFFF) + (bytes.getShort(at + 28) & 0xFFFF);
        return switch (entry.method) {
            case STORED -> {
                if (start + entry.packed > bytes.limit()) {
                    throw new IOException("a part is cut off");
                }
                unpacked.bytes(name, entry.packed);
                yield Arrays.copyOfRange(bytes.array(), start, start + entry.packed);
            }
            case DEFLATED -> inflate(name, start);
            default -> throw new IOException("packed by method " + entry.method);
        };
    }

    private byte[] inflate(String name, int start) throws DataFormatException, IOException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(bytes.array(), start, bytes.limit() - start);
            var part = new ByteArrayOutputStream(BUFFER);
            var buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished()) {
                    throw new IOException("a part is cut off");
                }
                unpacked.bytes(name, read);
                part.write(buffer, 0, read);
            }
            return part.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
