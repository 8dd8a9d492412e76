package io.gouji.rules.narrative;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.OutcomeKind;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Applications handled, carried over and by kind of applicant, against table 3. */
class ApplicationClaimsTest {

    /** Received 30 (28 persons, 2 companies), carried in 5, handled 33, carried out 2. */
    private static ReportFixture office() {
        return ReportFixture.report()
                .row("T3.received", 28, 2, 0, 0, 0, 0, 30)
                .row("T3.carriedIn", 5, 0, 0, 0, 0, 0, 5)
                .row("T3.granted", 31, 2, 0, 0, 0, 0, 33)
                .row("T3.total", 31, 2, 0, 0, 0, 0, 33)
                .row("T3.carriedOut", 2, 0, 0, 0, 0, 0, 2);
    }

    static Stream<Arguments> handled() {
        return Stream.of(
                argumentSet("finished", "收到政府信息公开申请30件，办结33件。", PASS),
                argumentSet("answered", "全年答复政府信息公开申请33件。", PASS),
                argumentSet("finished in time", "收到申请30件，均按期办结33件。", PASS),
                argumentSet("of this year's", "收到申请30件，已办结28件。", PASS),
                argumentSet("dealt with", "全年办理政府信息公开申请30件。", PASS),
                argumentSet("dealt with, all", "全年共办理政府信息公开申请35件。", PASS),
                argumentSet("Chinese numeral", "答复政府信息公开申请三十三件。", PASS),
                argumentSet("received may be answered in another number", "收到申请30件，答复34件。", FAIL),
                argumentSet("all answered though some are carried out", "收到申请35件，办结35件。", FAIL),
                argumentSet("dealt with, none fits", "全年办理政府信息公开申请36件。", FAIL),
                argumentSet("wide digits", "收到申请30件，办结３４件。", FAIL),
                argumentSet("another number answered", "收到申请30件，答复27件。", FAIL),
                argumentSet("finished, after growth and applicants", "收到申请30件，较上年增长20%，其中自然人28件，办结34件。", FAIL),
                argumentSet("one channel", "网上申请12件，其中办结11件。", NOT_APPLICABLE),
                argumentSet("one channel, after growth", "网上申请12件，同比下降10%，较前年持平，其中办结11件。", NOT_APPLICABLE),
                argumentSet("another body", "县民政局收到申请7件，办结6件。", NOT_APPLICABLE),
                argumentSet("put off", "收到申请30件，延期答复3件。", NOT_APPLICABLE),
                argumentSet("proposals", "依申请公开有序开展，办结政协提案8件。", NOT_APPLICABLE),
                argumentSet("disputes", "因申请引发的行政复议办结2件。", NOT_APPLICABLE),
                argumentSet("another year", "2023年收到申请20件，办结19件。", NOT_APPLICABLE),
                argumentSet("approximate", "收到申请30件，办结20余件。", NOT_APPLICABLE),
                argumentSet("no application", "全年办结事项19件。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("handled")
    void comparesApplicationsHandled(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("NT-DONE", office().sentence(1, sentence))).isEqualTo(expected);
    }

    static Stream<Arguments> carried() {
        return Stream.of(
                argumentSet("out", "收到申请30件，结转下年度继续办理2件。", PASS),
                argumentSet("out, to a year", "收到申请30件，结转至2025年办理2件。", PASS),
                argumentSet("out, put on", "另有2件申请顺延至下年度。收到申请，顺延到下年度答复2件。", PASS),
                argumentSet("out, in a few words", "收到申请30件，转下年度办理2件。", PASS),
                argumentSet("in", "收到申请30件，上年结转5件。", PASS),
                argumentSet("in, bracket", "收到政府信息公开申请35件（含上年度结转申请5件）。", PASS),
                argumentSet("in, from a year", "收到政府信息公开案件35件（含2023年结转5件）。", PASS),
                argumentSet("out, wrong", "收到申请30件，结转下年度继续办理3件。", FAIL),
                argumentSet("out, wrong, to a year", "收到申请30件，结转至2025年3件。", FAIL),
                argumentSet("in, wrong", "收到申请30件，上年结转6件。", FAIL),
                argumentSet("in, wrong, bracket", "收到申请35件（含上年结转4件）。", FAIL),
                argumentSet("of another year", "收到申请30件，结转至2024年3件。", NOT_APPLICABLE),
                argumentSet("of another year, in", "2022年结转申请3件。", NOT_APPLICABLE),
                argumentSet("disputes", "因申请引发的行政复议结转下年度3件。", NOT_APPLICABLE),
                argumentSet("one channel", "网上申请12件，其中结转下年度1件。", NOT_APPLICABLE),
                argumentSet("another body", "县民政局收到申请7件，结转下年度1件。", NOT_APPLICABLE),
                argumentSet("approximate", "收到申请30件，结转下年度约3件。", NOT_APPLICABLE),
                argumentSet("silence", "收到申请30件。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("carried")
    void comparesApplicationsCarriedOver(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("NT-CARRY", office().sentence(1, sentence))).isEqualTo(expected);
    }

    static Stream<Arguments> applicants() {
        return Stream.of(
                argumentSet("received", "收到申请30件，其中自然人申请28件，法人或其他组织申请2件。", PASS),
                argumentSet("received and carried in", "收到申请35件，其中自然人33件。", PASS),
                argumentSet("handled", "答复申请33件，涉及自然人31件、商业企业2件。", PASS),
                argumentSet("after growth", "收到申请30件，同比增长20%，其中自然人申请28件。", PASS),
                argumentSet("number first", "收到申请30件，28件由自然人提出，2件由企业提出。", PASS),
                argumentSet("none", "收到申请，科研机构0件、法律服务机构0件、社会公益组织0件。", PASS),
                argumentSet("wrong persons", "收到申请30件，其中自然人申请27件。", FAIL),
                argumentSet("wrong persons after growth", "收到申请30件，同比增长20%，其中自然人申请27件。", FAIL),
                argumentSet("wrong organisations", "收到申请30件，法人或其他组织申请3件。", FAIL),
                argumentSet("wrong companies", "收到申请30件（其中：自然人申请28件、企业申请1件）。", FAIL),
                argumentSet("wrong research bodies", "收到申请，科研机构1件。", FAIL),
                argumentSet("all of them", "受理公民、法人和其他组织申请36件。", NOT_APPLICABLE),
                argumentSet("one channel", "网上申请12件，其中自然人11件。", NOT_APPLICABLE),
                argumentSet("one channel, after growth", "网上申请12件，同比下降10%，其中自然人11件。", NOT_APPLICABLE),
                argumentSet("one channel of theirs", "收到申请30件，自然人网上申请18件。", NOT_APPLICABLE),
                argumentSet("of those carried in", "新收申请30件（自然人28件），上年结转5件（自然人4件）。", PASS),
                argumentSet("one and the same", "收到申请30件，同一自然人提出的申请达9件。", NOT_APPLICABLE),
                argumentSet("from elsewhere", "收到申请30件，其中来自外地自然人的申请4件。", NOT_APPLICABLE),
                argumentSet("more than before", "收到申请30件，自然人申请增加3件。", NOT_APPLICABLE),
                argumentSet("one result", "答复申请，予以公开22件，其中自然人21件。", NOT_APPLICABLE),
                argumentSet("another matter", "办理企业行政许可申请60件。", NOT_APPLICABLE),
                argumentSet("another body", "县民政局收到申请7件，其中自然人6件。", NOT_APPLICABLE),
                argumentSet("approximate", "收到申请30件，其中自然人申请20余件。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("applicants")
    void comparesApplicants(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("NT-WHO", office().sentence(1, sentence))).isEqualTo(expected);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                argumentSet("NT-DONE", "NT-DONE", "收到申请30件，办结34件。"),
                argumentSet("NT-CARRY", "NT-CARRY", "收到申请30件，上年结转6件。"),
                argumentSet("NT-WHO", "NT-WHO", "收到申请30件，其中自然人申请27件。"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void withoutTheTableNothingIsSaid(String rule, String sentence) {
        assertThat(Verdicts.outcome(
                        rule,
                        ReportFixture.report().withoutTable("T3").truncated().sentence(1, sentence)))
                .isEqualTo(UNDETERMINED);
    }

    @Test
    void findingsShowEveryReadingByName() {
        assertThat(Verdicts.findings("NT-DONE", office().sentence(1, "收到申请30件，办结34件。")))
                .extracting(finding -> finding.message().zh())
                .containsExactly("正文所述办结答复的申请件数为 34，与表格任何一种口径都不符：办理结果总计 33；本年新收减结转下年度 28");
        assertThat(Verdicts.findings("NT-CARRY", office().sentence(1, "收到申请30件，结转下年度继续办理3件。")))
                .extracting(finding -> finding.message().en())
                .containsExactly(
                        "The narrative gives 3 for applications carried out; no reading of the tables fits: carried"
                                + " out 2");
        assertThat(Verdicts.findings("NT-WHO", office().sentence(1, "收到申请30件，其中自然人申请27件。")))
                .extracting(finding -> finding.message().zh())
                .containsExactly("正文所述自然人申请件数为 27，与表格任何一种口径都不符：自然人本年新收 28；自然人本年新收加上年结转 33；自然人办理结果总计 31");
        assertThat(Verdicts.findings("NT-WHO", office().sentence(1, "收到申请30件，其中企业申请3件。")))
                .extracting(finding -> finding.cells().toString())
                .containsExactly("[T3.received.company, T3.carriedIn.company, T3.total.company]");
    }
}
