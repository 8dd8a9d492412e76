package io.gouji.audit;

/** The store does not answer, or not now; the same operation may succeed later. */
public final class StoreAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreAwayException(Throwable cause) {
        super("the store does not answer", cause);
    }
}
