package io.gouji.rules;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import java.util.List;

/** What a rule concludes about a report. Sealed so that "did not run" can never look like "passed". */
public sealed interface Outcome {

    /** The condition holds. */
    record Pass() implements Outcome {}

    /**
     * The condition is violated.
     *
     * @param findings what is wrong; never empty
     */
    record Fail(List<Finding> findings) implements Outcome {

        public Fail {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a failed rule must say what is wrong");
            }
        }
    }

    /**
     * The rule does not speak about this report.
     *
     * @param why the reason
     */
    record NotApplicable(Message why) implements Outcome {}

    /**
     * What the rule needs is missing or could not be read.
     *
     * @param missing what was missing
     */
    record Undetermined(Message missing) implements Outcome {}

    /**
     * The rule itself failed: a fault of the software, shown to operators.
     *
     * @param cause what happened
     */
    record Crashed(String cause) implements Outcome {}

    /** A fail when there are findings, else a pass. */
    static Outcome of(List<Finding> findings) {
        return findings.isEmpty() ? new Pass() : new Fail(findings);
    }

    /** The rule does not speak about this report, and why. */
    static Outcome notApplicable(String zh, String en) {
        return new NotApplicable(new Message(zh, en));
    }

    /** The rule could not judge this report, and what was missing. */
    static Outcome undetermined(String zh, String en) {
        return new Undetermined(new Message(zh, en));
    }
}
