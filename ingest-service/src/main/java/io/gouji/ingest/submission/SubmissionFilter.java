package io.gouji.ingest.submission;

import java.util.Optional;
import java.util.UUID;

/**
 * Which submissions to list.
 *
 * @param agency only of this agency
 * @param year only for this report year
 * @param stage only those at this stage
 * @param before only those received before this one
 */
public record SubmissionFilter(
        Optional<String> agency, Optional<Integer> year, Optional<Stage> stage, Optional<UUID> before) {}
