package io.gouji.rules.copying;

import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gouji.contract.audit.Evidence;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.RuleOutcome;
import io.gouji.rules.AuditResult;
import io.gouji.rules.Auditor;
import io.gouji.rules.Neighbours;
import io.gouji.rules.Neighbours.Member;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.ReportView;
import io.gouji.rules.RuleCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sketches, overlaps, and the rules on text that came from somewhere else. */
class CopyingTest {

    private static final int FIRST = 0x4E00;
    private static final int MANY = 8_000;

    /** A text of so many letters in which no ten come twice, the same for the same seed. */
    private static String text(int seed, int letters) {
        var text = new StringBuilder();
        long state = seed * 7919L + 17;
        for (int i = 0; i < letters; i++) {
            state = (state * 6364136223846793005L) + 1442695040888963407L;
            text.append((char) (FIRST + (int) Long.remainderUnsigned(state >>> 33, MANY)));
            if (i % 20 == 19) {
                text.append('，');
            }
        }
        return text.append('。').toString();
    }

    private static Overlap overlap(String text, String other) {
        return Overlap.of(Shingles.of(text), Shingles.of(other));
    }

    @Test
    void equalTextsOverlapWhollyAndForeignOnesNotAtAll() {
        assertThat(overlap(text(1, 200), text(1, 200)).share()).isEqualTo(1);
        assertThat(overlap(text(1, 200), text(2, 200))).isEqualTo(new Overlap(0, List.of()));
        assertThat(overlap("", text(1, 200))).isEqualTo(new Overlap(0, List.of()));
    }

    @Test
    void overlapCountsTheLettersOfSharedRuns() {
        String common = text(1, 50);

        assertThat(overlap(common + text(2, 50), text(3, 70) + common).share()).isEqualTo(0.5);
        assertThat(overlap(text(1, 9) + text(2, 41), text(1, 9) + text(3, 41)).share())
                .isZero();
        assertThat(overlap(text(1, 10) + text(2, 40), text(1, 10) + text(3, 40)).share())
                .isEqualTo(0.2);
    }

    @Test
    void figuresAndPunctuationMakeNoDifference() {
        assertThat(overlap("二〇二四年，全县公开信息 1,234 条，其中动态12条。", "二〇二四年全县公开信息56条；其中动态 7 条")
                        .share())
                .isEqualTo(1);
    }

    @Test
    void titlesAndFormulasEverybodyOwesDoNotCount() {
        String owed = "坚持以习近平新时代中国特色社会主义思想为指导，落实《中华人民共和国政府信息公开条例》，";

        assertThat(overlap(owed + text(1, 50), owed + text(2, 50)).share()).isZero();
        assertThat(Shingles.hasLetters("《中华人民共和国政府信息公开条例》", 1)).isFalse();
    }

    @Test
    void lettersCountOnEitherSideOfAFormula() {
        String text = "本局依《中华人民共和国政府信息公开条例》公开12条信息";

        assertThat(Shingles.hasLetters(text, 8)).isTrue();
        assertThat(Shingles.hasLetters(text, 9)).isFalse();
    }

    @Test
    void passagesAreAsPrintedTheLongestFirst() {
        String shared = "馆藏开放目录分两批上网，读者可先查目录再到馆阅卷";
        String longer = "新入职人员参加保密培训1次，全年没有因公开工作受到责任追究的情形";

        assertThat(overlap(text(1, 30) + shared + text(2, 30) + longer, longer + text(3, 30) + shared)
                        .passages())
                .containsExactly(longer, shared);
    }

    @Test
    void sketchesEstimateWhatTextsHaveInCommon() {
        Sketch sketch = Sketch.of(Shingles.of(text(1, 600)));
        Sketch half = Sketch.of(Shingles.of(text(1, 600) + text(2, 600)));

        assertThat(sketch.estimate(Sketch.of(Shingles.of(text(1, 600))))).isEqualTo(1);
        assertThat(sketch.estimate(Sketch.of(Shingles.of(text(3, 600))))).isLessThan(0.05);
        assertThat(sketch.estimate(half)).isCloseTo(0.5, within(0.15));
        assertThat(half.estimate(sketch)).isEqualTo(sketch.estimate(half));
    }

    @Test
    void textWithoutARunHasNoSketch() {
        assertThatThrownBy(() -> Sketch.of(Shingles.of(text(1, 9)))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Sketch.of(Shingles.of(text(1, 10))).bandKeys()).hasSize(32);
    }

