package io.gouji.audit;

/** How a submission stands in the store. */
public sealed interface Standing {

    /** Nothing of it is there, or so little that it has to be read again. */
    record Absent() implements Standing {}

    /** A later version of the report has taken its place. */
    record Superseded() implements Standing {}

    /** The report is there, and something that follows from it is not. */
    record Torn() implements Standing {}

    /**
     * The report is there with all that follows from it.
     *
     * @param audit the latest audit of it
     */
    record Held(Audit audit) implements Standing {}
}
