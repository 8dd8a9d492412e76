package io.gouji.rules.claim;

import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import java.util.List;

/**
 * One sentence of the narrative, as everything is read from it: full-width digits made half-width, white space dropped.
 *
 * @param passage the sentence as printed
 * @param text the plain text
 */
public record Utterance(Passage passage, String text) {

    private static final ReportView.Shared<List<Utterance>> ALL =
            report -> report.narrative().stream().map(Utterance::of).toList();

    /** Every sentence of the preamble and the parts, in printed order. */
    public static List<Utterance> of(ReportView report) {
        return report.shared(ALL);
    }

    static Utterance of(Passage passage) {
        return new Utterance(passage, PlainText.of(passage.text()));
    }
}
