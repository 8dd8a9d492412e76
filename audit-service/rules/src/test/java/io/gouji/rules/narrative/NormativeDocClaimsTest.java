package io.gouji.rules.narrative;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.FormEdition;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts of regulations and normative documents against table 2. */
class NormativeDocClaimsTest {

    private static ReportFixture office() {
        return ReportFixture.report().row("T2.rules", 1, 1, 8).row("T2.normativeDocs", 3, 18, 81);
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                argumentSet("issued, repealed, in force", "全年制发行政规范性文件3件、废止18件、现行有效81件。", PASS),
                argumentSet("clauses", "制发规范性文件3件，废止规范性文件18件，现行有效规范性文件81件。", PASS),
                argumentSet("number before the noun", "全年制发3份规范性文件，废止18份规范性文件，现行有效规范性文件81份。", PASS),
                argumentSet("regulations", "共制发（修改）政府规章1份，废止政府规章1份，现行有效政府规章8份。", PASS),
                argumentSet("regulations, then documents", "制发政府规章1件；制发规范性文件3件；废止规范性文件18件。", PASS),
                argumentSet("both together", "现行有效规章、行政规范性文件89件。", PASS),
                argumentSet("Chinese numeral", "制发行政规范性文件三件。", PASS),
                argumentSet("run with nouns first", "规范性文件制发、废止、现行有效分别为3、18、81件。", PASS),
                argumentSet("wrong in force", "集中发布现行有效行政规范性文件93件。", FAIL),
                argumentSet("wrong repealed", "制发规范性文件3件、废止17件、现行有效81件。", FAIL),
                argumentSet("wrong issued", "新制定行政规范性文件5件。", FAIL),
                argumentSet("wrong regulations", "现行有效政府规章9件。", FAIL),
                argumentSet("wrong together", "现行有效规章、行政规范性文件90件。", FAIL),
                argumentSet("wrong in a run", "规范性文件制发、废止、现行有效分别为3、17、81件。", FAIL),
                argumentSet("interpreted", "制定规范性文件政策解读6件。", NOT_APPLICABLE),
                argumentSet("filed", "报送备案制发的规范性文件2件。", NOT_APPLICABLE),
                argumentSet("reviewed", "审核拟制发规范性文件7件。", NOT_APPLICABLE),
                argumentSet("amended", "修订规范性文件2件。", NOT_APPLICABLE),
                argumentSet("in somebody's name", "以县政府名义印发规范性文件1件。", NOT_APPLICABLE),
                argumentSet("lapsed apart", "废止规范性文件10件，宣布失效8件。", NOT_APPLICABLE),
                argumentSet("of the party", "制发党内规范性文件4件。", NOT_APPLICABLE),
                argumentSet("lapsed alone", "宣布失效规范性文件6件。", NOT_APPLICABLE),
                argumentSet("other documents beside", "制定规范性文件3件，印发其他政策文件26件。", PASS),
                argumentSet("other documents", "制发各类文件36件。", NOT_APPLICABLE),
                argumentSet("another year", "2023年制发规范性文件9件。", NOT_APPLICABLE),
                argumentSet("whole county", "全县制发规范性文件40件。", NOT_APPLICABLE),
                argumentSet("approximate", "现行有效规范性文件近80件。", NOT_APPLICABLE),
                argumentSet("no act", "主动公开规范性文件20件。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void comparesDocuments(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("NT-NORM", office().sentence(1, sentence))).isEqualTo(expected);
    }

    @Test
    void anyNumberTheLayoutAllowsFits() {
        assertThat(Verdicts.outcome("NT-NORM", glued().sentence(1, "现行有效规范性文件470件。")))
                .isEqualTo(PASS);
        assertThat(Verdicts.findings("NT-NORM", glued().sentence(1, "现行有效规范性文件393件。")))
                .extracting(finding -> finding.message().zh())
                .containsExactly("正文所述现行有效件数为 393，与表格任何一种口径都不符：行政规范性文件现行有效件数 70/470");
    }

    private static ReportFixture glued() {
        return office().ambiguous("T2.normativeDocs.inForce", 70, 470);
    }

    @ParameterizedTest
    @CsvSource({"22, PASS", "6, PASS", "16, PASS", "17, FAIL"})
    void remarkInTheCellMayBeCountedOrNot(int stated, OutcomeKind expected) {
        ReportFixture noted = office().note("T2.normativeDocs.issued", 22, "其中修订16件");

        assertThat(Verdicts.outcome("NT-NORM", noted.sentence(1, "制发规范性文件" + stated + "件。")))
                .isEqualTo(expected);
    }

    @Test
    void blankCellStaysOpen() {
        assertThat(Verdicts.outcome(
                        "NT-NORM", office().slash("T2.rules.inForce").sentence(1, "现行有效规章8件。")))
                .isEqualTo(UNDETERMINED);
    }

    static Stream<Arguments> documentsOfTheEarlierEdition() {
        return Stream.of(
                argumentSet("made", "制发规范性文件4件。", PASS),
                argumentSet("published", "制发规范性文件3件。", PASS),
                argumentSet("neither", "制发规范性文件5件。", FAIL),
                argumentSet("in force, which it does not count", "现行有效规范性文件55件。", NOT_APPLICABLE),
                argumentSet("repealed, which it does not count", "废止规范性文件55件。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("documentsOfTheEarlierEdition")
    void earlierEditionCountsWhatWasMadeOrPublished(String sentence, OutcomeKind expected) {
        ReportFixture old = ReportFixture.report(2020, FormEdition.E2019).row("T2.normativeDocs", 4, 3, 130);

        assertThat(Verdicts.outcome("NT-NORM", old.sentence(1, sentence))).isEqualTo(expected);
    }

    static Stream<Arguments> documentsOfACounty() {
        return Stream.of(
                argumentSet("the government itself", "县人民政府印发规范性文件2件。", NOT_APPLICABLE),
                argumentSet("all of it, wrong", "全县制发规范性文件2件。", FAIL),
                argumentSet("told by somebody above", "按照省政府办公厅要求，我县制发规范性文件3件。", PASS));
    }

    @ParameterizedTest
    @MethodSource("documentsOfACounty")
    void governmentWithinAnAggregatedReportIsAnotherScope(String sentence, OutcomeKind expected) {
        ReportFixture county = office().aggregated().agency("示例县");

        assertThat(Verdicts.outcome("NT-NORM", county.sentence(1, sentence))).isEqualTo(expected);
    }

    @Test
    void findingShowsTheCell() {
        Finding finding = Verdicts.findings("NT-NORM", office().sentence(1, "现行有效规范性文件93件。"))
                .getFirst();

        assertThat(finding.message().en())
                .isEqualTo("The narrative gives 93 for documents in force; no reading of the tables fits:"
                        + " T2.normativeDocs.inForce 81");
        assertThat(finding.expected()).isEqualTo("81");
        assertThat(finding.difference()).hasToString("12");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.cells()).hasToString("[T2.normativeDocs.inForce]");
    }
}
