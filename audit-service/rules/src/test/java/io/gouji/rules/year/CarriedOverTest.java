package io.gouji.rules.year;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CarriedOverTest {

    private static ReportFixture before(long... carriedOut) {
        return ReportFixture.report(2023, FormEdition.E2021).row("T3.carriedOut", carriedOut);
    }

    private static ReportFixture now(long... carriedIn) {
        return ReportFixture.report(2024, FormEdition.E2021).row("T3.carriedIn", carriedIn);
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                argumentSet("same", now(3, 1, 0, 0, 0, 0, 4).after(before(3, 1, 0, 0, 0, 0, 4)), PASS),
                argumentSet("other person", now(4, 0, 0, 0, 0, 0, 4).after(before(3, 0, 0, 0, 0, 0, 4)), FAIL),
                argumentSet("other total", now(3, 0, 0, 0, 0, 0, 4).after(before(3, 0, 0, 0, 0, 0, 3)), FAIL),
                argumentSet("moved between columns", now(0, 3, 0, 0, 0, 0, 3).after(before(3, 0, 0, 0, 0, 0, 3)), FAIL),
                argumentSet("no year before", now(3, 0, 0, 0, 0, 0, 3), UNDETERMINED),
                argumentSet(
                        "wrong year given", now(3).after(ReportFixture.report(2022, FormEdition.E2021)), UNDETERMINED),
                argumentSet(
                        "year before does not say its year",
                        now(3).after(before(3).yearUnknown()),
                        PASS),
                argumentSet(
                        "this report does not say its year",
                        now(3).yearUnknown().after(before(3)),
                        PASS),
                argumentSet(
                        "form before 2019",
                        ReportFixture.report(2019, FormEdition.E2019)
                                .after(ReportFixture.report(2018, FormEdition.PRE_2019)),
                        NOT_APPLICABLE),
                argumentSet(
                        "edition changes, holds",
                        ReportFixture.report(2021, FormEdition.E2021)
                                .row("T3.carriedIn", 2, 0, 0, 0, 0, 0, 2)
                                .after(ReportFixture.report(2020, FormEdition.E2019)
                                        .row("T3.carriedOut", 2, 0, 0, 0, 0, 0, 2)),
                        PASS),
                argumentSet(
                        "edition changes, broken",
                        ReportFixture.report(2021, FormEdition.E2021)
                                .row("T3.carriedIn", 2, 0, 0, 0, 0, 0, 2)
                                .after(ReportFixture.report(2020, FormEdition.E2019)),
                        FAIL),
                argumentSet(
                        "both of 2019",
                        ReportFixture.report(2020, FormEdition.E2019)
                                .after(ReportFixture.report(2019, FormEdition.E2019)),
                        PASS),
                argumentSet("no table now", now(3).withoutTable("T3").after(before(3)), UNDETERMINED),
                argumentSet("no table before", now(3).after(before(3).withoutTable("T3")), UNDETERMINED),
                argumentSet("blank before that is zero", now(0).after(before(0).blank("T3.carriedOut.person")), PASS),
                argumentSet(
                        "blank before that may be the rest",
                        now(3, 0, 0, 0, 0, 0, 0).after(before(0).blank("T3.carriedOut.person")),
                        UNDETERMINED),
                argumentSet(
                        "ambiguous, one fits",
                        now(0).ambiguous("T3.carriedIn.person", 3, 30).after(before(3)),
                        UNDETERMINED),
                argumentSet(
                        "ambiguous, none fits",
                        now(0).ambiguous("T3.carriedIn.person", 4, 40).after(before(3)),
                        FAIL),
                argumentSet(
                        "unreadable", now(0).unreadable("T3.carriedIn.person").after(before(3)), UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource
    void outcomes(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("YOY-CARRY", report)).isEqualTo(expected);
    }

    @Test
    void namesBothFigures() {
        Finding finding = findings(now(5, 0, 0, 0, 0, 0, 3).after(before(3, 0, 0, 0, 0, 0, 3)));

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message().zh()).isEqualTo("表三“自然人”列：2023年度报告“四、结转下年度继续办理”为 3，本年度“二、上年结转”填 5");
        assertThat(finding.message().en()).endsWith("the year before carried out 3, this year carries in 5");
        assertThat(finding.cells()).extracting(CellRef::toString).containsExactly("T3.carriedIn.person");
        assertThat(finding.expected()).isEqualTo("3");
        assertThat(finding.actual()).isEqualTo("5");
        assertThat(finding.difference()).isEqualByComparingTo(BigDecimal.TWO);
        assertThat(finding.evidence())
                .extracting(evidence -> evidence.role() + " " + evidence.text())
                .containsExactly("carriedIn 5", "lastYear 2023年度 T3.carriedOut.person 3");
    }

    @Test
    void ambiguousFigureIsShownAsPrinted() {
        Finding finding =
                findings(now(0).ambiguous("T3.carriedIn.person", 4, 40).after(before(3)));

        assertThat(finding.expected()).isEqualTo("3");
        assertThat(finding.actual()).isEqualTo("440");
        assertThat(finding.difference()).isNull();
    }

    @Test
    void otherReadingThatFitsMakesItAMisreading() {
        Finding fits = findings(now(0).alternatives("T3.carriedIn.person", 5, 3).after(before(3)));
        Finding doesNot =
                findings(now(0).alternatives("T3.carriedIn.person", 5, 6).after(before(3)));

        assertThat(fits.suspectedMisreading()).isTrue();
        assertThat(doesNot.suspectedMisreading()).isFalse();
    }

    static Stream<Arguments> severities() {
        return Stream.of(
                argumentSet("same name", now(5).agency("示例县民政局"), before(3).agency("示例县民政局"), Severity.ERROR),
                argumentSet("short name", now(5).agency("示例市样本县"), before(3).agency("样本县人民政府"), Severity.ERROR),
                argumentSet("office", now(5).agency("样本县人民政府办公室"), before(3).agency("样本县"), Severity.ERROR),
                argumentSet("nameless", now(5).agency(null), before(3).agency("示例县民政局"), Severity.ERROR),
                argumentSet("other name", now(5).agency("示例县科技局"), before(3).agency("示例县民政局"), Severity.WARNING),
                argumentSet("other scope", now(5).aggregated(), before(3), Severity.WARNING),
                argumentSet("reorganised", now(5).sentence(1, "机构改革后职责划转。"), before(3), Severity.WARNING),
                argumentSet("not reorganised", now(5).sentence(1, "撤销原答复。"), before(3), Severity.ERROR));
    }

    @ParameterizedTest
    @MethodSource
    void severities(ReportFixture now, ReportFixture before, Severity expected) {
        assertThat(findings(now.after(before)).severity()).isEqualTo(expected);
    }

    private static Finding findings(ReportFixture report) {
        return Verdicts.findings("YOY-CARRY", report).getFirst();
    }
}
