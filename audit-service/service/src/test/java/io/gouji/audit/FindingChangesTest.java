package io.gouji.audit;

import static io.gouji.audit.Samples.finding;
import static io.gouji.audit.Samples.misread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.event.EventType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingChangesTest {

    private static final Finding SUM = finding("E-SUM", Severity.ERROR, "12");
    private static final Finding SUM_AGAIN = finding("E-SUM", Severity.ERROR, "13");
    private static final Finding NEW = finding("W-NEW", Severity.WARNING, "9");
    private static final Finding NOTE = finding("N-TEXT", Severity.NOTE, "1");

    static Stream<Arguments> comparisons() {
        return Stream.of(
                argumentSet("nothing then nothing", none(), none(), changes(none(), none(), none())),
                argumentSet("new finding", none(), List.of(SUM), changes(List.of(SUM), none(), none())),
                argumentSet("same figures", List.of(SUM), List.of(SUM), changes(none(), none(), none())),
                argumentSet(
                        "other figures", List.of(SUM), List.of(SUM_AGAIN), changes(none(), List.of(SUM_AGAIN), none())),
                argumentSet("gone", List.of(SUM), none(), changes(none(), none(), List.of(SUM))),
                argumentSet("one for another", List.of(SUM), List.of(NEW), changes(List.of(NEW), none(), List.of(SUM))),
                argumentSet("misreading", none(), List.of(misread(SUM)), changes(none(), none(), none())),
                argumentSet(
                        "misreading becomes a finding",
                        List.of(misread(SUM)),
                        List.of(SUM),
                        changes(List.of(SUM), none(), none())),
                argumentSet(
                        "finding becomes a misreading",
                        List.of(SUM),
                        List.of(misread(SUM_AGAIN)),
                        changes(none(), none(), List.of(SUM))));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void tellsNewChangedAndResolvedApart(List<Finding> before, List<Finding> now, FindingChanges changes) {
        assertThat(FindingChanges.between(before, now)).isEqualTo(changes);
    }

    @Test
    void keepsTheCataloguesOrder() {
        assertThat(FindingChanges.between(none(), List.of(SUM, NOTE, NEW)).opened())
                .containsExactly(SUM, NOTE, NEW);
    }

    @Test
    void alertsOfEveryKindOfChangeInOrder() {
        var changes = changes(List.of(NEW), List.of(SUM_AGAIN), List.of(SUM));

        assertThat(changes.alertable().keySet())
                .containsExactly(EventType.FINDING_OPENED, EventType.FINDING_CHANGED, EventType.FINDING_RESOLVED);
    }

    @Test
    void raisesNoAlertForNotesAlone() {
        assertThat(changes(List.of(NOTE), List.of(NOTE), List.of(NOTE)).alertable())
                .isEmpty();
    }

    @Test
    void carriesNotesBesideAnError() {
        assertThat(changes(List.of(NOTE, SUM), none(), none()).alertable())
                .containsOnlyKeys(EventType.FINDING_OPENED)
                .containsEntry(EventType.FINDING_OPENED, List.of(NOTE, SUM));
    }

    private static FindingChanges changes(List<Finding> opened, List<Finding> changed, List<Finding> resolved) {
        return new FindingChanges(opened, changed, resolved);
    }

    private static List<Finding> none() {
        return List.of();
    }
}
