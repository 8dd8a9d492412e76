package io.gouji.rules.dates;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The period and the days a report bears. */
class DatesTest {

    private static ReportFixture report() {
        return ReportFixture.report();
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                argumentSet("January of the next year", report().signed(LocalDate.of(2025, 1, 1)), PASS),
                argumentSet("last day of the period", report().signed(LocalDate.of(2024, 12, 31)), FAIL),
                argumentSet("January of the report year", report().signed(LocalDate.of(2024, 1, 17)), FAIL),
                argumentSet("published too early", report().published(LocalDate.of(2024, 2, 20)), FAIL),
                argumentSet("published in time", report().published(LocalDate.of(2025, 2, 20)), PASS),
                argumentSet("no date", report().signed(null), NOT_APPLICABLE),
                argumentSet("year unknown", report().yearUnknown(), UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void comparesSigningDates(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("DT-SIGN", report)).isEqualTo(expected);
    }

    @Test
    void signingAndPublishingDateAreSeparateFindings() {
        assertThat(Verdicts.findings(
                        "DT-SIGN", report().signed(LocalDate.of(2024, 1, 17)).published(LocalDate.of(2024, 1, 18))))
                .extracting(Finding::actual)
                .containsExactly("2024-01-17", "2024-01-18");
    }

    static Stream<Arguments> periods() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        LocalDate last = LocalDate.of(2024, 12, 31);
        return Stream.of(
                argumentSet("the report year", report().period(first, last), PASS),
                argumentSet("last year", report().period(first.minusYears(1), last.minusYears(1)), FAIL),
                argumentSet("a day short", report().period(first, last.minusDays(1)), FAIL),
                argumentSet("a day late", report().period(first.plusDays(1), last), FAIL),
                argumentSet("not stated", report().period(null, null), NOT_APPLICABLE),
                argumentSet("year unknown", report().yearUnknown(), UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void comparesThePeriod(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("DT-PERIOD", report)).isEqualTo(expected);
    }
}
