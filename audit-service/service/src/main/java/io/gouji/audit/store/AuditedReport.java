package io.gouji.audit.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.RuleOutcome;
import io.gouji.contract.report.ParsedReport;
import java.util.List;

/**
 * A report with its latest audit.
 *
 * @param summary what a list shows of it
 * @param sha256 SHA-256 of the raw document
 * @param report what was read
 * @param outcomes one for every rule, in catalogue order
 * @param findings what is wrong, in catalogue order
 */
public record AuditedReport(
        @JsonUnwrapped @JsonIgnoreProperties("findings") ReportSummary summary,
        String sha256,
        ParsedReport report,
        List<RuleOutcome> outcomes,
        List<Finding> findings) {}
