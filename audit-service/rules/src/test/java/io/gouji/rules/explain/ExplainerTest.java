package io.gouji.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Suspect;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainerTest {

    /** Received 9 (4 + 5), granted 3 + 2, not held 1 + 3. */
    private static ReportFixture nine() {
        return ReportFixture.report()
                .row("T3.received", 4, 5, 0, 0, 0, 0, 9)
                .row("T3.granted", 3, 2, 0, 0, 0, 0, 5)
                .row("T3.unavailable.notHeld", 1, 3, 0, 0, 0, 0, 4)
                .row("T3.total", 4, 5, 0, 0, 0, 0, 9);
    }

    private static List<Suspect> suspects(ReportFixture report) {
        return Verdicts.audit(report).findings().stream()
                .map(Finding::suspect)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static Stream<Arguments> wrongCells() {
        return Stream.of(
                argumentSet("a result", "T3.granted.person", 7, 3),
                argumentSet("a row total", "T3.granted.total", 6, 5),
                argumentSet("a column total", "T3.total.company", 6, 5),
                argumentSet("the corner", "T3.total.total", 8, 9),
                argumentSet("received", "T3.received.company", 6, 5),
                argumentSet("received in total", "T3.received.total", 8, 9),
                argumentSet("carried in", "T3.carriedIn.person", 2, 0),
                argumentSet("carried out", "T3.carriedOut.total", 2, 0));
    }

    @ParameterizedTest
    @MethodSource("wrongCells")
    void namesTheOneCellThatClearsEverything(String cell, long printed, long right) {
        var suspect = new Suspect(CellRef.parse(cell), BigDecimal.valueOf(right));

        List<Finding> findings = Verdicts.audit(nine().count(cell, printed)).findings();

        assertThat(findings).hasSizeBetween(2, 3).extracting(Finding::suspect).containsOnly(suspect);
    }

    @Test
    void twoIndependentFaultsAreBothNamed() {
        ReportFixture report = nine().count("T3.granted.person", 7).count("T3.unavailable.notHeld.company", 5);

        assertThat(suspects(report))
                .containsExactlyInAnyOrder(
                        new Suspect(CellRef.parse("T3.granted.person"), BigDecimal.valueOf(3)),
                        new Suspect(CellRef.parse("T3.unavailable.notHeld.company"), BigDecimal.valueOf(3)));
    }

    @Test
    void faultsOfTheSameSizeThatCannotBeToldApartNameNobody() {
        assertThat(suspects(nine().count("T3.granted.person", 4).count("T3.unavailable.notHeld.company", 4)))
                .isEmpty();
    }

    @Test
    void wrongTotalsOfWholeColumnsNameNobody() {
        assertThat(suspects(nine().row("T3.granted", 4, 2, 0, 0, 0, 0, 6))).isEmpty();
    }

    @Test
    void unfilledTotalOfTableFourIsNamed() {
        assertThat(suspects(ReportFixture.report().row("T4.review", 10, 1, 0, 0, 0)))
                .containsExactly(new Suspect(CellRef.parse("T4.review.total"), BigDecimal.valueOf(11)));
    }

    @Test
    void singleResultAgainstAnUnfilledTotalCouldBeEither() {
        assertThat(suspects(ReportFixture.report().row("T4.review", 5, 0, 0, 0, 0)))
                .isEmpty();
    }

    @Test
    void alternativeReadingThatClearsTheIdentityMarksAMisreading() {
        ReportFixture report =
                nine().alternatives("T3.received.person", 40, 4).alternatives("T3.received.company", 5, 0);

        assertThat(Verdicts.audit(report).findings()).hasSize(2).allMatch(Finding::suspectedMisreading);
    }

    @Test
    void severalCellsOfOneRowMayBeMisreadTogether() {
        ReportFixture report =
                nine().alternatives("T3.received.person", 45, 4).alternatives("T3.received.company", 0, 5);

        assertThat(Verdicts.findings("T3-ROW", report)).allMatch(Finding::suspectedMisreading);
    }

    @Test
    void alternativeThatDoesNotHelpMarksNothing() {
        assertThat(Verdicts.audit(nine().alternatives("T3.received.person", 40, 400))
                        .findings())
                .hasSize(2)
                .noneMatch(Finding::suspectedMisreading);
    }

    @Test
    void everyFindingInARecognisedReportMayBeAMisreading() {
        ReportFixture report = nine().count("T3.granted.person", 7).withoutPart(6);

        assertThat(Verdicts.audit(report).findings()).anyMatch(finding -> !finding.suspectedMisreading());
        assertThat(Verdicts.audit(report.recognised()).findings())
                .hasSizeGreaterThan(2)
                .allMatch(Finding::suspectedMisreading);
    }

    @Test
    void otherFindingsPassThroughUnchanged() {
        assertThat(Verdicts.audit(ReportFixture.report().withoutPart(6)).findings())
                .extracting(Finding::rule)
                .contains("ST-ORDER", "ST-SIX");
        assertThat(Verdicts.audit(ReportFixture.report().withoutPart(6)).findings())
                .allSatisfy(finding -> {
                    assertThat(finding.suspect()).isNull();
                    assertThat(finding.suspectedMisreading()).isFalse();
                });
    }
}
