package io.gouji.systemtests.chaos;

import java.nio.file.Path;
import java.util.List;

/**
 * What one agency submits, one after the other.
 *
 * @param agency its id
 * @param letters what it submits, in order
 */
record Dossier(String agency, List<Letter> letters) {

    Dossier {
        letters = List.copyOf(letters);
    }

    /**
     * One document.
     *
     * @param file the document
     * @param year the report year
     * @param interactive whether somebody waits for it
     * @param trial whether it is a trial
     */
    record Letter(Path file, int year, boolean interactive, boolean trial) {}
}
