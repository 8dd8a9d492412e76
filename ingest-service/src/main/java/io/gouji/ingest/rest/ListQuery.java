package io.gouji.ingest.rest;

import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.Quoted;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller asks of a list, parameter by parameter. */
final class ListQuery {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private static final Pattern AGE = Pattern.compile("(?<number>[0-9]{1,6})(?<unit>[smhd])");

    private ListQuery() {}

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

    /** A report year. */
    static Optional<Integer> year(@Nullable String year) {
        return given(year).map(value -> number("year", value, 0, 9999));
    }

    /** One of several names, in either case. */
    static <E extends Enum<E>> Optional<E> oneOf(Class<E> names, String parameter, @Nullable String name) {
        return given(name)
                .map(value -> Arrays.stream(names.getEnumConstants())
                        .filter(candidate -> candidate.name().equals(value.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> Problem.INVALID_FILTER.with("The parameter '" + parameter + "' is '"
                                + Quoted.shortened(value) + "'; send one of "
                                + Arrays.stream(names.getEnumConstants())
                                        .map(candidate -> candidate.name().toLowerCase(Locale.ROOT))
                                        .toList()
                                + ".")));
    }

    /** How long something has lasted, as 30s, 10m, 2h or 3d. */
    static Optional<Duration> age(String parameter, @Nullable String age) {
        return given(age).map(value -> {
            var written = AGE.matcher(value);
            if (!written.matches()) {
                throw Problem.INVALID_FILTER.with("The parameter '" + parameter + "' is '" + Quoted.shortened(value)
                        + "'; send a number of seconds, minutes, hours or days, as 30s, 10m, 2h or 3d.");
            }
            long number = Long.parseLong(written.group("number"));
            return switch (written.group("unit")) {
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
        });
    }

    /** The item the page before ended with. */
    static Optional<UUID> cursor(@Nullable String cursor) {
        return given(cursor).map(ListQuery::id);
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
