package io.gouji.testkit.generate;

/** Something a narrative may say about its tables, and say wrongly. */
enum Topic {
    /** Applications received. */
    RECEIVED,
    /** Applications handled. */
    HANDLED,
    /** Applications carried into the next year. */
    CARRIED,
    /** How the results divide into the groups of the form. */
    RESULTS,
    /** The share of a group of results. */
    SHARE,
    /** Applications of natural persons. */
    PERSONS,
    /** The share of natural persons in the applications, in per cent. */
    PERSON_SHARE,
    /** The change against last year, in per cent. */
    GROWTH,
    /** What each member received. */
    MEMBERS,
    /** Reconsiderations. */
    REVIEWS,
    /** Suits. */
    SUITS,
    /** How the reconsiderations ended. */
    REVIEW_RESULTS,
    /** Normative documents. */
    DOCUMENTS,
    /** A total of published items and its parts. */
    ITEMS,
    /** Fees charged for processing information. */
    FEES
}
