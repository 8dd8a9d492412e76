package io.gouji.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gouji.contract.audit.Finding;
import io.gouji.rules.AuditResult;
import io.gouji.rules.RuleCatalogue;
import io.gouji.testkit.generate.Body;
import io.gouji.testkit.generate.Fault;
import io.gouji.testkit.generate.Faults;
import io.gouji.testkit.generate.FaultyReport;
import io.gouji.testkit.generate.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Reports that break no rule are not accused, and each known fault is found by the rules it is meant for. */
class GeneratedReportsTest {

    static final List<Fault> FAULTS = Faults.ALL;

    private static final long SEED = 20;
    private static final int BODIES = 40;
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2025;
    private static final int REPORTS_PER_FAULT = 12;
    private static final Set<String> RULES =
            RuleCatalogue.RULES.stream().map(rule -> rule.descriptor().id()).collect(Collectors.toSet());

    private static Shelf shelf;
    private static GeneratedAudit audit;

    @BeforeAll
    static void takesAShelf() {
        shelf = Shelf.of(SEED, BODIES, FIRST_YEAR, LAST_YEAR).findFirst().orElseThrow();
        audit = new GeneratedAudit(shelf);
    }

    @Test
    void honestReportsAreNotAccused() {
        var accusations = new ArrayList<String>();
        int audited = 0;
        for (Body body : shelf.bodies()) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                accusations.addAll(told(body, year, audit.clean(body, year)));
                audited++;
            }
        }

        assertThat(audited).isGreaterThan(250);
        assertThat(accusations).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void faultIsFoundByItsRulesAndByNoOther(Fault fault) {
        assumeThat(fault.mustFail()).as("rules of this fault").anyMatch(RULES::contains);
        var wrong = new ArrayList<String>();
        List<Case> cases = cases(fault).limit(REPORTS_PER_FAULT).toList();
        for (Case made : cases) {
            AuditResult result = audit.of(made.body, made.year, made.report);
            Set<String> failed = result.findings().stream().map(Finding::rule).collect(Collectors.toSet());
            fault.mustFail().stream()
                    .filter(rule -> RULES.contains(rule) && !failed.contains(rule))
                    .forEach(rule -> wrong.add(rule + " is silent: " + made.body.name() + " " + made.year));
            told(made.body, made.year, result).stream()
                    .filter(finding -> Stream.concat(fault.mustFail().stream(), fault.mayFail().stream())
                            .noneMatch(finding::startsWith))
                    .forEach(wrong::add);
            if (fault.isTracedToOneCell() && !Accuracy.namesTheGuilty(result, made.report)) {
                wrong.add("the guilty cell is not named: " + made.report.guilty() + " of " + made.body.name());
            }
        }

        assertThat(cases).as("reports that can go wrong in this way").isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRuleHasAFault() {
        Set<String> meant =
                Faults.ALL.stream().flatMap(fault -> fault.mustFail().stream()).collect(Collectors.toSet());

        assertThat(meant).containsAll(RULES);
    }

    private record Case(Body body, int year, FaultyReport report) {}

    private static Stream<Case> cases(Fault fault) {
        return shelf.bodies().stream()
                .flatMap(body -> Stream.iterate(LAST_YEAR, year -> year >= FIRST_YEAR, year -> year - 1)
                        .flatMap(year ->
                                shelf.report(body, year, fault).stream().map(report -> new Case(body, year, report))));
    }

    private static List<String> told(Body body, int year, AuditResult result) {
        return result.findings().stream()
                .map(finding -> finding.rule() + " " + body.name() + " " + year + ": "
                        + finding.message().zh() + " "
                        + finding.evidence().stream()
                                .map(evidence -> evidence.text())
                                .limit(3)
                                .toList())
                .toList();
    }
}
