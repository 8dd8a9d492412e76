package io.gouji.ingest.submission;

import org.jspecify.annotations.Nullable;

/** Fields that say yes or no. */
public final class Flags {

    private Flags() {}

    /**
     * Reads a flag; false when nothing is said.
     *
     * @param problem what it is when it is neither {@code true} nor {@code false}
     * @throws ProblemException when it is malformed
     */
    public static boolean read(@Nullable String value, String field, Problem problem) {
        if (value == null || value.isBlank()) {
            return false;
        }
        return switch (value.strip()) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw problem.with(
                        "The field '" + field + "' is '" + Quoted.shortened(value) + "'; send true or false.");
        };
    }
}
