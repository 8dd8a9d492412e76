package io.gouji.rules.claim;

import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of the narrative, as everything is read from it: full-width digits made half-width, white space dropped.
 * An utterance is of one audit: it is not for several threads.
 */
public final class Utterance {

    private static final ReportView.Shared<List<Utterance>> ALL =
            report -> report.narrative().stream().map(Utterance::of).toList();

    private final Passage passage;
    private final String text;
    private @Nullable List<Quantity> quantities;

    private Utterance(Passage passage, String text) {
        this.passage = passage;
        this.text = text;
    }

    /** Every sentence of the preamble and the parts, in printed order. */
    public static List<Utterance> of(ReportView report) {
        return report.shared(ALL);
    }

    /** The words before a position; what stood in brackets that are closed there is left out. */
    public String upTo(int end) {
        return Clauses.withoutBrackets(text.substring(0, end));
    }

    static Utterance of(Passage passage) {
        return new Utterance(passage, PlainText.of(passage.text()));
    }

    /** The sentence as printed. */
    public Passage passage() {
        return passage;
    }

    /** The plain text. */
    public String text() {
        return text;
    }

    /** The quantities of the plain text, read once. */
    List<Quantity> quantities() {
        if (quantities == null) {
            quantities = List.copyOf(Quantities.in(text));
        }
        return quantities;
    }
}
