package io.gouji.ingest.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which submissions to list.
 *
 * @param agency only of this agency
 * @param year only for this report year
 * @param stage only those at this stage
 * @param waitingSince only those that reached their stage by this time, and wait for the next one since
 * @param before only those received before this one
 */
public record SubmissionFilter(
        Optional<String> agency,
        Optional<Integer> year,
        Optional<Stage> stage,
        Optional<Instant> waitingSince,
        Optional<UUID> before) {}
