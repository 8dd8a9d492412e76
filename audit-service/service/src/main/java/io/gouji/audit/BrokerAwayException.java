package io.gouji.audit;

/** The broker does not take an event in time; the same operation may succeed later. */
public final class BrokerAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokerAwayException(Throwable cause) {
        super("the broker does not answer", cause);
    }
}
