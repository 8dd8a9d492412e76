package io.gouji.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One page of a list")
record Page<T>(
        List<T> items,

        @Schema(description = "Send it as 'cursor' for the next page; absent on the last") @Nullable
        String next) {

    Page {
        items = List.copyOf(items);
    }

    /**
     * A page of what was found.
     *
     * @param found what was found, one more than a page has when there is another page
     * @param size how many a page has
     * @param view how callers see one
     * @param cursor where the page after one begins
     */
    static <F, T> Page<T> of(List<F> found, int size, Function<F, T> view, Function<F, String> cursor) {
        return new Page<>(
                found.stream().limit(size).map(view).toList(),
                found.size() > size ? cursor.apply(found.get(size - 1)) : null);
    }
}
