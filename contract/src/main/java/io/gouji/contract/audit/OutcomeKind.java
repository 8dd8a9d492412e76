package io.gouji.contract.audit;

/** What a rule concluded about a report. */
public enum OutcomeKind {
    /** The condition holds. */
    PASS("pass"),
    /** The condition is violated. */
    FAIL("fail"),
    /** The rule does not speak about this report. */
    NOT_APPLICABLE("notApplicable"),
    /** What the rule needs is missing or could not be read. */
    UNDETERMINED("undetermined"),
    /** The rule itself failed: a fault of the software, for operators. */
    CRASHED("crashed");

    private final String code;

    OutcomeKind(String code) {
        this.code = code;
    }

    /** The code used on the wire. */
    public String code() {
        return code;
    }
}
