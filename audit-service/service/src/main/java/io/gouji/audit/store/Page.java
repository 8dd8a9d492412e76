package io.gouji.audit.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param items what it holds, in the order of the list
 * @param next where the next part begins; null when there is none
 */
public record Page<T>(List<T> items, @JsonInclude @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same part with the place where the next begins put another way. */
    public Page<T> withNext(Function<String, String> form) {
        return new Page<>(items, next == null ? null : form.apply(next));
    }
}
