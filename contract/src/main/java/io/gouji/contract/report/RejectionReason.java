package io.gouji.contract.report;

/** Why a document could not be read as an annual report. Codes are stable: people filter and redrive by them. */
public enum RejectionReason {
    /** It has no bytes, or no text at all. */
    EMPTY,
    /** Its bytes are of a format that is not read here. */
    UNSUPPORTED_TYPE,
    /** Its bytes are of another format than the sender declared, for example a picture named as a PDF. */
    TYPE_MISMATCH,
    /** It, or what was read of it, has more bytes than the limits allow. */
    TOO_LARGE,
    /** It is packed, and unpacks to more than the limits allow, in bytes or as a multiple of its own size. */
    UNPACKS_TOO_FAR,
    /** It has more pages than the limits allow. */
    TOO_MANY_PAGES,
    /** It is made of more elements of markup than the limits allow. */
    TOO_MANY_ELEMENTS,
    /** Its elements or tables stand within each other deeper than the limits allow. */
    TOO_DEEP,
    /** Its tables have more cells than the limits allow, merged cells counted as often as they cover one. */
    TOO_MANY_CELLS,
    /** It has more characters or more paragraphs than the limits allow. */
    TOO_MUCH_TEXT,
    /** Its pages draw more than the limits allow. */
    TOO_MUCH_DRAWING,
    /** Its parts declare document types or entities, which no word processor writes and none of which is resolved. */
    UNSAFE_XML,
    /** Its text is in no encoding that can be told, or is damaged beyond reading. */
    BROKEN_ENCODING,
    /** It can be opened only with a password. */
    ENCRYPTED,
    /** Its container is damaged. */
    CORRUPT,
    /** It is made of pictures and no text recognition is installed. */
    SCANNED_NO_OCR,
    /** It is no annual report on government information disclosure. */
    NOT_A_REPORT,
    /** It has the parts of the report and none of its tables. */
    NO_TABLES,
    /** Its report year cannot be told, or is not a year such a report can have. */
    YEAR_UNKNOWN,
    /** Reading it took longer than the limit. */
    TIMEOUT,
    /** Reading it needed more memory than the limit. */
    OUT_OF_MEMORY,
    /** The parser failed on it; the fault is the parser's. */
    PARSER_FAILURE
}
