package io.gouji.audit;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.event.EventType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an audit's findings differ from those that were open before, as far as people are told. A suspected misreading is
 * the parser's doubt and counts as no finding here, on either side.
 *
 * @param opened found now and not open before
 * @param changed open before and found now with other figures, as found now
 * @param resolved open before and not found now, as found before
 */
record FindingChanges(List<Finding> opened, List<Finding> changed, List<Finding> resolved) {

    FindingChanges {
        opened = List.copyOf(opened);
        changed = List.copyOf(changed);
        resolved = List.copyOf(resolved);
    }

    static FindingChanges between(List<Finding> before, List<Finding> now) {
        Map<String, Finding> wasOpen = byFingerprint(before);
        Map<String, Finding> found = byFingerprint(now);
        return new FindingChanges(
                found.values().stream()
                        .filter(finding -> !wasOpen.containsKey(finding.fingerprint()))
                        .toList(),
                found.values().stream()
                        .filter(finding -> hasOtherFigures(wasOpen.get(finding.fingerprint()), finding))
                        .toList(),
                wasOpen.values().stream()
                        .filter(finding -> !found.containsKey(finding.fingerprint()))
                        .toList());
    }

    /** The changes worth an alert, by the type of the alert: those with an error or a warning among them. */
    Map<EventType, List<Finding>> alertable() {
        var alertable = new LinkedHashMap<EventType, List<Finding>>();
        alertable.put(EventType.FINDING_OPENED, opened);
        alertable.put(EventType.FINDING_CHANGED, changed);
        alertable.put(EventType.FINDING_RESOLVED, resolved);
        alertable.values().removeIf(findings -> findings.stream().allMatch(FindingChanges::isNote));
        return alertable;
    }

    private static Map<String, Finding> byFingerprint(List<Finding> findings) {
        var byFingerprint = new LinkedHashMap<String, Finding>();
        findings.stream()
                .filter(finding -> !finding.suspectedMisreading())
                .forEach(finding -> byFingerprint.put(finding.fingerprint(), finding));
        return byFingerprint;
    }

    private static boolean hasOtherFigures(@Nullable Finding before, Finding now) {
        return before != null
                && !(Objects.equals(before.expected(), now.expected())
                        && Objects.equals(before.actual(), now.actual())
                        && sameNumber(before.difference(), now.difference()));
    }

    private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private static boolean isNote(Finding finding) {
        return finding.severity() == Severity.NOTE;
    }
}
