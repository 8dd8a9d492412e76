package io.gouji.rules.table;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Evidence;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.report.TableShape;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableRulesTest {

    private static ReportFixture report() {
        return ReportFixture.report();
    }

    /** Received 4, granted 1, partly granted 2, not held 1. */
    private static ReportFixture four() {
        return report().row("T3.received", 4, 0, 0, 0, 0, 0, 4)
                .row("T3.granted", 1, 0, 0, 0, 0, 0, 1)
                .row("T3.partlyGranted", 2, 0, 0, 0, 0, 0, 2)
                .row("T3.unavailable.notHeld", 1, 0, 0, 0, 0, 0, 1)
                .row("T3.total", 4, 0, 0, 0, 0, 0, 4);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                argumentSet("adds up", four(), PASS),
                argumentSet("total too large", four().count("T3.received.total", 5), FAIL),
                argumentSet("total too small", four().count("T3.received.total", 3), FAIL),
                argumentSet("last row", four().count("T3.carriedOut.total", 1), FAIL),
                argumentSet("blank part that is zero", four().blank("T3.received.company"), PASS),
                argumentSet("blank part that may hold the rest", four().blank("T3.received.person"), UNDETERMINED),
                argumentSet(
                        "blank part cannot make a total smaller",
                        four().blank("T3.received.company").count("T3.received.total", 3),
                        FAIL),
                argumentSet("slash part that is zero", four().slash("T3.received.company"), PASS),
                argumentSet("blank total of a row of zeros", four().blank("T3.carriedIn.total"), PASS),
                argumentSet("blank total of a row with figures", four().blank("T3.received.total"), UNDETERMINED),
                argumentSet("missing part", four().without("T3.received.person"), UNDETERMINED),
                argumentSet("ambiguous part", four().ambiguous("T3.received.person", 4, 40), UNDETERMINED),
                argumentSet("unreadable part", four().unreadable("T3.received.person"), UNDETERMINED),
                argumentSet(
                        "one row broken, one unreadable",
                        four().unreadable("T3.granted.person").count("T3.received.total", 5),
                        FAIL),
                argumentSet("no table", four().withoutTable("T3"), UNDETERMINED),
                argumentSet("table breaks off", four().endsAfter("T3", "carriedIn"), UNDETERMINED),
                argumentSet("row set of 2019", four().onThe2019RowSet(), PASS),
                argumentSet(
                        "row set of 2019, its own row broken",
                        four().onThe2019RowSet().count("T3.other.total", 1),
                        FAIL));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void addsUpRows(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("T3-ROW", report)).isEqualTo(expected);
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                argumentSet("adds up", four(), PASS),
                argumentSet("total too small", four().row("T3.total", 3, 0, 0, 0, 0, 0, 3), FAIL),
                argumentSet("results too small", four().row("T3.granted", 0, 0, 0, 0, 0, 0, 0), FAIL),
                argumentSet("row of another edition counts", onOldRows(1), PASS),
                argumentSet("row of another edition breaks it", onOldRows(2), FAIL),
                argumentSet("blank result", four().blank("T3.granted.person"), UNDETERMINED),
                argumentSet("no table", four().withoutTable("T3"), UNDETERMINED));
    }

    private static ReportFixture onOldRows(int other) {
        return four().onThe2019RowSet()
                .row("T3.granted", 0, 0, 0, 0, 0, 0, 0)
                .row("T3.other", other, 0, 0, 0, 0, 0, other);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void addsUpColumns(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("T3-COL", report)).isEqualTo(expected);
    }

    @Test
    void editionOf2019HasItsOwnRows() {
        ReportFixture old = ReportFixture.report(2020, FormEdition.E2019)
                .row("T3.other", 6, 0, 0, 0, 0, 0, 6)
                .row("T3.total", 6, 0, 0, 0, 0, 0, 6);

        assertThat(Verdicts.outcome("T3-COL", old)).isEqualTo(PASS);
        assertThat(Verdicts.outcome("T3-BAL", old)).isEqualTo(FAIL);
        assertThat(Verdicts.outcome("T3-SHAPE", old)).isEqualTo(PASS);
    }

    static Stream<Arguments> balances() {
        return Stream.of(
                argumentSet("balanced", four(), PASS),
                argumentSet("carried in and out", carried(3), PASS),
                argumentSet("carried out too much", carried(4), FAIL),
                argumentSet("carried in unreadable", carried(4).unreadable("T3.carriedIn.person"), FAIL),
                argumentSet("blank carry", four().blank("T3.carriedOut.person"), PASS));
    }

    private static ReportFixture carried(int out) {
        return four().row("T3.carriedIn", 3, 0, 0, 0, 0, 0, 3).row("T3.carriedOut", out, 0, 0, 0, 0, 0, out);
    }

    @ParameterizedTest
    @MethodSource("balances")
    void balancesColumns(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("T3-BAL", report)).isEqualTo(expected);
    }

    @Test
    void tableWithBlankZerosAndTotalsFailsOnlyForItsBlanks() {
        ReportFixture report = four();
        for (String row : new String[] {"T3.received", "T3.granted", "T3.partlyGranted", "T3.unavailable.notHeld"}) {
            report.blank(row + ".company", row + ".research", row + ".welfare", row + ".legal", row + ".otherOrg");
        }
        report.blank("T3.granted.total", "T3.partlyGranted.total", "T3.unavailable.notHeld.total");

        assertThat(Verdicts.audit(report).findings()).extracting(Finding::rule).containsExactly("T3-BLANK");
    }

    @Test
    void findingNamesTheRowByItsLabelAndShowsBothSides() {
        Finding finding = Verdicts.findings("T3-ROW", four().count("T3.received.total", 5))
                .getFirst();

        assertThat(finding.message().zh()).isEqualTo("表三“一、本年新收政府信息公开申请数量”（T3.received）：各项之和为 4，“总计”填 5，相差 1");
        assertThat(finding.message().en())
                .isEqualTo(
                        "table 3, row “一、本年新收政府信息公开申请数量” (T3.received): the parts add up to 4, “总计” says 5, difference 1");
        assertThat(finding.expected()).isEqualTo("4");
        assertThat(finding.actual()).isEqualTo("5");
        assertThat(finding.difference()).isEqualTo(BigDecimal.ONE);
        assertThat(finding.cells()).hasSize(7).contains(CellRef.parse("T3.received.total"));
        assertThat(finding.evidence()).extracting(Evidence::role).containsExactly("total", "part");
        assertThat(finding.evidence()).extracting(Evidence::at).doesNotContainNull();
    }

    @Test
    void rowUnderAGroupIsNamedWithItsGroup() {
        assertThat(Verdicts.findings("T3-ROW", four().count("T3.other.misc.total", 2)))
                .extracting(finding -> finding.message().zh())
                .containsExactly("表三“（六）其他处理 3.其他”（T3.other.misc）：各项之和为 0，“总计”填 2，相差 2");
    }

    static Stream<Arguments> blanks() {
        return Stream.of(
                argumentSet("no blank", four(), PASS),
                argumentSet("one blank", four().blank("T3.carriedIn.person"), FAIL),
                argumentSet("a slash", four().slash("T3.carriedIn.person"), FAIL),
                argumentSet("blank in another table", four().blank("T4.review.total"), PASS),
                argumentSet("missing is not blank", four().without("T3.carriedIn.person"), PASS),
                argumentSet(
                        "blank where the document ends",
                        four().endsAfter("T3", "carriedIn").blank("T3.carriedIn.total"),
                        PASS),
                argumentSet(
                        "blank before the document ends",
                        four().endsAfter("T3", "carriedIn").blank("T3.received.total"),
                        FAIL),
                argumentSet("no table", four().withoutTable("T3"), UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void findsBlanks(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("T3-BLANK", report)).isEqualTo(expected);
    }

    @Test
    void blanksAreOneFindingForTheTable() {
        assertThat(Verdicts.findings("T3-BLANK", four().blank("T3.carriedIn.person", "T3.carriedOut.person")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cells())
                        .containsExactly(CellRef.parse("T3.carriedIn.person"), CellRef.parse("T3.carriedOut.person")));
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                argumentSet("as the form", report(), PASS),
                argumentSet("row set of 2019", report().onThe2019RowSet(), FAIL),
                argumentSet("row set of 2019 in 2020", ReportFixture.report(2020, FormEdition.E2019), PASS),
                argumentSet("row missing", report().withoutRow("T3", "refused.thirdParty"), FAIL),
                argumentSet("row missing, document cut", report().endsAfter("T3", "granted"), PASS),
                argumentSet(
                        "row of its own",
                        report().rows("T3", rows -> rows.add(3, new TableShape.Row(null, "（七）群众咨询", 7))),
                        FAIL),
                argumentSet(
                        "header fragment is no row",
                        report().rows("T3", rows -> rows.add(0, new TableShape.Row(null, "申请人情况", 0))),
                        PASS),
                argumentSet("order changed", report().rows("T3", rows -> Collections.swap(rows, 2, 3)), FAIL),
                argumentSet("row repeated", report().rows("T3", rows -> rows.add(3, rows.get(2))), FAIL),
                argumentSet(
                        "too many values",
                        report().rows("T3", rows -> rows.set(0, new TableShape.Row("received", "一、", 8))),
                        FAIL),
                argumentSet("table missing", report().withoutTable("T3"), FAIL),
                argumentSet(
                        "table missing, document cut",
                        report().withoutTable("T3").truncated(),
                        UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void comparesTheShape(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("T3-SHAPE", report)).isEqualTo(expected);
    }

    @Test
    void missingRowsAreOneFinding() {
        assertThat(Verdicts.findings(
                        "T3-SHAPE", report().withoutRow("T3", "granted").withoutRow("T3", "total")))
                .extracting(finding -> finding.message().zh())
                .containsExactly("表三缺少 2 行：“（一）予以公开”（T3.granted）、“（七）总计”（T3.total）");
    }

    static Stream<Arguments> disputes() {
        return Stream.of(
                argumentSet("zeros", report(), PASS),
                argumentSet("adds up", report().row("T4.suit", 1, 2, 3, 4, 10), PASS),
                argumentSet("total not filled in", report().row("T4.suit", 1, 2, 3, 4, 0), FAIL),
                argumentSet("total off by one", report().row("T4.reviewThenSuit", 1, 2, 3, 4, 11), FAIL),
                argumentSet("blank total", report().row("T4.suit", 1, 0, 0, 0).blank("T4.suit.total"), UNDETERMINED),
                argumentSet("no table", report().withoutTable("T4"), UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource("disputes")
    void addsUpDisputes(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("T4-SUM", report)).isEqualTo(expected);
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                argumentSet("fifteen", report(), PASS),
                argumentSet("fourteen", withValues(4), FAIL),
                argumentSet("sixteen", withValues(6), FAIL),
                argumentSet("fourteen, document cut", withValues(4).truncated(), UNDETERMINED),
                argumentSet("table missing", report().withoutTable("T4"), FAIL),
                argumentSet(
                        "table missing, document cut",
                        report().withoutTable("T4").truncated(),
                        UNDETERMINED));
    }

    private static ReportFixture withValues(int inSuit) {
        return report().rows("T4", rows -> rows.set(1, new TableShape.Row("suit", "未经复议直接起诉", inSuit)));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void countsTheValuesOfTableFour(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("T4-COUNT", report)).isEqualTo(expected);
    }
}
