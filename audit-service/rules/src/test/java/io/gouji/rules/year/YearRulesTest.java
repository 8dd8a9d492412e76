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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YearRulesTest {

    private static final String DOCS = "T2.normativeDocs";

    private static ReportFixture now() {
        return ReportFixture.report(2024, FormEdition.E2021);
    }

    private static ReportFixture before() {
        return ReportFixture.report(2023, FormEdition.E2021);
    }

    private static ReportFixture of2020() {
        return ReportFixture.report(2020, FormEdition.E2019);
    }

    private static ReportFixture of2019() {
        return ReportFixture.report(2019, FormEdition.E2019);
    }

    static Stream<Arguments> rollForward() {
        return Stream.of(
                argumentSet(
                        "follows", "T2-FWD", now().row(DOCS, 62, 33, 499).after(before().row(DOCS, 0, 0, 470)), PASS),
                argumentSet(
                        "too few", "T2-FWD", now().row(DOCS, 62, 33, 498).after(before().row(DOCS, 0, 0, 470)), FAIL),
                argumentSet(
                        "too many", "T2-FWD", now().row(DOCS, 62, 33, 500).after(before().row(DOCS, 0, 0, 470)), FAIL),
                argumentSet("rules", "T2-FWD", now().row("T2.rules", 1, 0, 0).after(before()), FAIL),
                argumentSet("no year before", "T2-FWD", now().row(DOCS, 62, 33, 499), UNDETERMINED),
                argumentSet("no table now", "T2-FWD", now().withoutTable("T2").after(before()), UNDETERMINED),
                argumentSet("no table before", "T2-FWD", now().after(before().withoutTable("T2")), UNDETERMINED),
                argumentSet(
                        "edition changes",
                        "T2-FWD",
                        ReportFixture.report(2021, FormEdition.E2021).after(of2020()),
                        NOT_APPLICABLE),
                argumentSet("edition without it", "T2-FWD", of2020().after(of2019()), NOT_APPLICABLE),
                argumentSet(
                        "blank that may be the rest",
                        "T2-FWD",
                        now().row(DOCS, 62, 33, 499).blank(DOCS + ".issued").after(before().row(DOCS, 0, 0, 470)),
                        UNDETERMINED),
                argumentSet(
                        "glued digits, some split fits",
                        "T2-FWD",
                        now().glued(DOCS, "6233499").after(before().row(DOCS, 0, 0, 470)),
                        UNDETERMINED),
                argumentSet(
                        "glued digits, no split fits",
                        "T2-FWD",
                        now().glued(DOCS, "6233440").after(before().glued(DOCS, "77132470")),
                        FAIL),
                argumentSet(
                        "stock grows",
                        "T2-2019",
                        of2020().row(DOCS, 77, 77, 166).after(of2019().row(DOCS, 0, 0, 89)),
                        PASS),
                argumentSet(
                        "stock does not grow",
                        "T2-2019",
                        of2020().row(DOCS, 77, 77, 160).after(of2019().row(DOCS, 0, 0, 89)),
                        FAIL),
                argumentSet(
                        "items follow",
                        "T2-2019",
                        of2020().row("T2.licences", 18, 0, 7).after(of2019().row("T2.licences", 20, -2, 9)),
                        PASS),
                argumentSet(
                        "items do not follow",
                        "T2-2019",
                        of2020().row("T2.licences", 20, -2, 7).after(of2019().row("T2.licences", 20, -2, 9)),
                        FAIL),
                argumentSet("no year before 2020", "T2-2019", of2020(), UNDETERMINED),
                argumentSet(
                        "year before on the older form",
                        "T2-2019",
                        of2019().after(ReportFixture.report(2018, FormEdition.PRE_2019)),
                        NOT_APPLICABLE),
                argumentSet("edition of 2021", "T2-2019", now().after(before()), NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource
    void rollForward(String rule, ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome(rule, report)).isEqualTo(expected);
    }

    @Test
    void rollForwardNamesItsOperands() {
        Finding finding = finding("T2-FWD", now().row(DOCS, 62, 33, 440).after(before().row(DOCS, 0, 0, 470)));

        assertThat(finding.message().zh())
                .isEqualTo("表二“行政规范性文件”：上一年度“现行有效件数” 470 ＋ “本年制发件数” 62 − “本年废止件数” 33，与本年度“现行有效件数” 440 相差 -59");
        assertThat(finding.message().en()).endsWith("“现行有效件数” of this year is 440, difference -59");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.expected()).isEqualTo("499");
        assertThat(finding.actual()).isEqualTo("440");
        assertThat(finding.difference()).isEqualByComparingTo("-59");
        assertThat(finding.cells()).extracting(CellRef::column).containsExactly("issued", "repealed", "inForce");
        assertThat(finding.evidence())
                .extracting(evidence -> evidence.role() + " " + evidence.text())
                .containsExactly(
                        "figure 440", "figure 33", "figure 62", "lastYear 2023年度 T2.normativeDocs.inForce 470");
    }

    @Test
    void rollForwardOfItemsTakesTheChangeOfTheYearBefore() {
        Finding finding = finding(
                "T2-2019", of2020().row("T2.licences", 20, -2, 7).after(of2019().row("T2.licences", 20, -2, 9)));

        assertThat(finding.message().zh())
                .isEqualTo("表二“行政许可”：上一年度“上一年项目数量” 20 ＋ 上一年度“本年增/减” -2，与本年度“上一年项目数量” 20 相差 2");
        assertThat(finding.expected()).isEqualTo("18");
        assertThat(finding.cells()).extracting(CellRef::column).containsExactly("lastYear");
    }

    @Test
    void gluedDigitsAreShownAsPrinted() {
        Finding finding = finding("T2-FWD", now().glued(DOCS, "6233440").after(before().glued(DOCS, "77132470")));

        assertThat(finding.message().zh()).contains("上一年度印作 “77132470”，本年度印作 “6233440”");
        assertThat(finding.message().en()).contains("“6233440” now");
        assertThat(finding.expected()).isNull();
        assertThat(finding.suspectedMisreading()).isFalse();
    }

    static Stream<Arguments> issuedAndInForce() {
        return Stream.of(
                argumentSet("more in force", now().row(DOCS, 3, 0, 12), PASS),
                argumentSet("as many in force", now().row(DOCS, 3, 0, 3), PASS),
                argumentSet("fewer in force", now().row(DOCS, 3, 0, 2), FAIL),
                argumentSet(
                        "repealed in the same year", now().row(DOCS, 3, 1, 2).after(before()), PASS),
                argumentSet("too few though repealed", now().row(DOCS, 4, 1, 2).after(before()), FAIL),
                argumentSet("repealed last year's", now().row(DOCS, 0, 5, 5).after(before().row(DOCS, 0, 0, 10)), PASS),
                argumentSet("repealed all", now().row(DOCS, 2, 12, 0).after(before().row(DOCS, 0, 0, 10)), PASS),
                argumentSet("repealed more", now().row(DOCS, 2, 13, 0).after(before().row(DOCS, 0, 0, 10)), FAIL),
                argumentSet("repealed, no year before", now().row(DOCS, 0, 5, 5), UNDETERMINED),
                argumentSet("rules", now().row("T2.rules", 3, 0, 2), FAIL),
                argumentSet("glued, no split fits", now().glued(DOCS, "900"), FAIL),
                argumentSet("glued, some split fits", now().glued(DOCS, "1012"), UNDETERMINED),
                argumentSet("blank stock", now().row(DOCS, 3, 0, 0).blank(DOCS + ".inForce"), UNDETERMINED),
                argumentSet("blank repealed", now().row(DOCS, 3, 0, 2).blank(DOCS + ".repealed"), UNDETERMINED),
                argumentSet("unreadable", now().unreadable(DOCS + ".inForce"), UNDETERMINED),
                argumentSet("no table 2", now().withoutTable("T2"), UNDETERMINED),
                argumentSet("stock of 2019", of2020().row(DOCS, 0, 3, 12), PASS),
                argumentSet("stock of 2019 too small", of2020().row(DOCS, 0, 3, 2), FAIL),
                argumentSet(
                        "repealed, year before on another edition",
                        ReportFixture.report(2021, FormEdition.E2021)
                                .row(DOCS, 0, 5, 5)
                                .after(of2020()),
                        UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource
    void issuedAndInForce(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("T2-GE", report)).isEqualTo(expected);
    }

    @Test
    void issuedAndInForceNamesItsOperands() {
        Finding few = finding("T2-GE", now().row(DOCS, 5, 0, 2));
        Finding many = finding("T2-GE", now().row(DOCS, 2, 13, 0).after(before().row(DOCS, 0, 0, 10)));

        assertThat(few.message().zh()).isEqualTo("表二“行政规范性文件”：“现行有效件数” 2 少于“本年制发件数” 5 减“本年废止件数” 0");
        assertThat(few.message().en()).endsWith("“现行有效件数” 2 is below “本年制发件数” 5 less “本年废止件数” 0");
        assertThat(few.cells()).extracting(CellRef::column).containsExactly("issued", "inForce", "repealed");
        assertThat(many.message().zh()).isEqualTo("表二“行政规范性文件”：本年废止 13 多于上一年度现行有效 10 加本年制发 2");
        assertThat(many.message().en())
                .contains("13 repealed, more than the 10 in force the year before plus the 2 issued");
        assertThat(many.cells()).extracting(CellRef::column).containsExactly("repealed", "issued");
        assertThat(many.evidence())
                .extracting(evidence -> evidence.role() + " " + evidence.text())
                .containsExactly("figure 13", "lastYear 2023年度 T2.normativeDocs.inForce 10", "figure 2");
        assertThat(many.fingerprint()).isNotEqualTo(few.fingerprint());
    }

    private static final String FEES = "T2.fees.amount";

    static Stream<Arguments> feeUnit() {
        return Stream.of(
                argumentSet("none", now(), PASS),
                argumentSet(
                        "as last year", now().decimal(FEES, "1668.5").after(before().decimal(FEES, "1532.4")), PASS),
                argumentSet("a hundred times", now().count(FEES, 2_500).after(before().count(FEES, 25)), FAIL),
                argumentSet("not quite", now().decimal(FEES, "2499.99").after(before().count(FEES, 25)), PASS),
                argumentSet("from nothing", now().count(FEES, 2_500).after(before()), PASS),
                argumentSet("no year before", now().count(FEES, 2_500), UNDETERMINED),
                argumentSet(
                        "year before unreadable", now().count(FEES, 25).after(before().unreadable(FEES)), UNDETERMINED),
                argumentSet("blank", now().blank(FEES), UNDETERMINED),
                argumentSet("missing", now().without(FEES), UNDETERMINED),
                argumentSet("much for a department", now().agency("示例县民政局").count(FEES, 10_000), FAIL),
                argumentSet(
                        "department that charges for land",
                        now().agency("示例县自然资源局").count(FEES, 17_731),
                        UNDETERMINED),
                argumentSet("just not much", now().agency("示例县民政局").count(FEES, 9_999), UNDETERMINED),
                argumentSet("with a fraction", now().agency("示例县民政局").decimal(FEES, "10000.5"), UNDETERMINED),
                argumentSet(
                        "department that adds up",
                        now().agency("示例县民政局").aggregated().count(FEES, 10_000),
                        UNDETERMINED),
                argumentSet("department of a province", now().agency("示例省民政厅").count(FEES, 10_000), UNDETERMINED),
                argumentSet("much for a township", now().agency("示例县样本镇人民政府").count(FEES, 10_000), FAIL),
                argumentSet("county", now().agency("示例县人民政府").count(FEES, 999_999), UNDETERMINED),
                argumentSet("much for a county", now().agency("示例县人民政府").count(FEES, 1_000_000), FAIL),
                argumentSet("city", now().agency("示例市").count(FEES, 1_000_000), UNDETERMINED),
                argumentSet("edition without amounts", of2020(), NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource
    void feeUnit(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("T2-UNIT", report)).isEqualTo(expected);
    }

    @Test
    void feeUnitNamesBothAmounts() {
        Finding grown =
                finding("T2-UNIT", now().agency("示例市").count(FEES, 263_000).after(before().decimal(FEES, "25.1")));
        Finding much = finding("T2-UNIT", now().agency("示例县民政局").alternatives(FEES, 263_000, 263));

        assertThat(grown.message().zh()).isEqualTo("表二行政事业性收费填 263000 万元，上一年度为 25.1 万元，疑似以元填报");
        assertThat(grown.message().en()).contains("263000 万元, the year before 25.1 万元");
        assertThat(grown.evidence()).hasSize(2);
        assertThat(grown.suspectedMisreading()).isFalse();
        assertThat(much.message().zh()).contains("与该机关的规模不符");
        assertThat(much.message().en()).contains("implausible");
        assertThat(much.suspectedMisreading()).isTrue();
    }

    private static final String LICENCES = "T2.licences.decisions";

    static Stream<Arguments> jump() {
        return Stream.of(
                argumentSet("steady", now().count(LICENCES, 612).after(before().count(LICENCES, 550)), PASS),
                argumentSet(
                        "more than tenfold", now().count(LICENCES, 9_487).after(before().count(LICENCES, 550)), FAIL),
                argumentSet("less than a tenth", now().count(LICENCES, 54).after(before().count(LICENCES, 550)), FAIL),
                argumentSet("exactly tenfold", now().count(LICENCES, 5_500).after(before().count(LICENCES, 550)), PASS),
                argumentSet("small numbers", now().count(LICENCES, 99).after(before().count(LICENCES, 1)), PASS),
                argumentSet("a hundred from one", now().count(LICENCES, 100).after(before().count(LICENCES, 1)), FAIL),
                argumentSet("from nothing", now().count(LICENCES, 100).after(before()), FAIL),
                argumentSet("to nothing", now().after(before().count(LICENCES, 100)), FAIL),
                argumentSet(
                        "more than half of many",
                        now().count(LICENCES, 1_501).after(before().count(LICENCES, 1_000)),
                        FAIL),
                argumentSet("half of many", now().count(LICENCES, 1_500).after(before().count(LICENCES, 1_000)), PASS),
                argumentSet("half down", now().count(LICENCES, 499).after(before().count(LICENCES, 1_000)), FAIL),
                argumentSet(
                        "more than half of few",
                        now().count(LICENCES, 1_600).after(before().count(LICENCES, 999)),
                        PASS),
                argumentSet("no year before", now().count(LICENCES, 9_487), UNDETERMINED),
                argumentSet("no table 2", now().withoutTable("T2").after(before()), UNDETERMINED),
                argumentSet("nothing to compare", now().after(before().withoutTable("T2")), UNDETERMINED),
                argumentSet(
                        "edition changes",
                        ReportFixture.report(2021, FormEdition.E2021).after(of2020()),
                        NOT_APPLICABLE),
                argumentSet("2019", of2020().count("T2.coercion.decisions", 400).after(of2019()), FAIL),
                argumentSet(
                        "changes of 2019",
                        of2020().count("T2.coercion.change", 400).after(of2019()),
                        PASS));
    }

    @ParameterizedTest
    @MethodSource
    void jump(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("T2-JUMP", report)).isEqualTo(expected);
    }

    @Test
    void jumpIsANoteThatNamesBothFigures() {
        Finding finding = finding("T2-JUMP", now().count(LICENCES, 9_487).after(before().count(LICENCES, 550)));

        assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        assertThat(finding.message().zh()).isEqualTo("表二“行政许可”的“本年处理决定数量”填 9487，上一年度为 550，请核实");
        assertThat(finding.message().en()).contains("is 9487, 550 the year before");
        assertThat(finding.actual()).isEqualTo("9487");
    }

    private static ReportFixture busy(ReportFixture report) {
        return report.count(LICENCES, 1_682)
                .row("T3.received", 31, 0, 0, 0, 0, 0, 31)
                .row("T4.review", 1, 0, 0, 0, 1);
    }

    private static ReportFixture small(ReportFixture report) {
        return report.row("T3.received", 3, 2, 1, 1, 0, 0, 7)
                .row("T3.granted", 2, 2, 1, 1, 0, 0, 6)
                .row("T3.refused.internal", 1, 0, 0, 0, 0, 0, 1)
                .row("T4.review", 1, 1, 0, 0, 2);
    }

    static Stream<Arguments> repeatedFigures() {
        return Stream.of(
                argumentSet("everything the same", busy(now()).after(busy(before())), FAIL),
                argumentSet(
                        "one figure differs",
                        busy(now()).count("T3.granted.company", 1).after(busy(before())),
                        PASS),
                argumentSet(
                        "a total differs", busy(now()).count("T4.suit.total", 1).after(busy(before())), PASS),
                argumentSet("all zero", now().after(before()), PASS),
                argumentSet(
                        "figures of one digit, which repeat by chance",
                        small(now()).after(small(before())),
                        PASS),
                argumentSet("five digits", now().count(LICENCES, 16_825).after(before().count(LICENCES, 16_825)), PASS),
                argumentSet(
                        "six digits", now().count(LICENCES, 168_251).after(before().count(LICENCES, 168_251)), FAIL),
                argumentSet(
                        "zeros at the end",
                        now().count(LICENCES, 160_000).after(before().count(LICENCES, 160_000)),
                        PASS),
                argumentSet(
                        "only stocks",
                        now().count(DOCS + ".inForce", 1_682_511).after(before().count(DOCS + ".inForce", 1_682_511)),
                        PASS),
                argumentSet(
                        "only totals",
                        now().row("T3.total", 168_251, 0, 0, 0, 0, 0, 0)
                                .after(before().row("T3.total", 168_251, 0, 0, 0, 0, 0, 0)),
                        PASS),
                argumentSet("no year before", busy(now()), UNDETERMINED),
                argumentSet("a table is missing", busy(now()).withoutTable("T4").after(busy(before())), UNDETERMINED),
                argumentSet(
                        "differs though a table is missing",
                        busy(now()).withoutTable("T4").after(before()),
                        PASS),
                argumentSet(
                        "a cell is unreadable",
                        busy(now()).unreadable("T4.suit.other").after(busy(before())),
                        FAIL),
                argumentSet(
                        "2019",
                        busy(of2020())
                                .count("T2.coercion.decisions", 77)
                                .after(busy(of2019()).count("T2.coercion.decisions", 77)),
                        FAIL),
                argumentSet("form before 2019", ReportFixture.report(2018, FormEdition.PRE_2019), NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource
    void repeatedFigures(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("YOY-FIG", report)).isEqualTo(expected);
    }

    @Test
    void repeatedFiguresAreListed() {
        Finding finding = finding("YOY-FIG", busy(now()).after(busy(before())));

        assertThat(finding.message().zh()).isEqualTo("表二、表三、表四的数字与2023年度报告完全相同（非零的 5 个），疑似沿用");
        assertThat(finding.message().en()).contains("(5 are not zero)");
        assertThat(finding.cells())
                .extracting(CellRef::toString)
                .containsExactly(
                        LICENCES, "T3.received.person", "T3.received.total", "T4.review.upheld", "T4.review.total");
        assertThat(finding.evidence()).hasSize(5);
    }

    private static Finding finding(String rule, ReportFixture report) {
        List<Finding> findings = Verdicts.findings(rule, report);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
