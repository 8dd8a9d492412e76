package io.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.RuleOutcome;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.FormEdition;
import io.gouji.rules.table.TableRules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditorTest {

    @Test
    void cleanReportFailsNothing() {
        AuditResult result =
                Verdicts.audit(ReportFixture.report().after(ReportFixture.report(2023, FormEdition.E2021)));

        assertThat(result.findings()).isEmpty();
        assertThat(result.outcomes())
                .extracting(RuleOutcome::outcome)
                .containsOnly(OutcomeKind.PASS, OutcomeKind.NOT_APPLICABLE, OutcomeKind.UNDETERMINED);
    }

    @Test
    void cleanReportOfThe2019EditionFailsNothing() {
        assertThat(Verdicts.audit(ReportFixture.report(2020, FormEdition.E2019)).findings())
                .isEmpty();
    }

    @Test
    void givesEveryRuleOneOutcomeInCatalogueOrder() {
        assertThat(Verdicts.audit(ReportFixture.report()).outcomes())
                .extracting(RuleOutcome::rule)
                .containsExactlyElementsOf(RuleCatalogue.RULES.stream()
                        .map(rule -> rule.descriptor().id())
                        .toList());
    }

    @Test
    void formBefore2019IsNotJudgedByAnyRule() {
        AuditResult result = Verdicts.audit(ReportFixture.report(2018, FormEdition.PRE_2019));

        assertThat(result.outcomes()).extracting(RuleOutcome::outcome).containsOnly(OutcomeKind.NOT_APPLICABLE);
        assertThat(result.outcomes()).extracting(RuleOutcome::why).doesNotContainNull();
    }

    @Test
    void crashOfOneRuleLeavesTheOthersAlone() {
        var auditor = new Auditor(List.of(new CrashingRule(), TableRules.T3_ROW));

        AuditResult result = auditor.audit(
                ReportFixture.report().count("T3.received.total", 1).view());

        assertThat(result.outcomes())
                .extracting(RuleOutcome::outcome)
                .containsExactly(OutcomeKind.CRASHED, OutcomeKind.FAIL);
        assertThat(result.outcomes().getFirst().why())
                .extracting(Message::en)
                .asString()
                .contains("IllegalStateException: broken on purpose");
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("T3-ROW");
    }

    @Test
    void hostileSentencesCostNoMoreThanTheyMust() {
        ReportFixture fixture = ReportFixture.report()
                .sentence(1, "共收到申请12件，其中".repeat(100_000))
                .sentence(1, "公开信息3条，".repeat(1_200))
                .sentence(1, "1,000".repeat(1_900))
                .sentence(1, "（".repeat(9_000))
                .sentence(1, "《国务院办公厅关于印发".repeat(50_000) + "信息处理费管理办法");

        AuditResult result = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Verdicts.audit(fixture));

        assertThat(result.outcomes()).extracting(RuleOutcome::outcome).doesNotContain(OutcomeKind.CRASHED);
    }

    @Test
    void sameReportGivesTheSameResult() {
        ReportFixture fixture = ReportFixture.report()
                .count("T3.granted.person", 3)
                .sentence(1, "公开政府信息 条，公开文件 件。")
                .sentence(1, "公开政府信息 条，公开文件 件。");

        assertThat(Verdicts.audit(fixture)).isEqualTo(Verdicts.audit(fixture));
    }

    @Test
    void fingerprintsAreUniqueWithinAReportAndFreeOfFigures() {
        List<Finding> first = Verdicts.audit(faulty(5)).findings();
        List<Finding> second = Verdicts.audit(faulty(7)).findings();

        assertThat(first).extracting(Finding::fingerprint).doesNotHaveDuplicates();
        assertThat(second)
                .extracting(Finding::fingerprint)
                .containsExactlyElementsOf(
                        first.stream().map(Finding::fingerprint).toList());
        assertThat(first).hasSizeGreaterThan(6).isNotEqualTo(second);
    }

    private static ReportFixture faulty(int value) {
        return ReportFixture.report()
                .count("T3.granted.person", value)
                .count("T4.review.upheld", value)
                .sentence(1, "共公开信息90条，其中动态%d条、公告80条、其他40条。".formatted(value))
                .sentence(1, "共公开信息90条，其中动态%d条、公告80条、其他40条。".formatted(value))
                .sentence(1, "全年收到政府信息公开申请%d件。".formatted(value))
                .sentence(1, "因政府信息公开被申请行政复议%d件。".formatted(value + 1))
                .sentence(1, "公开政府信息 条，公开文件 件。");
    }

    private record CrashingRule() implements Rule {

        @Override
        public RuleDescriptor descriptor() {
            var text = new Message("坏规则", "A broken rule");
            return new RuleDescriptor("XX-CRASH", Severity.ERROR, text, "", text);
        }

        @Override
        public Outcome evaluate(ReportView report) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
