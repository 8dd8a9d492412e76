package io.gouji.parser;

import org.jspecify.annotations.Nullable;

/**
 * What the sender says of a document. Hints settle what the bytes leave open; they never overrule the bytes.
 *
 * @param mediaType the declared media type, without parameters; null when none was declared
 * @param charset the declared character encoding; null when none was declared
 */
public record DocumentHints(
        @Nullable String mediaType, @Nullable String charset) {

    /** Nothing is declared. */
    public static final DocumentHints NONE = new DocumentHints(null, null);
}
