package io.gouji.cli;

import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.RejectionReason;
import io.gouji.rules.AuditResult;
import java.nio.file.Path;

/** What offline checking says about one file. */
sealed interface Verdict {

    /** The file, as it was named. */
    Path file();

    /**
     * It was read and audited.
     *
     * @param file the file, as it was named
     * @param report what was read
     * @param audit what the rules say
     */
    record Audited(Path file, ParsedReport report, AuditResult audit) implements Verdict {

        long count(Severity severity) {
            return audit.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }
    }

    /**
     * It is no report that can be read.
     *
     * @param file the file, as it was named
     * @param reason why, as a stable code
     * @param detail what was met
     */
    record Rejected(Path file, RejectionReason reason, String detail) implements Verdict {}
}
