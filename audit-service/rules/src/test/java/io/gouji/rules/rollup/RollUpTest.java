package io.gouji.rules.rollup;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Evidence;
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

class RollUpTest {

    private static final String LICENCES = "T2.licences.decisions";
    private static final String PERSON = "T3.received.person";
    private static final String ISSUED = "T2.normativeDocs.issued";

    private static ReportFixture county() {
        return ReportFixture.report().agency("示例县").aggregated();
    }

    private static ReportFixture member(String name) {
        return ReportFixture.report().agency(name);
    }

    private static ReportFixture one() {
        return member("示例县民政局").count(LICENCES, 12).count(PERSON, 4);
    }

    private static ReportFixture other() {
        return member("示例县教育局").count(LICENCES, 18).count(PERSON, 7);
    }

    private static ReportFixture sums() {
        return county().count(LICENCES, 30).count(PERSON, 11);
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                argumentSet("sums", "RU-SUM", sums().aboveAll(one(), other()), PASS),
                argumentSet("too small", "RU-SUM", sums().count(LICENCES, 29).aboveAll(one(), other()), FAIL),
                argumentSet("too large", "RU-SUM", sums().count(LICENCES, 31).aboveAll(one(), other()), FAIL),
                argumentSet("some missing", "RU-SUM", sums().count(LICENCES, 31).above(one(), other()), UNDETERMINED),
                argumentSet("no member", "RU-SUM", sums().aboveAll(), UNDETERMINED),
                argumentSet("own report", "RU-SUM", ReportFixture.report().aboveAll(one()), NOT_APPLICABLE),
                argumentSet(
                        "cell open in a member",
                        "RU-SUM",
                        sums().count(LICENCES, 31).aboveAll(one(), other().blank(LICENCES)),
                        PASS),
                argumentSet(
                        "cell ambiguous in a member",
                        "RU-SUM",
                        sums().aboveAll(one(), other().ambiguous(LICENCES, 1, 18)),
                        PASS),
                argumentSet(
                        "branch of a ministry",
                        "RU-SUM",
                        sums().aboveAll(one(), other(), member("国家税务总局示例县税务局").count(LICENCES, 500)),
                        PASS),
                argumentSet(
                        "member of another year",
                        "RU-SUM",
                        sums().aboveAll(
                                        one(),
                                        other(),
                                        ReportFixture.report(2023, FormEdition.E2021)
                                                .agency("示例县财政局")
                                                .count(LICENCES, 5)),
                        PASS),
                argumentSet(
                        "nothing comparable",
                        "RU-SUM",
                        county().aboveAll(ReportFixture.report(2018, FormEdition.PRE_2019)
                                .yearUnknown()),
                        UNDETERMINED),
                argumentSet("below the aggregate", "RU-LE", sums().above(one()), PASS),
                argumentSet("all of the aggregate", "RU-LE", sums().above(one(), other()), PASS),
                argumentSet(
                        "one member has more",
                        "RU-LE",
                        sums().count(LICENCES, 11).above(one()),
                        FAIL),
                argumentSet(
                        "together they have more",
                        "RU-LE",
                        sums().count(LICENCES, 29).above(one(), other()),
                        FAIL),
                argumentSet(
                        "branch of a ministry has more",
                        "RU-LE",
                        sums().above(one(), member("示例县气象局").count(LICENCES, 500)),
                        PASS),
                argumentSet("no member known", "RU-LE", sums(), UNDETERMINED),
                argumentSet("own report above", "RU-LE", ReportFixture.report().above(one()), NOT_APPLICABLE),
                argumentSet("aggregate blank", "RU-LE", sums().blank(LICENCES).above(one()), PASS),
                argumentSet(
                        "member ambiguous, may be less",
                        "RU-LE",
                        sums().count(LICENCES, 11).above(one().ambiguous(LICENCES, 1, 12)),
                        PASS),
                argumentSet(
                        "member ambiguous, always more",
                        "RU-LE",
                        sums().count(LICENCES, 11).above(one().ambiguous(LICENCES, 12, 120)),
                        FAIL),
                argumentSet(
                        "table 2 of another edition",
                        "RU-LE",
                        county().above(ReportFixture.report(2024, FormEdition.E2019)
                                .agency("示例县民政局")
                                .count(LICENCES, 9)),
                        PASS),
                argumentSet(
                        "items of 2019",
                        "RU-LE",
                        ReportFixture.report(2020, FormEdition.E2019)
                                .aggregated()
                                .above(ReportFixture.report(2020, FormEdition.E2019)
                                        .agency("示例县民政局")
                                        .count("T2.licences.lastYear", 9)),
                        PASS),
                argumentSet(
                        "decisions of 2019",
                        "RU-LE",
                        ReportFixture.report(2020, FormEdition.E2019)
                                .aggregated()
                                .above(ReportFixture.report(2020, FormEdition.E2019)
                                        .agency("示例县民政局")
                                        .count(LICENCES, 9)),
                        FAIL),
                argumentSet(
                        "nothing to compare",
                        "RU-LE",
                        county().above(ReportFixture.report(2018, FormEdition.PRE_2019)
                                .yearUnknown()
                                .agency("示例县民政局")),
                        UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource
    void outcomes(String rule, ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome(rule, report)).isEqualTo(expected);
    }

    static Stream<Arguments> severities() {
        return Stream.of(
                argumentSet("decisions together", sums().count(LICENCES, 29), Severity.ERROR),
                argumentSet("applications together", sums().count(PERSON, 10), Severity.WARNING),
                argumentSet("applications of one member", sums().count(PERSON, 6), Severity.ERROR),
                argumentSet("bodies left out", sums().count(LICENCES, 29).sentence(1, "以上数据不含乡镇。"), Severity.WARNING));
    }

    @ParameterizedTest
    @MethodSource
    void severities(ReportFixture report, Severity expected) {
        assertThat(Verdicts.findings("RU-LE", report.above(one(), other())))
                .extracting(Finding::severity)
                .containsExactly(expected);
    }

    @Test
    void jointActsTogetherAreAWarning() {
        ReportFixture report = county().count(ISSUED, 3)
                .above(member("示例县民政局").count(ISSUED, 2), member("示例县教育局").count(ISSUED, 2));

        assertThat(Verdicts.findings("RU-LE", report))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void namesTheMemberThatHasMore() {
        Finding finding = Verdicts.findings(
                        "RU-LE",
                        sums().count(PERSON, 6)
                                .count("T3.granted.person", 0)
                                .above(one().count("T3.granted.person", 1), other()))
                .getFirst();

        assertThat(finding.message().zh()).isEqualTo("T3.received.person 填 6，而下级“示例县教育局”一家即为 7；另有 1 个单元格");
        assertThat(finding.message().en())
                .isEqualTo("T3.received.person says 6, but “示例县教育局” below it alone has 7; and 1 more cells");
        assertThat(finding.expected()).isEqualTo("11");
        assertThat(finding.actual()).isEqualTo("6");
        assertThat(finding.cells()).extracting(CellRef::toString).containsExactly(PERSON, "T3.granted.person");
        assertThat(finding.evidence()).extracting(Evidence::text).containsExactly("6", "示例县教育局 7", "示例县民政局 4");
    }

    @Test
    void namesTheSumWhereNoMemberAloneHasMore() {
        Finding finding = Verdicts.findings("RU-LE", sums().count(LICENCES, 29).above(one(), other()))
                .getFirst();

        assertThat(finding.message().zh()).isEqualTo("T2.licences.decisions 填 29，少于已知下级机关之和 30");
        assertThat(finding.message().en()).endsWith("says 29, less than the 30 of the bodies below that are known");
        assertThat(finding.suspectedMisreading()).isFalse();
    }

    @Test
    void sumNamesBothSides() {
        Finding finding = Verdicts.findings(
                        "RU-SUM", sums().count(LICENCES, 35).aboveAll(one(), other(), member("示例县财政局")))
                .getFirst();

        assertThat(finding.message().zh()).isEqualTo("T2.licences.decisions 填 35，所属 3 个机关之和为 30");
        assertThat(finding.message().en()).isEqualTo("T2.licences.decisions says 35; the 3 bodies it adds up have 30");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.difference()).isEqualByComparingTo("5");
        assertThat(finding.evidence()).extracting(Evidence::text).containsExactly("35", "示例县教育局 18", "示例县民政局 12");
    }

    @Test
    void otherReadingThatFitsMakesItAMisreading() {
        assertThat(Verdicts.findings(
                        "RU-SUM", sums().alternatives(LICENCES, 3, 30).aboveAll(one(), other())))
                .extracting(Finding::suspectedMisreading)
                .containsExactly(true);
        assertThat(Verdicts.findings(
                        "RU-LE", sums().alternatives(LICENCES, 3, 300).above(one(), other())))
                .extracting(Finding::suspectedMisreading)
                .containsExactly(true);
        assertThat(Verdicts.findings(
                        "RU-LE", sums().alternatives(LICENCES, 3, 29).above(one(), other())))
                .extracting(Finding::suspectedMisreading)
                .containsExactly(false);
    }
}
