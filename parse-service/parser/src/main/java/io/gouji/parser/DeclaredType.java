package io.gouji.parser;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the media type a sender declares can be true of the bytes. */
final class DeclaredType {

    /** Families of names for what bytes cannot tell apart, or senders commonly mix up. */
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("text/plain", "text"),
            Map.entry("text/markdown", "text"),
            Map.entry("text/x-markdown", "text"),
            Map.entry("text/html", "text"),
            Map.entry("application/xhtml+xml", "text"),
            Map.entry("application/msword", "word"),
            Map.entry("application/vnd.ms-works", "word"),
            Map.entry("application/wps-office.doc", "word"),
            Map.entry("application/kswps", "word"),
            Map.entry("application/wps-office.docx", "word"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/x-pdf", "pdf"),
            Map.entry("application/ofd", "ofd"),
            Map.entry("application/vnd.ofd", "ofd"),
            Map.entry("application/x-ofd", "ofd"),
            Map.entry("image/jpg", "image/jpeg"),
            Map.entry("image/pjpeg", "image/jpeg"),
            Map.entry("image/x-png", "image/png"),
            Map.entry("image/tif", "image/tiff"));

    private DeclaredType() {}

    /** Why the declared type cannot be true; empty when it can, or says nothing. */
    static Optional<String> contradiction(@Nullable String declared, String actual) {
        if (declared == null) {
            return Optional.empty();
        }
        String name = plain(declared);
        String expected = FAMILIES.getOrDefault(name, name.startsWith("image/") ? name : "");
        String found = FAMILIES.getOrDefault(actual, actual);
        if (expected.isEmpty() || expected.equals(found)) {
            return Optional.empty();
        }
        return Optional.of("The document is declared as %s and its bytes are %s.".formatted(name, actual));
    }

    private static String plain(String declared) {
        int parameters = declared.indexOf(';');
        return (parameters < 0 ? declared : declared.substring(0, parameters))
                .trim()
                .toLowerCase(Locale.ROOT);
    }
}
