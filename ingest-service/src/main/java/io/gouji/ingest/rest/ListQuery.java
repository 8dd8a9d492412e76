package io.gouji.ingest.rest;

import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.Quoted;
import io.gouji.ingest.submission.Stage;
import io.gouji.ingest.submission.SubmissionFilter;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of a list.
 *
 * @param filter which items
 * @param limit how many on the page
 */
record ListQuery(SubmissionFilter filter, int limit) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    static ListQuery read(
            @Nullable String agency,
            @Nullable String year,
            @Nullable String stage,
            @Nullable String cursor,
            @Nullable String limit) {
        var filter = new SubmissionFilter(
                given(agency),
                given(year).map(value -> number("year", value, 0, 9999)),
                given(stage).map(ListQuery::stage),
                given(cursor).map(ListQuery::id));
        return new ListQuery(filter, limit(limit));
    }

    /** How many items are on a page. */
    static int limit(@Nullable String limit) {
        return given(limit).map(value -> number("limit", value, 1, MAX_LIMIT)).orElse(DEFAULT_LIMIT);
    }

    /** Where the page after an item begins. */
    static String cursor(UUID id) {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What was given, if anything. */
    static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static int number(String name, String value, int least, int most) {
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Problem.INVALID_FILTER.with("The parameter '" + name + "' is '" + Quoted.shortened(value)
                + "'; send a whole number from " + least + " to " + most + ".");
    }

    private static Stage stage(String value) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.INVALID_FILTER.with("The parameter 'stage' is '" + Quoted.shortened(value)
                        + "'; send one of " + Arrays.toString(Stage.values()) + "."));
    }

    private static UUID id(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == 2 * Long.BYTES) {
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException e) {
            throw invalidCursor(cursor);
        }
        throw invalidCursor(cursor);
    }

    private static RuntimeException invalidCursor(String cursor) {
        return Problem.INVALID_FILTER.with("The parameter 'cursor' is '" + Quoted.shortened(cursor)
                + "', which no page was answered with; send 'next' of the page before, unchanged.");
    }
}
