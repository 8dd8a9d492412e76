package io.gouji.cli;

/** Ends a command with one sentence for the person who typed it. */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /**
     * A sentence for standard error.
     *
     * @param exitCode what the command ends with
     */
    public UserError(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