    @Test
    void copiesMeetUnderABandKeyAmongThousandsOfOtherTexts() {
        List<Long> original = Sketch.of(Shingles.of(text(1, 400))).bandKeys();
        var others = new HashSet<Long>();
        for (int seed = 2; seed < 2_002; seed++) {
            others.addAll(Sketch.of(Shingles.of(text(seed, 400))).bandKeys());
        }
        String changed = text(1, 400).substring(0, 350) + text(5_000, 70);

        assertThat(original).hasSize(32).doesNotHaveDuplicates().doesNotContainAnyElementsOf(others);
        assertThat(Sketch.of(Shingles.of(changed)).bandKeys()).containsAnyElementsOf(original);
        assertThat(Sketch.of(Shingles.of(text(1, 400))).bandKeys()).isEqualTo(original);
    }

    @Test
    void keysSayWhichPartTheyAreOf() {
        var report = ReportFixture.report()
                .says(1, text(1, 200))
                .says(5, text(2, 200))
                .parsed();

        assertThat(ComparedParts.keys(report))
                .hasSize(64)
                .allMatch(key -> key.matches("[15]:[0-9a-f]+"))
                .doesNotHaveDuplicates();
        assertThat(ComparedParts.keys(ReportFixture.report().parsed())).isEmpty();
        assertThat(ComparedParts.keys(
                        ReportFixture.report().says(1, text(1, 200) + "[…]").parsed()))
                .isEmpty();
        assertThat(ComparedParts.keys(
                        ReportFixture.report().says(1, text(1, 99)).parsed()))
                .isEmpty();
        assertThat(ComparedParts.keys(
                        ReportFixture.report().says(1, text(1, 100)).parsed()))
                .hasSize(32);
    }

    private static final Auditor AUDITOR = new Auditor(RuleCatalogue.RULES);

    private static AuditResult audit(ReportFixture report, Neighbours neighbours) {
        return AUDITOR.audit(new ReportView(report.parsed(), neighbours));
    }

    private static OutcomeKind outcome(String rule, AuditResult result) {
        return result.outcomes().stream()
                .filter(outcome -> outcome.rule().equals(rule))
                .map(RuleOutcome::outcome)
                .findFirst()
                .orElseThrow();
    }

    private static Neighbours before(ReportFixture report) {
        return Neighbours.NONE.withPrevious(report.parsed());
    }

    @ParameterizedTest
    @CsvSource({"0,PASS", "90,PASS", "100,PASS", "110,FAIL", "200,FAIL"})
    void partMayRepeatHalfOfLastYears(int repeated, OutcomeKind expected) {
        ReportFixture report = ReportFixture.report().says(1, text(1, repeated) + text(2, 200 - repeated));
        ReportFixture last = ReportFixture.report().says(1, text(1, 200));

        assertThat(outcome("YOY-TEXT", audit(report, before(last)))).isEqualTo(expected);
    }

