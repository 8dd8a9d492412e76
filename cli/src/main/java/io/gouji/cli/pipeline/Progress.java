package io.gouji.cli.pipeline;

/** How far a submission has come. */
public sealed interface Progress {

    /**
     * It is on its way.
     *
     * @param stage the last stage it reached
     */
    record UnderWay(String stage) implements Progress {}

    /**
     * Every rule was evaluated.
     *
     * @param findings how many inconsistencies were found
     */
    record Audited(int findings) implements Progress {}

    /**
     * It could not be read.
     *
     * @param reason why, as a stable code
     * @param detail what was met, for a person
     */
    record Rejected(String reason, String detail) implements Progress {}
}
