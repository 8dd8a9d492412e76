package io.gouji.ingest.submission;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a document, never changed after they were received, and their hash. */
public final class Document {

    private final byte[] bytes;
    private final String sha256;

    private Document(byte[] bytes, String sha256) {
        this.bytes = bytes;
        this.sha256 = sha256;
    }

    /** Takes over the bytes; the caller no longer writes to them. */
    public static Document of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Document(bytes, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The bytes themselves, not a copy: they may be 16 MiB. Not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    /** SHA-256, lower case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Length in bytes. */
    public int size() {
        return bytes.length;
    }
}
