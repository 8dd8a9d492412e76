package io.gouji.ingest.archive;

import io.gouji.ingest.submission.ProblemException;

/** An entry of an archive. */
public sealed interface Unpacked {

    /** Its path in the archive, as far as it can be read. */
    String name();

    /**
     * A document.
     *
     * @param name its path in the archive, with {@code /} between folders
     * @param bytes its content
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sound(String name, byte[] bytes) implements Unpacked {}

    /**
     * Nothing that can be taken.
     *
     * @param name its path in the archive
     * @param why what is wrong with it
     */
    record Faulty(String name, ProblemException why) implements Unpacked {}
}
