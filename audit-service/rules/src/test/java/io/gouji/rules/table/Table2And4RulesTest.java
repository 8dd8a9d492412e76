package io.gouji.rules.table;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Blanks, whole numbers and legal limits. */
class Table2And4RulesTest {

    private static ReportFixture report() {
        return ReportFixture.report();
    }

    private static ReportFixture report2020() {
        return ReportFixture.report(2020, FormEdition.E2019);
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                argumentSet("table 2 of zeros", "T2-BLANK", report(), PASS),
                argumentSet("blank in table 2", "T2-BLANK", report().blank("T2.licences.decisions"), FAIL),
                argumentSet("slash in table 2", "T2-BLANK", report().slash("T2.fees.amount"), FAIL),
                argumentSet("blank in table 2 of 2019", "T2-BLANK", report2020().blank("T2.licences.change"), FAIL),
                argumentSet("table 2 of 2019 of zeros", "T2-BLANK", report2020(), PASS),
                argumentSet("no table 2", "T2-BLANK", report().withoutTable("T2"), UNDETERMINED),
                argumentSet("missing cell of table 2", "T2-BLANK", report().without("T2.fees.amount"), PASS),
                argumentSet(
                        "blank in the row table 2 breaks off in",
                        "T2-BLANK",
                        report().endsAfter("T2", "penalties").blank("T2.penalties.decisions"),
                        PASS),
                argumentSet("table 4 of zeros", "T4-BLANK", report(), PASS),
                argumentSet("blank in table 4", "T4-BLANK", report().blank("T4.review.pending"), FAIL),
                argumentSet("blank in table 4 of 2019", "T4-BLANK", report2020().blank("T4.suit.total"), FAIL),
                argumentSet("no table 4", "T4-BLANK", report().withoutTable("T4"), UNDETERMINED),
                argumentSet(
                        "form before 2019",
                        "T4-BLANK",
                        ReportFixture.report(2018, FormEdition.PRE_2019),
                        NOT_APPLICABLE),
                argumentSet("whole numbers", "T3-INT", report().count("T3.received.person", 4), PASS),
                argumentSet("negative", "T3-INT", report().count("T3.received.person", -1), FAIL),
                argumentSet("fraction", "T3-INT", report().decimal("T3.received.person", "1.5"), FAIL),
                argumentSet("whole number with a point", "T3-INT", report().decimal("T3.received.person", "2.0"), PASS),
                argumentSet("negative in 2019", "T3-INT", report2020().count("T3.other.total", -2), FAIL),
                argumentSet("blank is no fraction", "T3-INT", report().blank("T3.received.person"), PASS),
                argumentSet("slash is no fraction", "T3-INT", report().slash("T3.received.person"), PASS),
                argumentSet("unreadable", "T3-INT", report().unreadable("T3.received.person"), UNDETERMINED),
                argumentSet("missing", "T3-INT", report().without("T3.received.person"), UNDETERMINED),
                argumentSet("several counts", "T3-INT", report().ambiguous("T3.received.person", 4, 40), PASS),
                argumentSet(
                        "several, one no count",
                        "T3-INT",
                        report().ambiguous("T3.received.person", -4, 40),
                        UNDETERMINED),
                argumentSet(
                        "unreadable beside a negative",
                        "T3-INT",
                        report().unreadable("T3.received.person").count("T3.received.company", -1),
                        FAIL),
                argumentSet("no table 3", "T3-INT", report().withoutTable("T3"), UNDETERMINED),
                argumentSet("whole numbers in table 4", "T4-INT", report().count("T4.review.upheld", 2), PASS),
                argumentSet("negative in table 4", "T4-INT", report().count("T4.review.upheld", -2), FAIL),
                argumentSet(
                        "fraction in table 4 of 2019", "T4-INT", report2020().decimal("T4.suit.other", "0.5"), FAIL),
                argumentSet("no table 4 to count", "T4-INT", report().withoutTable("T4"), UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource
    void outcomes(String rule, ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome(rule, report)).isEqualTo(expected);
    }

    static Stream<Arguments> legalLimits() {
        return Stream.of(
                argumentSet("county without rules", report().agency("示例县人民政府"), PASS),
                argumentSet("county", report().agency("示例县人民政府").count("T2.rules.issued", 1), FAIL),
                argumentSet("county in force only", report().agency("示例县").count("T2.rules.inForce", 1), FAIL),
                argumentSet("township", report().agency("示例县样本镇人民政府").count("T2.rules.issued", 1), FAIL),
                argumentSet("local department", report().agency("示例市教育局").count("T2.rules.issued", 1), FAIL),
                argumentSet("province", report().agency("示例省人民政府").count("T2.rules.issued", 9), PASS),
                argumentSet("prefecture", report().agency("示例自治州人民政府").count("T2.rules.issued", 9), PASS),
                argumentSet("municipality", report().agency("上海市人民政府办公厅").count("T2.rules.issued", 9), PASS),
                argumentSet("ministry", report().agency("中华人民共和国教育部").count("T2.rules.issued", 9), PASS),
                argumentSet("bare city", report().agency("示例市").count("T2.rules.issued", 9), UNDETERMINED),
                argumentSet("zone", report().agency("示例综合实验区").count("T2.rules.issued", 9), UNDETERMINED),
                argumentSet("no name", report().agency(null).count("T2.rules.issued", 9), UNDETERMINED),
                argumentSet("no table 2", report().withoutTable("T2"), UNDETERMINED),
                argumentSet("unreadable row", report().unreadable("T2.rules.issued"), UNDETERMINED),
                argumentSet("ambiguous row", report().ambiguous("T2.rules.issued", 0, 1), UNDETERMINED),
                argumentSet("missing cell", report().without("T2.rules.issued"), UNDETERMINED),
                argumentSet("slashes", report().slash("T2.rules.issued").blank("T2.rules.inForce"), PASS),
                argumentSet("county in 2019", report2020().agency("示例县").count("T2.rules.made", 1), FAIL),
                argumentSet(
                        "county published in 2019", report2020().agency("示例县").count("T2.rules.totalPublic", 1), FAIL));
    }

    @ParameterizedTest
    @MethodSource
    void legalLimits(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("T2-LEGAL", report)).isEqualTo(expected);
    }

