package io.gouji.rules.narrative;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.ReportView;
import java.util.List;

/** Cells and what they say, for messages. */
final class Messages {

    private Messages() {}

    /** Each cell by its official wording, with its number: 结果纠正 1. */
    static String cells(ReportView report, List<CellRef> refs) {
        return String.join(
                "，",
                refs.stream()
                        .map(ref -> "“%s”为 %s"
                                .formatted(
                                        report.form()
                                                .flatMap(form -> form.wording(ref))
                                                .orElse(ref.toString()),
                                        number(report, ref)))
                        .toList());
    }

    /** Each cell by its code, with its number: T4.review.corrected 1. */
    static String codes(ReportView report, List<CellRef> refs) {
        return String.join(
                ", ", refs.stream().map(ref -> ref + " " + number(report, ref)).toList());
    }

    private static String number(ReportView report, CellRef ref) {
        return report.count(ref)
                .map(FindingDraft::plain)
                .orElse(report.cell(ref).map(Cell::raw).orElse(""));
    }
}
