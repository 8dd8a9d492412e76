package io.gouji.parser.narrative;

import io.gouji.contract.report.PrintedDate;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.Sentence;
import io.gouji.contract.report.StatisticPeriod;
import io.gouji.parser.block.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the words of a report. Stateless and thread-safe. */
public final class NarrativeReader {

    private static final int LAST_PART = 6;
    private static final int ENOUGH_PARTS = 3;
    private static final Set<Integer> WITH_TABLES = Set.of(2, 3, 4);

    /**
     * Reads the narrative. Never throws for what the blocks hold.
     *
     * @param blocks the whole document
     * @param tables indexes of the blocks that belong to tables of the form; their text is no narrative
     */
    public Narrative read(List<Block> blocks, BitSet tables) {
        List<Row> rows = Rows.of(blocks, tables);
        Outline outline = Outline.of(rows);
        Front front = Front.of(outline.preface());
        TitleFinder.Title title = front.title();
        String named = title == null ? null : title.agency();

        var parts = new ArrayList<Body>();
        SignatureFinder.Found end = new SignatureFinder.Found(null, List.of());
        for (int i = 0; i < outline.parts().size(); i++) {
            Outline.Part part = outline.parts().get(i);
            List<Row> narrative = part.rows();
            if (i + 1 == outline.parts().size()) {
                end = SignatureFinder.read(narrative, named);
                narrative = end.rows();
            }
            parts.add(body(part, narrative));
        }
        List<Section> sections = parts.stream().map(Body::section).toList();
        List<Passage> preamble = Sentences.passages(front.preamble());
        List<Passage> opening = opening(preamble, parts);
        StatisticPeriod period = PeriodFinder.read(opening, title == null ? null : title.year());
        Integer year = Front.year(title, period, opening);
        if (period == null && year != null) {
            period = PeriodFinder.read(opening, year);
        }
        String agency = agency(named, front.agencyInPreamble(opening), end, outline, rows);
        String words = text(preamble) + sections.stream().map(Section::text).collect(Collectors.joining("\n"));
        return new Narrative(
                isReport(title, sections, preamble, !tables.isEmpty()),
                agency,
                year,
                ReportScope.of(agency, text(preamble), words),
                title == null ? "" : title.text().text(),
                Sentences.of(front.preamble()),
                sections,
                PartsList.read(opening),
                period,
                end.signature(),
                publishedOn(blocks, outline),
                isTruncated(outline, sections, end));
    }

    private record Body(Section section, List<Passage> sentences) {}

    private static Body body(Outline.Part part, List<Row> rows) {
        List<Row> narrative =
                WITH_TABLES.contains(part.ordinal()) ? TableText.without(rows) : TableText.withoutPipes(rows);
        List<Passage> paragraphs = Paragraphs.of(narrative);
        List<Sentence> sentences = Sentences.of(paragraphs);
        Section section = new Section(
                part.ordinal(),
                part.number().text(),
                part.title().text(),
                text(paragraphs),
                Items.of(paragraphs),
                sentences,
                (part.number().isEmpty() ? part.title() : part.number()).place());
        return new Body(section, Sentences.passages(paragraphs));
    }

    /** The sentences that may speak of the report itself: the preamble, and part one for reports that put it there. */
    private static List<Passage> opening(List<Passage> preamble, List<Body> parts) {
        var opening = new ArrayList<>(preamble);
        if (!parts.isEmpty() && parts.get(0).section.ordinal() == 1) {
            opening.addAll(parts.get(0).sentences);
        }
        return opening;
    }

    private static @Nullable String agency(
            @Nullable String named,
            @Nullable String inPreamble,
            SignatureFinder.Found end,
            Outline outline,
            List<Row> rows) {
        if (named != null) {
            return named;
        }
        if (inPreamble != null) {
            return inPreamble;
        }
        if (end.signature() != null && end.signature().agency() != null) {
            return end.signature().agency();
        }
        return Metadata.publisher(outline.parts().isEmpty() ? rows : outline.preface());
    }

    private static @Nullable PrintedDate publishedOn(List<Block> blocks, Outline outline) {
        PrintedDate before = Metadata.publishedOn(outline.preface());
        if (before != null) {
            return before;
        }
        PrintedDate inGrid = Metadata.publishedOnInGrids(blocks);
        if (inGrid != null || outline.parts().isEmpty()) {
            return inGrid;
        }
        return Metadata.publishedOn(
                outline.parts().get(outline.parts().size() - 1).rows());
    }

    private static boolean isReport(
            TitleFinder.@Nullable Title title, List<Section> sections, List<Passage> preamble, boolean tables) {
        boolean telling = sections.stream()
                .anyMatch(section -> WITH_TABLES.contains(section.ordinal())
                        && Fold.text(section.title()).contains("政府信息"));
        if ((telling && sections.size() > 1) || sections.size() >= ENOUGH_PARTS) {
            return true;
        }
        boolean spoken = preamble.stream()
                .anyMatch(sentence ->
                        TitleFinder.REPORT.matcher(Fold.text(sentence.text())).find());
        return (title != null || spoken) && (!sections.isEmpty() || tables);
    }

    private static boolean isTruncated(Outline outline, List<Section> sections, SignatureFinder.Found end) {
        if (outline.appended() || end.signature() != null) {
            return false;
        }
        if (sections.isEmpty()) {
            return true;
        }
        Section last = sections.get(sections.size() - 1);
        String text = Fold.text(last.text());
        boolean hasLast = sections.stream().anyMatch(section -> section.ordinal() == LAST_PART);
        if (hasLast) {
            return !text.isEmpty() && "、,(《“".indexOf(text.charAt(text.length() - 1)) >= 0;
        }
        return last.ordinal() < LAST_PART - 1 || text.isEmpty() || "。!?".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static String text(List<Passage> paragraphs) {
        return paragraphs.stream().map(Passage::text).collect(Collectors.joining("\n"));
    }
}