    static Stream<Arguments> limitSeverities() {
        return Stream.of(
                argumentSet("county issues", report().agency("示例县").count("T2.rules.issued", 1), Severity.ERROR),
                argumentSet("county keeps", report().agency("示例县").count("T2.rules.inForce", 1), Severity.ERROR),
                argumentSet("department issues", report().agency("示例县教育局").count("T2.rules.issued", 1), Severity.ERROR),
                argumentSet(
                        "department keeps", report().agency("示例县教育局").count("T2.rules.inForce", 1), Severity.WARNING),
                argumentSet("made in 2019", report2020().agency("示例县").count("T2.rules.made", 1), Severity.ERROR),
                argumentSet(
                        "shown in 2019",
                        report2020().agency("示例县").count("T2.rules.totalPublic", 1),
                        Severity.WARNING));
    }

    @ParameterizedTest
    @MethodSource
    void limitSeverities(ReportFixture report, Severity expected) {
        assertThat(Verdicts.findings("T2-LEGAL", report))
                .extracting(Finding::severity)
                .containsExactly(expected);
    }

    @Test
    void legalLimitNamesTheFigureAndTheBody() {
        Finding finding = Verdicts.findings(
                        "T2-LEGAL",
                        report().agency("示例县人民政府").count("T2.rules.inForce", 5).count("T2.rules.issued", 2))
                .getFirst();

        assertThat(finding.message().zh()).isEqualTo("表二“规章”一行“本年制发件数”填 2，而示例县人民政府没有规章制定权，应为 0");
        assertThat(finding.message().en()).contains("says 2", "示例县人民政府 has no power");
        assertThat(finding.cells())
                .extracting(CellRef::toString)
                .containsExactly("T2.rules.issued", "T2.rules.inForce");
        assertThat(finding.expected()).isEqualTo("0");
        assertThat(finding.actual()).isEqualTo("2");
    }

    @Test
    void marksOfTheRowOfRulesAloneAreANote() {
        ReportFixture marked =
                report().slash("T2.rules.issued").slash("T2.rules.repealed").slash("T2.rules.inForce");

        assertThat(Verdicts.findings("T2-BLANK", marked))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
        assertThat(Verdicts.findings("T2-BLANK", marked.slash("T2.fees.amount")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(Verdicts.findings("T2-BLANK", report().blank("T2.rules.issued")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void blankFindingNamesItsTable() {
        Finding finding = Verdicts.findings("T4-BLANK", report().blank("T4.suit.upheld", "T4.suit.total"))
                .getFirst();

        assertThat(finding.message().zh()).isEqualTo("表四有 2 个单元格未填数字（没有的应填“0”）：T4.suit.upheld, T4.suit.total");
        assertThat(finding.message().en()).startsWith("2 cells of table 4 hold no figure");
    }

    @Test
    void oddNumberIsNamedWithItsPlace() {
        Finding finding = Verdicts.findings("T3-INT", report().count("T3.granted.person", -1))
                .getFirst();

        assertThat(finding.message().zh()).isEqualTo("表三“（一）予以公开”行“自然人”栏（T3.granted.person）填 -1，件数应为零或正整数");
        assertThat(finding.message().en()).contains("T3.granted.person) says -1");
        assertThat(finding.actual()).isEqualTo("-1");
        assertThat(finding.suspectedMisreading()).isFalse();
    }

    @Test
    void oddNumberThatCouldBeReadAsACountIsAMisreading() {
        assertThat(Verdicts.findings("T3-INT", report().alternatives("T3.granted.person", -1, 1)))
                .extracting(Finding::suspectedMisreading)
                .containsExactly(true);
        assertThat(Verdicts.findings("T3-INT", report().alternatives("T3.granted.person", -1, -2)))
                .extracting(Finding::suspectedMisreading)
                .containsExactly(false);
    }
}
