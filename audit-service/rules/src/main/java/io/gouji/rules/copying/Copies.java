package io.gouji.rules.copying;

import io.gouji.contract.audit.Message;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Section;
import io.gouji.rules.ChineseOrdinal;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.RuleDescriptor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds the parts of a report against the same parts of another. */
final class Copies {

    private static final int SHOWN = 3;
    private static final int LONGEST = 300;

    private Copies() {}

    /**
     * A part of which more than a threshold stands in another report.
     *
     * @param part the part of the report under audit
     */
    record Copy(Section part, Overlap overlap) {

        /** Begins the finding. */
        FindingDraft draft(RuleDescriptor rule, String subject, double threshold, String zh, String en) {
            String place = ChineseOrdinal.of(part.ordinal());
            var draft = new FindingDraft(
                            rule,
                            "part %s, %s".formatted(place, subject),
                            new Message(
                                    "第%s部分有 %s%% 的文字与%s相同，超过 %s%%"
                                            .formatted(place, percent(overlap.share()), zh, percent(threshold)),
                                    "%s %% of part %d stands in %s; the threshold is %s %%"
                                            .formatted(
                                                    percent(overlap.share()), part.ordinal(), en, percent(threshold))))
                    .compare("<= " + percent(threshold) + "%", percent(overlap.share()) + "%")
                    .evidence("part", part.number() + part.title(), part.at());
            overlap.passages().stream()
                    .limit(SHOWN)
                    .forEach(passage -> draft.evidence("shared", shortened(passage), part.at()));
            return draft;
        }

        private static String shortened(String passage) {
            return passage.length() > LONGEST ? passage.substring(0, LONGEST) + "…" : passage;
        }

        private static String percent(double share) {
            return FindingDraft.plain(
                    BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP));
        }
    }

    static List<Copy> of(Map<Integer, Section> parts, ParsedReport other, double threshold) {
        var copies = new ArrayList<Copy>();
        parts.forEach((ordinal, part) -> other.section(ordinal).ifPresent(theirs -> {
            Overlap overlap = Overlap.of(Shingles.of(part.text()), Shingles.of(theirs.text()));
            if (overlap.share() > threshold) {
                copies.add(new Copy(part, overlap));
            }
        }));
        return copies;
    }
}
