package io.gouji.rules.narrative;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds what the narrative claims against the tables. A claim is accused only when none of its admissible readings fits
 * and none is still open; the finding shows the claim and every reading by name.
 *
 * @param descriptor what the catalogue says about it
 * @param selector which claims it speaks about
 */
record ClaimRule(RuleDescriptor descriptor, ClaimSelector selector) implements Rule {

    @Override
    public Outcome evaluate(ReportView report) {
        List<SelectedClaim> claims = selector.select(report);
        if (claims.isEmpty()) {
            return Outcome.notApplicable(
                    "正文没有可与表格核对的数字", "the narrative makes no claim that can be held against the tables");
        }
        var findings = new ArrayList<Finding>();
        var subjects = new Subjects();
        SelectedClaim open = null;
        for (SelectedClaim claim : claims) {
            if (fits(claim, report)) {
                continue;
            }
            if (claim.readings().stream().anyMatch(reading -> reading.isOpen(report))) {
                open = claim;
            } else {
                findings.add(finding(claim, report, subjects));
            }
        }
        if (findings.isEmpty() && open != null) {
            return Outcome.undetermined(
                    "与正文“%s”核对所需的表格数字缺失或无法读取".formatted(open.claim().passage().text()),
                    "figures needed to check “%s” are missing or unreadable"
                            .formatted(open.claim().passage().text()));
        }
        return Outcome.of(findings);
    }

    private static boolean fits(SelectedClaim claim, ReportView report) {
        return claim.readings().stream()
                .map(reading -> reading.value(report))
                .flatMap(Optional::stream)
                .anyMatch(value -> value.compareTo(claim.claim().value()) == 0);
    }

    private Finding finding(SelectedClaim claim, ReportView report, Subjects subjects) {
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        List<BigDecimal> values = new ArrayList<>();
        for (NamedReading reading : claim.readings()) {
            reading.value(report).ifPresent(value -> {
                zh.add(reading.name().zh() + " " + FindingDraft.plain(value));
                en.add(reading.name().en() + " " + FindingDraft.plain(value));
                if (values.stream().noneMatch(known -> known.compareTo(value) == 0)) {
                    values.add(value);
                }
            });
        }
        BigDecimal stated = claim.claim().value();
        List<CellRef> cells = claim.readings().stream()
                .flatMap(reading -> reading.cells().stream())
                .distinct()
                .filter(ref -> report.count(ref).isPresent())
                .toList();
        var draft = new FindingDraft(
                        descriptor,
                        subjects.of(claim.subject().en(), claim.claim().passage()),
                        message(claim, zh, en))
                .cells(cells)
                .evidence("claim", claim.claim().passage().sentence());
        cells.forEach(ref -> draft.evidence("reading", report, ref));
        if (values.size() == 1) {
            return draft.compare(values.getFirst(), stated).build();
        }
        String expected =
                String.join(" | ", values.stream().map(FindingDraft::plain).toList());
        return draft.compare(expected, FindingDraft.plain(stated)).build();
    }

    private static Message message(SelectedClaim claim, List<String> zh, List<String> en) {
        String stated = FindingDraft.plain(claim.claim().value());
        return new Message(
                "正文所述%s为 %s，与表格任何一种口径都不符：%s".formatted(claim.subject().zh(), stated, String.join("；", zh)),
                "The narrative gives %s for %s; no reading of the tables fits: %s"
                        .formatted(stated, claim.subject().en(), String.join("; ", en)));
    }
}
