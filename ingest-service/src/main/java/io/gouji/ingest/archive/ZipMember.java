package io.gouji.ingest.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One entry as the directory of an archive states it. Nothing of it is trusted: it is unpacked as far as it states and
 * no further, and is nothing when that does not come out.
 *
 * @param archive the whole archive
 * @param rawName its name, of whatever encoding
 * @param encrypted true when a password is needed
 * @param method how it is packed
 * @param checksum CRC-32 of its content
 * @param extent where and how long it is
 */
record ZipMember(ByteBuffer archive, ByteBuffer rawName, boolean encrypted, int method, long checksum, Extent extent) {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int NAME_LENGTH_AT = 26;
    private static final int EXTRA_LENGTH_AT = 28;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /**
     * Where an entry is.
     *
     * @param header where its own header begins
     * @param packed how many bytes it has in the archive
     * @param size how many bytes it has unpacked
     */
    record Extent(long header, long packed, long size) {}

    /** True when it is packed in a way that is known. */
    boolean isReadable() {
        return method == STORED || method == DEFLATED;
    }

    /** True for what stands for a folder. */
    boolean isDirectory() {
        int last = rawName.limit() - 1;
        return extent.size() == 0
                && last >= rawName.position()
                && (rawName.get(last) == '/' || rawName.get(last) == '\\');
    }

    /** Its content; empty when it is not what the directory states. The size is to be found tolerable before. */
    Optional<byte[]> content() {
        return packed().flatMap(this::unpacked).filter(content -> {
            var crc = new CRC32();
            crc.update(content);
            return crc.getValue() == checksum;
        });
    }

    private Optional<ByteBuffer> packed() {
        long header = extent.header();
        if (header < 0
                || header + LOCAL_HEADER_BYTES > archive.limit()
                || archive.getInt((int) header) != LOCAL_HEADER) {
            return Optional.empty();
        }
        long start = header
                + LOCAL_HEADER_BYTES
                + Short.toUnsignedInt(archive.getShort((int) header + NAME_LENGTH_AT))
                + Short.toUnsignedInt(archive.getShort((int) header + EXTRA_LENGTH_AT));
        return start + extent.packed() > archive.limit()
                ? Optional.empty()
                : Optional.of(archive.slice((int) start, (int) extent.packed()).order(ByteOrder.LITTLE_ENDIAN));
    }

    private Optional<byte[]> unpacked(ByteBuffer packed) {
        var content = new byte[Math.toIntExact(extent.size())];
        if (method == DEFLATED) {
            return inflated(packed, content);
        }
        if (packed.remaining() != content.length) {
            return Optional.empty();
        }
        packed.get(content);
        return Optional.of(content);
    }

    private static Optional<byte[]> inflated(ByteBuffer packed, byte[] content) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            int length = 0;
            int count = 1;
            while (length < content.length && count > 0) {
                count = inflater.inflate(content, length, content.length - length);
                length += count;
            }
            boolean more = inflater.inflate(new byte[1]) > 0;
            return length == content.length && !more && inflater.finished() ? Optional.of(content) : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