    @Test
    void everyRepeatedPartIsAFindingWithItsPassages() {
        ReportFixture report = ReportFixture.report()
                .says(1, text(1, 200))
                .says(5, text(2, 200))
                .says(6, text(3, 200));
        ReportFixture last = ReportFixture.report()
                .says(1, text(1, 200))
                .says(5, text(4, 200))
                .says(6, text(3, 200));

        assertThat(audit(report, before(last)).findings())
                .filteredOn(finding -> finding.rule().equals("YOY-TEXT"))
                .hasSize(2)
                .first()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .isEqualTo(new Message(
                                    "第一部分有 100% 的文字与上年度报告相同，超过 50%",
                                    "100 % of part 1 stands in last year's report; the threshold is 50 %"));
                    assertThat(finding.evidence()).extracting(Evidence::role).containsExactly("part", "shared");
                });
    }

    @Test
    void lastYearsReportIsNeededAndMustBeLongEnough() {
        assertThat(outcome("YOY-TEXT", audit(ReportFixture.report().says(1, text(1, 200)), Neighbours.NONE)))
                .isEqualTo(UNDETERMINED);
        assertThat(outcome("YOY-TEXT", audit(ReportFixture.report(), before(ReportFixture.report()))))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(outcome(
                        "YOY-TEXT",
                        audit(
                                ReportFixture.report().says(1, text(1, 200)),
                                before(ReportFixture.report().withoutPart(1)))))
                .isEqualTo(PASS);
    }

    @Test
    void whatWasChargedMayBeToldInTheWordsOfLastYear() {
        String charged = "共收取信息处理费900元，" + text(1, 200);

        assertThat(outcome(
                        "YOY-TEXT",
                        audit(
                                ReportFixture.report().says(6, charged),
                                before(ReportFixture.report().says(6, charged)))))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(outcome(
                        "YOY-TEXT",
                        audit(
                                ReportFixture.report().says(6, charged + text(2, 200)),
                                before(ReportFixture.report().says(6, charged + text(2, 200))))))
                .isEqualTo(OutcomeKind.FAIL);
        assertThat(outcome(
                        "YOY-TEXT",
                        audit(
                                ReportFixture.report().says(1, charged),
                                before(ReportFixture.report().says(1, charged)))))
                .isEqualTo(OutcomeKind.FAIL);
    }

    private static Member peer(String id, String agency, ReportFixture report) {
        return new Member(id, report.agency(agency).parsed());
    }

    @ParameterizedTest
    @CsvSource({"0,PASS", "150,PASS", "160,PASS", "170,FAIL", "200,FAIL"})
    void partMayNotBeAnotherBodys(int copied, OutcomeKind expected) {
        ReportFixture report = ReportFixture.report().says(1, text(1, copied) + text(2, 200 - copied));
        var peers = List.of(peer("p", "示例县民政局", ReportFixture.report().says(1, text(1, 200))));

        assertThat(outcome("ID-COPY", audit(report, Neighbours.NONE.withPeers(peers))))
                .isEqualTo(expected);
    }

    @Test
    void namesEveryBodyWithTheSameText() {
        ReportFixture report = ReportFixture.report().says(1, text(1, 200));
        var peers = List.of(
                peer("b", "示例县教育局", ReportFixture.report().says(1, text(1, 200))),
                peer("a", "示例县民政局", ReportFixture.report().says(1, text(1, 200))),
                peer("c", "示例县水利局", ReportFixture.report().says(1, text(2, 200))));

        assertThat(audit(report, Neighbours.NONE.withPeers(peers)).findings())
                .filteredOn(finding -> finding.rule().equals("ID-COPY"))
                .extracting(Finding::message)
                .containsExactly(
                        new Message(
                                "第一部分有 100% 的文字与示例县民政局同年报告相同，超过 80%",
                                "100 % of part 1 stands in 示例县民政局's report of the year; the threshold is 80 %"),
                        new Message(
                                "第一部分有 100% 的文字与示例县教育局同年报告相同，超过 80%",
                                "100 % of part 1 stands in 示例县教育局's report of the year; the threshold is 80 %"));
    }

    @Test
    void governmentMayReportWithTheWordsOfItsOffice() {
        ReportFixture report = ReportFixture.report().agency("示例县人民政府").says(1, text(1, 200));
        var peers = List.of(peer("p", "示例县人民政府办公室", ReportFixture.report().says(1, text(1, 200))));

        assertThat(outcome("ID-COPY", audit(report, Neighbours.NONE.withPeers(peers))))
                .isEqualTo(PASS);
    }

    @Test
    void nobodyIsClearedWhomNobodyCompared() {
        ReportFixture report = ReportFixture.report().says(1, text(1, 200));

        assertThat(outcome("ID-COPY", audit(report, Neighbours.NONE))).isEqualTo(UNDETERMINED);
        assertThat(outcome("ID-COPY", audit(report, Neighbours.NONE.withPeers(List.of()))))
                .isEqualTo(PASS);
        assertThat(outcome("ID-COPY", audit(ReportFixture.report(), Neighbours.NONE.withPeers(List.of()))))
                .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void longPassagesAreShownInPart() {
        ReportFixture report = ReportFixture.report().says(1, text(1, 400));
        ReportFixture last = ReportFixture.report().says(1, text(1, 400));

        assertThat(audit(report, before(last)).findings())
                .flatExtracting(Finding::evidence)
                .filteredOn(evidence -> evidence.role().equals("shared"))
                .extracting(evidence -> evidence.text().length())
                .containsExactly(301);
    }

    @Test
    void peersComeInOneOrderAndOnce() {
        Member first = peer("a", "示例县民政局", ReportFixture.report());
        Member second = peer("b", "示例县教育局", ReportFixture.report());
        var twice = new ArrayList<>(Arrays.asList(first, first));

        assertThat(Neighbours.NONE.withPeers(List.of(second, first)).peers()).containsExactly(first, second);
        assertThat(Neighbours.NONE.peers()).isNull();
        assertThat(Neighbours.NONE
                        .withPeers(List.of(first))
                        .withPrevious(null)
                        .withMembers(List.of(), true)
                        .peers())
                .containsExactly(first);
        assertThatThrownBy(() -> Neighbours.NONE.withPeers(twice)).isInstanceOf(IllegalArgumentException.class);
    }
}
