package io.gouji.parser.narrative;

import io.gouji.contract.report.Contact;
import io.gouji.contract.report.DeclaredParts;
import io.gouji.contract.report.PrintedDate;
import io.gouji.contract.report.ReportKind;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.Sentence;
import io.gouji.contract.report.Signature;
import io.gouji.contract.report.StatisticPeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a report says in words. Components as in {@link io.gouji.contract.report.ParsedReport}.
 *
 * @param recognised whether the text is an annual report on government information disclosure at all
 */
public record Narrative(
        boolean recognised,
        @Nullable String agency,
        @Nullable Integer year,
        ReportKind kind,
        String title,
        List<Sentence> preamble,
        List<Section> sections,
        @Nullable DeclaredParts declaredParts,
        @Nullable StatisticPeriod period,
        @Nullable Signature signature,
        @Nullable PrintedDate publishedOn,
        boolean truncated,
        @Nullable Contact contact) {

    public Narrative {
        preamble = List.copyOf(preamble);
        sections = List.copyOf(sections);
    }
}
