package io.gouji.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.RuleOutcome;
import io.gouji.contract.json.GoujiJson;
import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.ReportParser;
import io.gouji.rules.RulePacks;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object per file, each on a line of its own. */
final class JsonVerdicts implements VerdictPrinter {

    private final PrintWriter out;

    JsonVerdicts(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void print(Verdict verdict) {
        Object line = switch (verdict) {
            case Verdict.Audited audited -> line(audited);
            case Verdict.Rejected rejected ->
                new RejectedLine(rejected.file().toString(), new Why(rejected.reason(), rejected.detail()));
        };
        try {
            out.println(GoujiJson.mapper().writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a verdict without a JSON form: " + verdict.file(), e);
        }
        out.flush();
    }

    @Override
    public void end() {}

    private static AuditedLine line(Verdict.Audited audited) {
        var outcomes = new LinkedHashMap<String, OutcomeKind>();
        for (RuleOutcome outcome : audited.audit().outcomes()) {
            outcomes.put(outcome.rule(), outcome.outcome());
        }
        return new AuditedLine(
                audited.file().toString(),
                audited.report().agency(),
                audited.report().year(),
                ReportParser.VERSION,
                RulePacks.CURRENT.version(),
                audited.audit().findings(),
                outcomes);
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record AuditedLine(
            String file,
            @Nullable String agency,
            @Nullable Integer year,
            String parserVersion,
            String packVersion,
            List<Finding> findings,
            Map<String, OutcomeKind> outcomes) {}

    private record RejectedLine(String file, Why rejected) {}

    private record Why(RejectionReason reason, String detail) {}
}
