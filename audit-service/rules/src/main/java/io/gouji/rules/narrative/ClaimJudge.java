package io.gouji.rules.narrative;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.RuleDescriptor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds claims against their readings and keeps what comes of it. A claim is accused only when none of its admissible
 * readings fits and none is still open; the finding shows the claim and every reading by name.
 */
final class ClaimJudge {

    private final RuleDescriptor rule;
    private final ReportView report;
    private final Subjects subjects = new Subjects();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Passage open;

    ClaimJudge(RuleDescriptor rule, ReportView report) {
        this.rule = rule;
        this.report = report;
    }

    /** Judges one claim. */
    void judge(SelectedClaim claim) {
        BigDecimal stated = claim.claim().value();
        if (claim.readings().stream().anyMatch(reading -> reading.admits(stated, report))) {
            return;
        }
        if (claim.readings().stream().anyMatch(reading -> reading.isOpen(report))) {
            leaveOpen(claim.claim().passage());
        } else {
            findings.add(finding(claim));
        }
    }

    /** Begins a finding about a sentence. */
    FindingDraft draft(String kind, Passage passage, Message message) {
        return new FindingDraft(rule, subjects.of(kind, passage), message);
    }

    /** Keeps a finding. */
    void accuse(FindingDraft draft) {
        findings.add(draft.build());
    }

    /** Keeps in mind that a sentence could not be judged. */
    void leaveOpen(Passage passage) {
        open = passage;
    }

    /** How many findings there are so far. */
    int accused() {
        return findings.size();
    }

    /** What comes of all that was judged: findings before what stayed open. */
    Outcome outcome() {
        if (findings.isEmpty() && open != null) {
            return Outcome.undetermined(
                    "与正文“%s”核对所需的表格数字缺失或无法读取".formatted(open.text()),
                    "figures needed to check “%s” are missing or unreadable".formatted(open.text()));
        }
        return Outcome.of(findings);
    }

    private Finding finding(SelectedClaim claim) {
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (NamedReading reading : claim.readings()) {
            String value = String.join(
                    "/",
                    reading.possible(report).stream().map(FindingDraft::plain).toList());
            if (!value.isEmpty()) {
                zh.add(reading.name().zh() + " " + value);
                en.add(reading.name().en() + " " + value);
                if (!values.contains(value)) {
                    values.add(value);
                }
            }
        }
        List<CellRef> cells = claim.readings().stream()
                .flatMap(NamedReading::all)
                .distinct()
                .filter(ref -> report.cell(ref).isPresent())
                .toList();
        String stated = FindingDraft.plain(claim.claim().value());
        var message = new Message(
                "正文所述%s为 %s，与表格任何一种口径都不符：%s".formatted(claim.subject().zh(), stated, String.join("；", zh)),
                "The narrative gives %s for %s; no reading of the tables fits: %s"
                        .formatted(stated, claim.subject().en(), String.join("; ", en)));
        var draft = draft(claim.subject().en(), claim.claim().passage(), message)
                .cells(cells)
                .evidence("claim", claim.claim().passage().sentence());
        cells.forEach(ref -> draft.evidence("reading", report, ref));
        boolean single = values.size() == 1 && values.getFirst().indexOf('/') < 0;
        return single
                ? draft.compare(new BigDecimal(values.getFirst()), claim.claim().value())
                        .build()
                : draft.compare(String.join(" | ", values), stated).build();
    }
}
