package io.gouji.contract.audit;

/** How strongly a rule's basis binds, after RFC 2119. */
public enum Severity {
    /** The form or the law says "must", or the document contradicts itself. */
    ERROR,
    /** Guidance says "should", or the figure is implausible; a person decides. */
    WARNING,
    /** Worth a reader's attention; nothing is wrong. */
    NOTE
}
