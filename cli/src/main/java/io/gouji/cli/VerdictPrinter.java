package io.gouji.cli;

/** Prints verdicts in one format, in the order they come. */
interface VerdictPrinter {

    void print(Verdict verdict);

    /** Prints what follows the last verdict. */
    void end();
}
