package io.gouji.cli.pipeline;

/** What ingest-service said to a document. */
public sealed interface Receipt {

    /**
     * It is stored.
     *
     * @param id identity of the submission
     * @param created false when the same document was received before
     */
    record Accepted(String id, boolean created) implements Receipt {}

    /**
     * It was not taken.
     *
     * @param status the HTTP status
     * @param why what is wrong, for a person
     */
    record Refused(int status, String why) implements Receipt {}

    /**
     * It was not taken now; the same may be taken later.
     *
     * @param afterSeconds when to try again
     * @param why what is wrong, for a person
     */
    record Later(int afterSeconds, String why) implements Receipt {}
}
