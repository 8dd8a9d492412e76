package io.gouji.contract.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that are the same whenever they are made from the same parts, so that a repeat is recognisable everywhere. */
public final class EventIds {

    private static final int ID_BYTES = 16;

    private EventIds() {}

    /** Makes an id of 32 lower-case hexadecimal digits from an event type and what makes the event unique. */
    public static String of(EventType type, String... parts) {
        return hash(type.type() + '\u0000' + String.join("\u0000", parts));
    }

    /** Makes a stable fingerprint of 32 lower-case hexadecimal digits from its parts. */
    public static String fingerprint(String... parts) {
        return hash(String.join("\u0000", parts));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
