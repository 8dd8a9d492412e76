package io.gouji.cli.pipeline;

import java.nio.file.Path;

/**
 * One document as it was sent.
 *
 * @param file where it came from
 * @param agency the agency it was sent for
 * @param year the report year it was sent for
 * @param id identity of the submission
 * @param created false when the same document was received before
 * @param progress how far it has come when last asked
 */
public record Submission(Path file, String agency, int year, String id, boolean created, Progress progress) {

    Submission with(Progress now) {
        return new Submission(file, agency, year, id, created, now);
    }

    /** True when nothing more is to be expected. */
    public boolean isSettled() {
        return !(progress instanceof Progress.UnderWay);
    }
}
