package io.gouji.audit.rest;

import io.gouji.audit.store.PageRequest;
import jakarta.ws.rs.BadRequestException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a request; every refusal is a status 400 that says what was expected. */
final class Parameters {

    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 500;
    /** Tells a cursor from other text, and this form of it from later ones. */
    private static final String CURSOR_FORM = "1:";

    private Parameters() {}

    static @Nullable Integer optionalYear(@Nullable String year) {
        String wanted = text(year);
        return wanted == null ? null : year(wanted);
    }

    static int year(String year) {
        if (!year.matches("[0-9]{4}")) {
            throw new BadRequestException("year: expected four digits");
        }
        return Integer.parseInt(year);
    }

    static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    static <E extends Enum<E>> @Nullable E choice(String name, @Nullable String value, Class<E> type) {
        String wanted = text(value);
        if (wanted == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new BadRequestException(
                        name + ": expected one of " + Arrays.toString(type.getEnumConstants())));
    }

    static PageRequest page(@Nullable String cursor, @Nullable String limit) {
        String begin = text(cursor);
        return new PageRequest(begin == null ? null : place(begin), limit(text(limit)));
    }

    /** Says where the next part begins in a form that promises nothing about what it holds. */
    static String cursor(String place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((CURSOR_FORM + place).getBytes(StandardCharsets.UTF_8));
    }

    private static String place(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.startsWith(CURSOR_FORM)) {
                return text.substring(CURSOR_FORM.length());
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new BadRequestException("cursor: expected the value of next of an earlier answer", e);
        }
        throw new BadRequestException("cursor: expected the value of next of an earlier answer");
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return USUAL_LIMIT;
        }
        if (limit.matches("[0-9]{1,4}")) {
            int wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= HIGHEST_LIMIT) {
                return wanted;
            }
        }
        throw new BadRequestException("limit: expected a whole number from 1 to " + HIGHEST_LIMIT);
    }
}
