package io.gouji.rules.structure;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NumberingBrokenTest {

    static Stream<Arguments> lists() {
        return Stream.of(
                argumentSet("consecutive", "一是更新慢；二是解读少；三是人手紧。", PASS),
                argumentSet("two lists", "一是更新慢；二是解读少。明年：一是核对目录；二是组织培训。", PASS),
                argumentSet("nested", "一是目录：一是旧，二是乱；二是解读：一要快，二要准；三是人手。", PASS),
                argumentSet("skipped", "一是更新慢；三是人手紧。", FAIL),
                argumentSet("repeated", "一是更新慢；二是解读少；二是人手紧。", FAIL),
                argumentSet("going back", "一是更新慢；二是解读少；三是人手紧；二是渠道少。", FAIL),
                argumentSet("past ten", "九是甲；十是乙；十一是丙；十二是丁。", PASS),
                argumentSet("past ten, skipped", "十是乙；十二是丁。", FAIL),
                argumentSet("within quotation marks", "一是落实“一是快；三是准”的要求；二是组织培训。", PASS),
                argumentSet("beginning unknown", "二是解读少；三是人手紧。", PASS),
                argumentSet("something left out", "一是更新慢；[…]；四是人手紧。", PASS),
                argumentSet("words that look like it", "公开是统一是惯例，唯一是网站；一是更新慢；二是解读少。", PASS),
                argumentSet("a word that begins with 不", "一是解读少；二是不动产登记信息更新慢；三是人手紧。", PASS),
                argumentSet("must and must not", "一要快；二要不断规范；三要全。", PASS),
                argumentSet("must, consecutive", "一要快；二要准；三要全。", PASS),
                argumentSet("must, skipped", "一要快；三要全。", FAIL),
                argumentSet("brackets", "（一）目录旧。（二）解读少。（三）人手紧。", PASS),
                argumentSet("brackets, skipped", "（一）目录旧。（三）人手紧。", FAIL),
                argumentSet("brackets, with lists inside", "（一）问题。一是旧；二是乱。（二）措施。一是新；二是齐。", PASS),
                argumentSet("brackets, lists do not run on", "（一）问题。一是旧；二是乱。（二）措施。三是新。", PASS),
                argumentSet("articles of a statute", "（一）依据。见第五十条第（四）项。（二）目录。", PASS),
                argumentSet("an article at the start of a clause", "（一）依据：（四）项所列。（二）目录。", PASS),
                argumentSet("figures", "1.目录旧。2.解读少。3.人手紧。", PASS),
                argumentSet("figures, skipped", "1.目录旧。3.人手紧。", FAIL),
                argumentSet("a decimal", "1.目录旧。满意率：9.5分。2.解读少。", PASS),
                argumentSet("nothing numbered", "问题是目录旧，将改进。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void followsNumberedPoints(String text, OutcomeKind expected) {
        assertThat(Verdicts.outcome("ST-ENUM", ReportFixture.report().says(5, text)))
                .isEqualTo(expected);
    }

    @Test
    void listMayRunOverSeveralSentencesButNotIntoAnotherPart() {
        assertThat(Verdicts.outcome("ST-ENUM", ReportFixture.report().says(5, "一是旧。", "二是乱。", "四是慢。")))
                .isEqualTo(FAIL);
        assertThat(Verdicts.outcome(
                        "ST-ENUM", ReportFixture.report().says(1, "一是旧。").says(5, "三是慢。")))
                .isEqualTo(PASS);
    }

    @Test
    void oneSlipIsOneFinding() {
        assertThat(Verdicts.findings("ST-ENUM", ReportFixture.report().says(5, "一是旧；三是乱；三是慢；四是少。")))
                .extracting(Finding::message)
                .containsExactly(
                        new Message("第五部分“一是”之后应为“二是”，报告写作“三是”", "In part 5 一是 is followed by 三是; it should be 二是"));
        assertThat(Verdicts.findings("ST-ENUM", ReportFixture.report().says(5, "一是旧；三是乱；四是慢。")))
                .hasSize(1);
        assertThat(Verdicts.findings("ST-ENUM", ReportFixture.report().says(5, "一是旧；三是乱。下一步：一要快；三要准。1.甲。3.乙。")))
                .extracting(Finding::actual)
                .containsExactly("三是", "三要", "3.");
    }

    @Test
    void showsWhereTheListBreaks() {
        assertThat(Verdicts.findings("ST-ENUM", ReportFixture.report().says(5, "一是旧；三是乱。")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.expected()).isEqualTo("二是");
                    assertThat(finding.evidence())
                            .extracting(evidence -> evidence.text())
                            .containsExactly("一是旧；三是乱。", "三是乱。");
                });
    }

    static Stream<Arguments> brackets() {
        return Stream.of(
                argumentSet("whole", "（一）", PASS),
                argumentSet("whole, half-width", "(一)", PASS),
                argumentSet("enumeration comma", "一、", PASS),
                argumentSet("closing bracket alone", "一)", FAIL),
                argumentSet("opening bracket alone", "（一", FAIL),
                argumentSet("bare", "一", FAIL),
                argumentSet("figure with a bracket", "1)", PASS));
    }

    @ParameterizedTest
    @MethodSource("brackets")
    void wantsWholeBrackets(String number, OutcomeKind expected) {
        assertThat(Verdicts.outcome("ST-ENUM", ReportFixture.report().item(1, number, "主动公开")))
                .isEqualTo(expected);
    }

    @Test
    void partsThatWereNotFoundCannotBeFollowed() {
        ReportFixture report = ReportFixture.report();
        for (int part = 1; part <= 6; part++) {
            report.withoutPart(part);
        }
        assertThat(Verdicts.outcome("ST-ENUM", report)).isEqualTo(UNDETERMINED);
    }
}
