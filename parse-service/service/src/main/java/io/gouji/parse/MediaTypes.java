package io.gouji.parse;

import io.gouji.parser.DocumentHints;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code content-type}. */
final class MediaTypes {

    private static final String CHARSET = "charset=";

    private MediaTypes() {}

    /** The media type without its parameters and the charset among them, as hints to the parser. */
    static DocumentHints hints(String contentType) {
        String[] parts = contentType.split(";", -1);
        String mediaType = parts[0].strip().toLowerCase(Locale.ROOT);
        return new DocumentHints(mediaType.isEmpty() ? null : mediaType, charset(parts));
    }

    private static @Nullable String charset(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
                String value =
                        parameter.substring(CHARSET.length()).replace("\"", "").strip();
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }
}
