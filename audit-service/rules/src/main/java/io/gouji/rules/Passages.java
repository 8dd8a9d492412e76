package io.gouji.rules;

import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.Sentence;
import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.TextPlace;
import java.util.ArrayList;
import java.util.List;

/** The narrative of a report as whole sentences. */
final class Passages {

    private static final String UNFINISHED = "；;，,、：:";

    private Passages() {}

    static List<Passage> of(ParsedReport report) {
        var passages = new ArrayList<Passage>();
        addAll(passages, 0, report.preamble());
        for (Section section : report.sections()) {
            addAll(passages, section.ordinal(), section.sentences());
        }
        return List.copyOf(passages);
    }

    private static void addAll(List<Passage> passages, int part, List<Sentence> sentences) {
        List<Sentence> pending = new ArrayList<>();
        for (Sentence sentence : sentences) {
            pending.add(sentence);
            if (isFinished(sentence.text())) {
                passages.add(new Passage(part, join(pending)));
                pending.clear();
            }
        }
        if (!pending.isEmpty()) {
            passages.add(new Passage(part, join(pending)));
        }
    }

    private static boolean isFinished(String text) {
        String trimmed = text.strip();
        return trimmed.isEmpty() || UNFINISHED.indexOf(trimmed.charAt(trimmed.length() - 1)) < 0;
    }

    private static Sentence join(List<Sentence> pieces) {
        if (pieces.size() == 1) {
            return pieces.getFirst();
        }
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return new Sentence(
                text.toString(), span(pieces.getFirst().at(), pieces.getLast().at()));
    }

    private static SourceLocation span(SourceLocation first, SourceLocation last) {
        if (first instanceof TextPlace from && last instanceof TextPlace to && to.offset() >= from.offset()) {
            return new TextPlace(from.line(), from.offset(), to.offset() + to.length() - from.offset());
        }
        return first;
    }
}
