package io.gouji.parse;

/** Documents cannot be read at present. Nothing is known about the document: it has to be tried again, not rejected. */
public final class ReaderUnavailableException extends RuntimeException {

    public ReaderUnavailableException(String message) {
        super(message);
    }

    public ReaderUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
