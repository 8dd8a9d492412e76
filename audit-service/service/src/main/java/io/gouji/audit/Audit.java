package io.gouji.audit;

import io.gouji.contract.event.ReportAudited;
import io.gouji.contract.event.ReportParsed;
import java.time.Instant;
import java.util.List;

/**
 * One audit of one submission, with the alerts that follow from it. Kept before anything else happens, so that a repeat
 * tells the same people the same thing.
 *
 * @param id the same for the same submission, rules, parser and neighbours
 * @param auditedAt when it was made
 * @param audited every outcome and finding
 * @param alerts what people are told, in the order they are told it
 */
public record Audit(String id, Instant auditedAt, ReportAudited audited, List<Alert> alerts) {

    public Audit {
        alerts = List.copyOf(alerts);
    }

    static String id(ReportParsed parsed, String packVersion, Surroundings surroundings) {
        String alone = parsed.submission().submissionId() + "/" + packVersion + "/" + parsed.parserVersion();
        String key = surroundings.key();
        return key.isEmpty() ? alone : alone + "/" + key;
    }
}
