package io.gouji.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Suspect;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.report.TableShape;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuspectsTest {

    private static final long SEED = 20_241_231;
    private static final int TABLES = 400;

    /** Received 9 (4 + 5), granted 3 + 2, not held 1 + 3. */
    private static ReportFixture nine() {
        return ReportFixture.report()
                .row("T3.received", 4, 5, 0, 0, 0, 0, 9)
                .row("T3.granted", 3, 2, 0, 0, 0, 0, 5)
                .row("T3.unavailable.notHeld", 1, 3, 0, 0, 0, 0, 4)
                .row("T3.total", 4, 5, 0, 0, 0, 0, 9);
    }

    private static Suspect suspect(String cell, long value) {
        return new Suspect(CellRef.parse(cell), BigDecimal.valueOf(value));
    }

    private static List<Finding> findings(ReportFixture report) {
        return Verdicts.audit(report).findings();
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(names = {"E2019", "E2021"})
    void anyOneCellOfTableThreeIsNamed(FormEdition edition) {
        var random = new Random(SEED);
        var missed = new ArrayList<String>();
        for (int i = 0; i < TABLES; i++) {
            ReportFixture report = BalancedTable.of(random, edition);
            List<CellRef> cells = report.parsed().cells().keySet().stream()
                    .filter(ref -> ref.table().equals("T3"))
                    .toList();
            CellRef guilty = cells.get(random.nextInt(cells.size()));
            long right = report.view().count(guilty).orElseThrow().longValueExact();
            long wrong = right == 0 || random.nextBoolean() ? right + 1 + random.nextInt(20) : random.nextLong(right);
            List<Finding> findings = findings(report.count(guilty.toString(), wrong));
            if (!isNamed(findings, suspect(guilty.toString(), right))) {
                missed.add(guilty + ": " + right + " -> " + wrong);
            }
        }

        assertThat(missed).isEmpty();
    }

    private static boolean isNamed(List<Finding> findings, Suspect guilty) {
        return !findings.isEmpty()
                && findings.stream().allMatch(finding -> guilty.equals(finding.suspect()))
                && findings.stream()
                                .filter(finding -> finding.causedBy() == null)
                                .count()
                        == 1;
    }

    @Test
    void twoCellsOfOneRowAreNamedTogether() {
        List<Finding> findings = findings(nine().count("T3.granted.person", 7).count("T3.granted.company", 4));

        assertThat(findings).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.suspect()).isNull();
            assertThat(finding.suspects())
                    .containsExactlyInAnyOrder(suspect("T3.granted.person", 3), suspect("T3.granted.company", 2));
        });
        assertThat(findings).extracting(Finding::causedBy).containsExactly(null, first(findings), first(findings));
    }

    @Test
    void threeCellsOfOneRowAreNamedTogether() {
        List<Finding> findings = findings(nine().count("T3.granted.person", 7)
                .count("T3.granted.company", 4)
                .count("T3.granted.legal", 9));

        assertThat(findings).hasSize(4).extracting(Finding::suspects).allMatch(set -> set != null && set.size() == 3);
    }

    @Test
    void twoSetsThatWouldDoAreNotNamed() {
        List<Finding> findings = findings(nine().row("T3.granted", 4, 2, 0, 0, 0, 0, 6));

        assertThat(findings).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.suspect()).isNull();
            assertThat(finding.suspects()).isNull();
        });
    }

    @Test
    void columnOfTotalsFollowsFromTheColumnsThatAreOff() {
        List<Finding> one = findings(nine().row("T3.granted", 4, 2, 0, 0, 0, 0, 6));
        List<Finding> two = findings(nine().row("T3.granted", 4, 4, 0, 0, 0, 0, 8));
        List<Finding> more =
                findings(nine().row("T3.received", 5, 5, 0, 0, 0, 0, 10).count("T3.carriedIn.total", 1));

        assertThat(one).extracting(Finding::causedBy).containsExactly(null, first(one));
        assertThat(two).extracting(Finding::causedBy).containsExactly(null, null, first(two));
        assertThat(more.stream().filter(finding -> finding.rule().equals("T3-BAL")))
                .hasSize(2)
                .allMatch(finding -> finding.causedBy() == null);
    }

    @Test
    void noCellIsNamedThatWouldGoBelowZero() {
        List<Finding> findings =
                findings(ReportFixture.report().row("T4.review", 0, 0, 0, 0, 3).row("T4.suit", 1, 1, 0, 0, 0));

        assertThat(findings).extracting(Finding::suspect).containsExactly(null, suspect("T4.suit.total", 2));
    }

    @Test
    void independentFaultsAreNamedApartAndFoldedApart() {
        List<Finding> findings =
                findings(nine().count("T3.granted.person", 7).count("T3.unavailable.notHeld.company", 5));

        assertThat(findings).hasSize(4);
        assertThat(findings.stream().filter(finding -> finding.causedBy() == null))
                .hasSize(2);
        assertThat(findings).allSatisfy(finding -> {
            if (finding.causedBy() != null) {
                Finding cause = findings.stream()
                        .filter(other -> other.fingerprint().equals(finding.causedBy()))
                        .findFirst()
                        .orElseThrow();
                assertThat(cause.suspect()).isEqualTo(finding.suspect());
                assertThat(cause.causedBy()).isNull();
            }
        });
    }

    @Test
    void yearBeforeConfirmsTheSuspect() {
        ReportFixture before = ReportFixture.report(2023, FormEdition.E2021);
        ReportFixture report = nine().count("T3.carriedIn.person", 2).after(before);

        List<Finding> findings = findings(report);

        assertThat(findings).extracting(Finding::rule).containsExactly("T3-BAL", "T3-ROW", "YOY-CARRY");
        assertThat(findings).extracting(Finding::suspect).containsOnly(suspect("T3.carriedIn.person", 0));
        assertThat(findings).extracting(Finding::causedBy).containsExactly(null, first(findings), first(findings));
    }

    @Test
    void yearBeforeClearsACellOfSuspicion() {
        ReportFixture report = nine().blank("T3.carriedIn.company")
                .count("T3.carriedIn.person", 2)
                .row("T3.carriedIn", 2)
                .count("T3.carriedIn.total", 2)
                .after(ReportFixture.report(2023, FormEdition.E2021)
                        .count("T3.carriedOut.person", 2)
                        .count("T3.carriedOut.total", 2));

        assertThat(findings(report)).isNotEmpty().noneMatch(finding -> {
            Suspect named = finding.suspect();
            return named != null && named.cell().row().equals("carriedIn");
        });
    }

    @Test
    void differenceBetweenTheYearsAloneNamesNobody() {
        ReportFixture report = ReportFixture.report()
                .after(ReportFixture.report(2023, FormEdition.E2021).row("T3.carriedOut", 2, 0, 0, 0, 0, 0, 2));

        List<Finding> findings = findings(report);

        assertThat(findings).extracting(Finding::rule).containsExactly("YOY-CARRY", "YOY-CARRY");
        assertThat(findings).allMatch(finding -> finding.suspect() == null && finding.suspects() == null);
        assertThat(findings).extracting(Finding::causedBy).containsExactly(null, first(findings));
    }

    @Test
    void totalsOfDifferentSizeStandAlone() {
        ReportFixture report = ReportFixture.report()
                .after(ReportFixture.report(2023, FormEdition.E2021).row("T3.carriedOut", 2, 0, 0, 0, 0, 0, 3));

        assertThat(findings(report)).hasSize(2).extracting(Finding::causedBy).containsOnlyNulls();
    }

    @Test
    void sumsOfATableWithTooManyOrTooFewValuesFollowFromThat() {
        ReportFixture crowded = nine().rows("T3", rows -> rows.set(2, new TableShape.Row("granted", "（一）予以公开", 8)))
                .count("T3.granted.total", 6);
        ReportFixture short4 = ReportFixture.report()
                .row("T4.review", 2, 0, 0, 0, 1)
                .rows("T4", rows -> rows.set(0, new TableShape.Row("review", "行政复议", 4)));

        assertThat(causeOf("T3-ROW", crowded)).isEqualTo("T3-SHAPE");
        assertThat(causeOf("T4-SUM", short4)).isEqualTo("T4-COUNT");
    }

    @Test
    void jumpOfAnAmountInAnotherUnitFollowsFromTheUnit() {
        ReportFixture report = ReportFixture.report()
                .count("T2.fees.amount", 263_000)
                .after(ReportFixture.report(2023, FormEdition.E2021).count("T2.fees.amount", 25));

        assertThat(causeOf("T2-JUMP", report)).isEqualTo("T2-UNIT");
    }

    @Test
    void sumOfMembersFollowsFromAMemberThatHasMore() {
        ReportFixture report = ReportFixture.report()
                .agency("示例县")
                .aggregated()
                .aboveAll(ReportFixture.report().agency("示例县民政局").count("T2.licences.decisions", 4));

        assertThat(causeOf("RU-SUM", report)).isEqualTo("RU-LE");
    }

    @Test
    void hopelesslyWrongTableIsLeftUnexplained() {
        var random = new Random(SEED);
        ReportFixture report = nine();
        for (CellRef ref : List.copyOf(report.parsed().cells().keySet())) {
            if (ref.table().equals("T3")) {
                report.count(ref.toString(), random.nextInt(1_000));
            }
        }

        assertThat(findings(report)).hasSizeGreaterThan(30).allMatch(finding -> finding.suspects() == null);
    }

    @Test
    void findingsThatHaveNoCauseInCommonStandAlone() {
        assertThat(findings(nine().count("T3.granted.person", 7).withoutPart(6)))
                .filteredOn(finding -> finding.rule().equals("ST-SIX"))
                .extracting(Finding::causedBy)
                .isEqualTo(Collections.singletonList(null));
    }

    private static String first(List<Finding> findings) {
        return findings.getFirst().fingerprint();
    }

    private static String causeOf(String rule, ReportFixture report) {
        List<Finding> findings = findings(report);
        String cause = findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> String.valueOf(finding.causedBy()))
                .findFirst()
                .orElseThrow();
        return findings.stream()
                .filter(finding -> finding.fingerprint().equals(cause))
                .map(Finding::rule)
                .findFirst()
                .orElse("none");
    }
}
