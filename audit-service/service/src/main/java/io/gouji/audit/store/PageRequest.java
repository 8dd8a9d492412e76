package io.gouji.audit.store;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param after the id of the last item seen; null for the beginning
 * @param limit most items wanted
 */
public record PageRequest(@Nullable String after, int limit) {}
