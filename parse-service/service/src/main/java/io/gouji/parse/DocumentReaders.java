package io.gouji.parse;

/** What the documents of each lane are read with. */
@FunctionalInterface
public interface DocumentReaders {

    /** The reader of a lane. */
    DocumentReader of(Lane lane);
}
