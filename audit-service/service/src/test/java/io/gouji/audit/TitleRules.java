package io.gouji.audit;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.Auditor;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.copying.CopiedText;
import java.util.Arrays;
import java.util.List;

/**
 * Rules that find what a report's title names: {@code E-SUM=12} makes the rule {@code E-SUM} fail with that figure, a
 * trailing {@code ?} makes it a suspected misreading. The rule {@code Y-LAST} looks at the title of the year before,
 * and {@code ID-COPY} is the catalogue's.
 */
public final class TitleRules {

    public static final String VERSION = "test.1";

    private TitleRules() {}

    public static RulePack pack() {
        return new RulePack(
                VERSION,
                new Auditor(List.of(
                        rule("E-SUM", Severity.ERROR),
                        new CopiedText(0.8),
                        rule("N-TEXT", Severity.NOTE),
                        rule("W-NEW", Severity.WARNING),
                        lastYear("Y-LAST"))));
    }

    private static Rule lastYear(String id) {
        Rule ofItself = rule(id, Severity.ERROR);
        return new Rule() {
            @Override
            public RuleDescriptor descriptor() {
                return ofItself.descriptor();
            }

            @Override
            public Outcome evaluate(ReportView report) {
                return report.previousYear()
                        .map(ofItself::evaluate)
                        .orElseGet(() -> Outcome.undetermined("缺上一年度", "the year before is missing"));
            }
        };
    }

    private static Rule rule(String id, Severity severity) {
        var descriptor =
                new RuleDescriptor(id, severity, new Message("不符", "Differs"), "basis", new Message("说明", "Explained"));
        return new Rule() {
            @Override
            public RuleDescriptor descriptor() {
                return descriptor;
            }

            @Override
            public Outcome evaluate(ReportView report) {
                List<Finding> findings = Arrays.stream(report.report().title().split(" ", -1))
                        .filter(word -> word.startsWith(id + "="))
                        .map(word -> found(id, severity, word.substring(id.length() + 1)))
                        .toList();
                return findings.isEmpty() ? new Outcome.Pass() : new Outcome.Fail(findings);
            }
        };
    }

    private static Finding found(String id, Severity severity, String figure) {
        return figure.endsWith("?")
                ? Samples.misread(Samples.finding(id, severity, figure.substring(0, figure.length() - 1)))
                : Samples.finding(id, severity, figure);
    }
}
