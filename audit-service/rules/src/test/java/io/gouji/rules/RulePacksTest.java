package io.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.RuleOutcome;
import io.gouji.contract.audit.RulePack;
import io.gouji.contract.audit.RulePack.Years;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.json.GoujiJson;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePacksTest {

    private static final String RULE = "T3-ROW";
    private static final ReportFixture FAULTY = ReportFixture.report().count("T3.received.total", 1);

    @Test
    void packInForceHasEveryRuleOfTheCatalogueAndNoOther() {
        assertThat(RulePacks.CURRENT.version()).isEqualTo(RuleCatalogue.VERSION).matches("20[0-9]{2}\\.[0-9]+");
        assertThat(RulePacks.CURRENT.rules().keySet())
                .containsExactlyElementsOf(RuleCatalogue.RULES.stream()
                        .map(rule -> rule.descriptor().id())
                        .toList());
    }

    @Test
    void everyDeactivationGivesItsReasonInBothLanguages() {
        assertThat(RulePacks.CURRENT.deactivated().values()).allSatisfy(reason -> {
            assertThat(reason.zh()).isNotBlank();
            assertThat(reason.en()).isNotBlank();
        });
    }

    @Test
    void unknownPackIsRefused() {
        assertThatThrownBy(() -> RulePacks.load("1999.1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1999.1");
    }

    @Test
    void packCannotDeactivateARuleItDoesNotHave() {
        assertThatThrownBy(() -> new RulePack("2026.9", Map.of(), Map.of(RULE, new Message("停", "Off"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(RULE);
    }

    @Test
    void packCannotHaveParametersOfARuleItDoesNotHave() {
        assertThatThrownBy(() -> new RulePack("2026.9", Map.of(), Map.of(), Map.of("ID-COPY", Map.of("share", "0.8"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule pack 2026.9 has parameters of ID-COPY, which it does not have");
    }

    @Test
    void rulesGoByTheParametersOfTheirPack() {
        ReportFixture late = ReportFixture.report().agency("示例县民政局").published(LocalDate.of(2025, 1, 30));
        RulePack earlier =
                with("DT-DEAD", Map.of("governments", "03-31", "departments", "01-29", "townships", "01-31"));

        assertThat(deadline(RulePacks.CURRENT, late)).isEqualTo(OutcomeKind.PASS);
        assertThat(deadline(earlier, late)).isEqualTo(OutcomeKind.FAIL);
    }

    @Test
    void explanationOfJumpsNamesTheLimitsOfThePack() {
        RulePack wider = with("T2-JUMP", Map.of("times", "20", "from", "300", "share", "0.75", "shareFrom", "5000"));

        assertThat(RuleCatalogue.rules(wider))
                .filteredOn(rule -> rule.descriptor().id().equals("T2-JUMP"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.descriptor().explanation().zh()).contains("20倍", "300", "75%", "5000");
                    assertThat(rule.descriptor().explanation().en()).contains("20 times", "300", "75 %", "5000");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "ID-COPY, share, 0, 'share is 0, expected a share above 0 and up to 1'",
        "ID-COPY, share, 1.01, 'share is 1.01, expected a share'",
        "YOY-TEXT, share, half, 'share is half, expected a share'",
        "ID-COPY, shares, 0.5, 'expected the parameters [share], has [shares]'",
        "T2-JUMP, share, 0.5, 'expected the parameters [from, share, shareFrom, times], has [share]'",
        "DT-DEAD, governments, 03-31, 'has [governments]'"
    })
    void parametersARuleCannotGoByAreRefused(String rule, String name, String value, String message) {
        RulePack pack = with(rule, Map.of(name, value));

        assertThatThrownBy(() -> RuleCatalogue.rules(pack))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("rule pack 2026.9, " + rule, message);
    }

    @ParameterizedTest
    @CsvSource({
        "02-30, expected a day as MM-dd",
        "31 January, expected a day as MM-dd",
        "02-29, expected a day that every year has"
    })
    void dayThatIsNoneIsRefused(String day, String message) {
        RulePack pack = with("DT-DEAD", Map.of("governments", "03-31", "departments", day, "townships", "01-31"));

        assertThatThrownBy(() -> RuleCatalogue.rules(pack))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("departments is " + day, message);
    }

    @ParameterizedTest
    @CsvSource({"times, 0.9", "from, 0", "shareFrom, many"})
    void limitsOfJumpsAreAtLeastOne(String name, String value) {
        var limits = new HashMap<>(Map.of("times", "10", "from", "100", "share", "0.5", "shareFrom", "1000"));
        limits.put(name, value);

        assertThatThrownBy(() -> RuleCatalogue.rules(with("T2-JUMP", limits)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("%s is %s, expected a number of at least 1".formatted(name, value));
    }

    @Test
    void ruleInForceIsApplied() {
        assertThat(outcome(new RulePack("2026.9", Map.of(RULE, Years.ALL), Map.of()), FAULTY)
                        .outcome())
                .isEqualTo(OutcomeKind.FAIL);
    }

    @Test
    void deactivatedRuleDoesNotApplyAndSaysWhy() {
        var pack = new RulePack(
                "2026.9", Map.of(RULE, Years.ALL), Map.of(RULE, new Message("依据待核实", "its basis is being checked")));

        RuleOutcome outcome = outcome(pack, FAULTY);

        assertThat(outcome.outcome()).isEqualTo(OutcomeKind.NOT_APPLICABLE);
        assertThat(outcome.why())
                .isEqualTo(new Message("本规则已停用：依据待核实", "the rule is deactivated: its basis is being checked"));
    }

    @Test
    void ruleThatIsNotInThePackDoesNotApply() {
        RuleOutcome outcome = outcome(new RulePack("2026.9", Map.of(), Map.of()), FAULTY);

        assertThat(outcome.outcome()).isEqualTo(OutcomeKind.NOT_APPLICABLE);
        assertThat(outcome.why()).isEqualTo(new Message("规则包 2026.9 不含本规则", "the rule is not in rule pack 2026.9"));
    }

    @ParameterizedTest
    @CsvSource({
        ", , fail",
        "2024, , fail",
        ", 2024, fail",
        "2024, 2024, fail",
        "2025, , notApplicable",
        ", 2023, notApplicable"
    })
    void ruleAppliesToItsReportYears(@Nullable Integer from, @Nullable Integer to, String expected) {
        RuleOutcome outcome = outcome(new RulePack("2026.9", Map.of(RULE, new Years(from, to)), Map.of()), FAULTY);

        assertThat(outcome.outcome().code()).isEqualTo(expected);
        if (outcome.outcome() == OutcomeKind.NOT_APPLICABLE) {
            assertThat(outcome.why())
                    .extracting(Message::en)
                    .isEqualTo("rule pack 2026.9 does not apply the rule to report year 2024");
        }
    }

    @Test
    void reportThatDoesNotSayItsYearIsJudgedByEveryRule() {
        var pack = new RulePack("2026.9", Map.of(RULE, new Years(2030, null)), Map.of());

        assertThat(outcome(pack, ReportFixture.report().yearUnknown().count("T3.received.total", 1))
                        .outcome())
                .isEqualTo(OutcomeKind.FAIL);
    }

    @Test
    void sameInputGivesTheSameBytesInWhateverOrderTheMembersCome() throws JsonProcessingException {
        ReportFixture one = ReportFixture.report().agency("示例县民政局").count("T2.licences.decisions", 12);
        ReportFixture other = ReportFixture.report().agency("示例县教育局").count("T2.licences.decisions", 18);
        ReportFixture before = ReportFixture.report(2023, FormEdition.E2021).count("T3.carriedOut.person", 2);

        String first = audited(county().aboveAll(one, other).after(before));
        String again = audited(county().aboveAll(one, other).after(before));
        String reordered = audited(county().aboveAll(other, one).after(before));

        assertThat(again).isEqualTo(first).contains("RU-LE", "YOY-CARRY", "causedBy");
        assertThat(reordered).isEqualTo(first);
    }

    private static ReportFixture county() {
        return ReportFixture.report().agency("示例县").aggregated().count("T3.received.person", 3);
    }

    private static String audited(ReportFixture report) throws JsonProcessingException {
        return GoujiJson.mapper().writeValueAsString(Verdicts.audit(report));
    }

    private static RuleOutcome outcome(RulePack pack, ReportFixture report) {
        return new Auditor(List.of(RuleCatalogue.rule(RULE).orElseThrow()), pack)
                .audit(report.view())
                .outcomes()
                .getFirst();
    }

    private static OutcomeKind deadline(RulePack pack, ReportFixture report) {
        return new Auditor(RuleCatalogue.rules(pack), pack)
                .audit(report.view()).outcomes().stream()
                        .filter(outcome -> outcome.rule().equals("DT-DEAD"))
                        .map(RuleOutcome::outcome)
                        .findFirst()
                        .orElseThrow();
    }

    /** The pack in force with other parameters of a rule. */
    private static RulePack with(String rule, Map<String, String> parameters) {
        var all = new HashMap<>(RulePacks.CURRENT.parameters());
        all.put(rule, parameters);
        return new RulePack("2026.9", RulePacks.CURRENT.rules(), Map.of(), all);
    }
}
