package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.RuleOutcome;
import io.gouji.rules.Neighbours;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleCatalogue;
import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every rule says about every shipped report, kept in git: a change of the rules shows whom it newly accuses. */
class FindingsTableTest {

    private static final Path TABLE = Corpus.root().resolve("docs/findings.md");

    private static List<Verdict.Audited> verdicts() {
        var check = new OfflineCheck();
        var verdicts = new ArrayList<Verdict.Audited>();
        for (Path sample : Documents.find(List.of(Corpus.samples().toString()))) {
            if (check.check(sample, Neighbours.NONE) instanceof Verdict.Audited audited) {
                verdicts.add(audited);
            }
        }
        return verdicts;
    }

    private static String table(List<Verdict.Audited> verdicts) {
        var table = new StringBuilder("""
                # Findings on the samples

                Generated; rewrite with `-Dgolden.update=true`. `·` pass, `–` not applicable, `?` undetermined, `!` crashed;
                a failure is the number of findings and the gravest severity: `E` error, `W` warning, `N` note.

                """);
        for (int column = 1; column <= verdicts.size(); column++) {
            table.append("%d. `%s`\n"
                    .formatted(column, verdicts.get(column - 1).file().getFileName()));
        }
        table.append("\n| rule |");
        for (int column = 1; column <= verdicts.size(); column++) {
            table.append(" %d |".formatted(column));
        }
        table.append("\n| --- |").append(" :-: |".repeat(verdicts.size())).append('\n');
        for (Rule rule : RuleCatalogue.RULES) {
            String id = rule.descriptor().id();
            table.append("| [%s](rules/%s.md) |".formatted(id, id));
            verdicts.forEach(
                    verdict -> table.append(" ").append(mark(id, verdict)).append(" |"));
            table.append('\n');
        }
        return table.toString();
    }

    private static String mark(String rule, Verdict.Audited verdict) {
        RuleOutcome outcome = verdict.audit().outcomes().stream()
                .filter(candidate -> candidate.rule().equals(rule))
                .findFirst()
                .orElseThrow();
        return switch (outcome.outcome()) {
            case PASS -> "·";
            case NOT_APPLICABLE -> "–";
            case UNDETERMINED -> "?";
            case CRASHED -> "!";
            case FAIL -> failure(rule, verdict);
        };
    }

    private static String failure(String rule, Verdict.Audited verdict) {
        List<Finding> findings = verdict.audit().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        String gravest = findings.stream()
                .map(Finding::severity)
                .sorted()
                .findFirst()
                .orElseThrow()
                .name();
        return findings.size() + gravest.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    @Test
    void tableIsCurrent() throws IOException {
        String table = table(verdicts());
        if ("true".equals(System.getProperty("golden.update"))) {
            Files.writeString(TABLE, table);
        }

        assertThat(TABLE).hasContent(table);
    }

    @Test
    void everyRuleFailsInASampleOrInACaseOfItsTests() {
        List<Verdict.Audited> verdicts = verdicts();
        List<String> cases = testSources();

        assertThat(RuleCatalogue.RULES)
                .extracting(rule -> rule.descriptor().id())
                .allMatch(id -> verdicts.stream()
                                .anyMatch(verdict -> verdict.audit().findings().stream()
                                        .anyMatch(finding -> finding.rule().equals(id)))
                        || cases.stream()
                                .anyMatch(source -> source.contains('"' + id + '"') && source.contains("FAIL")));
    }

    private static List<String> testSources() {
        Path tests = Corpus.root().resolve("audit-service/rules/src/test/java");
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(FindingsTableTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("tests of the rules", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
