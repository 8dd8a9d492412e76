package io.gouji.rules.copying;

import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Section;
import io.gouji.rules.Outcome;
import io.gouji.rules.Parts;
import io.gouji.rules.ReportView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts of a report that are its own words: one, five and six, where they are long enough to tell. */
public final class ComparedParts {

    /** Fewer letters than this say the same in many honest reports. */
    static final int SHORTEST = 100;

    /** What a rule about them says of a report that has none. */
    static final Outcome NONE =
            Outcome.notApplicable("第一、五、六部分太短或不全，无从比较", "parts one, five and six are too short or not whole");

    private static final List<Integer> ORDINALS = List.of(1, 5, 6);

    private static final int OTHER_MATTERS = 6;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。\\n])");
    private static final Pattern AMOUNT = Pattern.compile("[\\d０-９零一二三四五六七八九十百千万]元");

    private static final ReportView.Shared<Map<Integer, Section>> OF_REPORT = view -> of(view.report());

    private ComparedParts() {}

    static Map<Integer, Section> of(ReportView view) {
        return view.shared(OF_REPORT);
    }

    private static Map<Integer, Section> of(ParsedReport report) {
        var parts = new TreeMap<Integer, Section>();
        for (int ordinal : ORDINALS) {
            report.section(ordinal)
                    .filter(part -> !Parts.omitsSomething(part.text()))
                    .map(part -> ordinal == OTHER_MATTERS ? withoutCharges(part) : part)
                    .filter(part -> part.text().length() >= SHORTEST && Shingles.hasLetters(part.text(), SHORTEST))
                    .ifPresent(part -> parts.put(ordinal, part));
        }
        return parts;
    }

    /** What was charged is told every year in the same words, by whoever charged. */
    private static Section withoutCharges(Section part) {
        if (part.text().indexOf('元') < 0) {
            return part;
        }
        String text = SENTENCE_END
                .splitAsStream(part.text())
                .filter(sentence -> !AMOUNT.matcher(sentence).find())
                .collect(Collectors.joining());
        return new Section(
                part.ordinal(), part.number(), part.title(), text, part.items(), part.sentences(), part.at());
    }

    /** The keys under which a store finds reports whose parts look alike. */
    public static List<String> keys(ParsedReport report) {
        return of(report).entrySet().stream()
                .flatMap(part -> Sketch.of(Shingles.of(part.getValue().text())).bandKeys().stream()
                        .map(key -> part.getKey() + ":" + Long.toHexString(key)))
                .toList();
    }
}
