package io.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.form.FormEdition;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReportViewTest {

    @Test
    void whatIsSharedIsWorkedOutOnceForEachReport() {
        var workedOut = new AtomicInteger();
        ReportView.Shared<String> work = report -> report.report().title() + workedOut.incrementAndGet();
        ReportView one = ReportFixture.report().view();
        ReportView other = ReportFixture.report().view();

        assertThat(one.shared(work)).endsWith("1").isSameAs(one.shared(work));
        assertThat(other.shared(work)).endsWith("2");
    }

    @Test
    void differentWorksAreKeptApart() {
        ReportView view = ReportFixture.report().view();
        ReportView.Shared<Integer> sentences = report -> report.narrative().size();
        ReportView.Shared<String> title = report -> report.report().title();

        assertThat(view.shared(sentences)).isEqualTo(view.narrative().size());
        assertThat(view.shared(title)).isEqualTo(view.report().title());
    }

    @Test
    void knowsTheReportOfTheYearBeforeAsAViewOfItsOwn() {
        ReportFixture before = ReportFixture.report(2023, FormEdition.E2021).count("T3.carriedOut.person", 3);

        ReportView view = ReportFixture.report().after(before).view();

        assertThat(view.previousYear().orElseThrow().report()).isEqualTo(before.parsed());
        assertThat(view.previousYear().orElseThrow().neighbours()).isEqualTo(Neighbours.NONE);
        assertThat(ReportFixture.report().view().previousYear()).isEmpty();
    }
}
