package io.gouji.parser.narrative;

import io.gouji.contract.report.PrintedDate;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.StatisticPeriod;
import io.gouji.parser.block.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the words of a report. Stateless and thread-safe. */
public final class NarrativeReader {

    private static final int LAST_PART = 6;
    private static final int ENOUGH_PARTS = 3;
    private static final Set<Integer> WITH_TABLES = Set.of(2, 3, 4);

    private static final List<String> ASPECTS = List.of("主动公开", "依申请公开", "信息管理", "平台建设", "监督保障");

    /** 根据《中华人民共和国政府信息公开条例》……编制本报告; 本年度报告是根据……条例……. */
    private static final Pattern COMPILED = Pattern.compile("政府信息公开条例.{0,60}编制(?:本|此|该)(?:年度)?(?:工作)?(?:报告|年报)"
            + "|本(?:年度)?(?:工作)?(?:报告|年报)(?:是|系)?(?:根据|依据|按照|按).{0,20}政府信息公开条例");

    /**
     * Reads the narrative. Never throws for what the blocks hold.
     *
     * @param blocks the whole document
     * @param tables indexes of the blocks that belong to tables of the form; their text is no narrative
     */
    public Narrative read(List<Block> blocks, BitSet tables) {
        List<Row> rows = Rows.of(blocks, tables);
        Outline outline = Outline.of(rows);
        Front whole = Front.of(outline.preface());
        int end = UntitledParts.preambleEnd(whole.preamble(), outline);
        Front front = new Front(whole.title(), whole.preamble().subList(0, end));
        List<Passage> untitled = whole.preamble().subList(end, whole.preamble().size());
        Bodies bodies = bodies(outline, untitled, front.agency());
        List<Section> sections = bodies.sections();
        List<Passage> preamble = Sentences.passages(front.preamble());
        List<Passage> opening = opening(preamble, bodies.parts);
        StatisticPeriod stated = PeriodFinder.read(opening, front.titleYear());
        Integer year = Front.year(front.title(), stated, opening);
        String agency = agency(front, opening, bodies.end, outline);
        String printed = agency == null ? null : asPrinted(agency, front, opening, outline);
        return new Narrative(
                isReport(front, sections, preamble, !tables.isEmpty()),
                printed,
                year,
                ReportScope.of(agency, text(preamble), () -> text(preamble) + bodies.text()),
                front.title() == null ? "" : front.title().text().text(),
                Sentences.of(preamble),
                sections,
                PartsList.read(opening),
                stated == null ? PeriodFinder.read(opening, year) : stated,
                bodies.end.signature(),
                publishedOn(blocks, outline),
                isTruncated(outline, sections, bodies.end),
                ContactFinder.read(bodies.around(preamble)));
    }

    /** The parts, and what was found at the end of the last one. */
    private record Bodies(List<Body> parts, SignatureFinder.Found end) {

        List<Section> sections() {
            return parts.stream().map(Body::section).toList();
        }

        /** The preamble and the last part, where a report says whom to ask. */
        List<Passage> around(List<Passage> preamble) {
            var around = new ArrayList<>(preamble);
            if (!parts.isEmpty()) {
                around.addAll(parts.getLast().sentences);
            }
            return around;
        }

        String text() {
            return parts.stream().map(part -> part.section.text()).collect(Collectors.joining("\n"));
        }
    }

    private static Bodies bodies(Outline outline, List<Passage> untitled, @Nullable String agency) {
        var parts = new ArrayList<Body>();
        if (!untitled.isEmpty()) {
            parts.add(body(new Outline.Part(1, Passage.EMPTY, Passage.EMPTY, List.of()), untitled));
        }
        SignatureFinder.Found end = new SignatureFinder.Found(null, List.of());
        for (int i = 0; i < outline.parts().size(); i++) {
            Outline.Part part = outline.parts().get(i);
            List<Row> narrative = part.rows();
            if (i + 1 == outline.parts().size()) {
                end = SignatureFinder.read(narrative, agency);
                narrative = end.rows();
            }
            parts.add(body(part, paragraphs(part, narrative)));
        }
        return new Bodies(List.copyOf(parts), end);
    }

    private record Body(Section section, List<Passage> sentences) {}

    private static List<Passage> paragraphs(Outline.Part part, List<Row> rows) {
        return Paragraphs.of(
                WITH_TABLES.contains(part.ordinal()) ? TableText.without(rows) : TableText.withoutPipes(rows));
    }

    private static Body body(Outline.Part part, List<Passage> paragraphs) {
        List<Passage> passages = Sentences.passages(paragraphs);
        Section section = new Section(
                part.ordinal(),
                part.number().text(),
                part.title().text(),
                text(paragraphs),
                Items.of(paragraphs),
                Sentences.of(passages),
                place(part, paragraphs));
        return new Body(section, passages);
    }

    private static SourceLocation place(Outline.Part part, List<Passage> paragraphs) {
        if (!part.number().isEmpty()) {
            return part.number().place();
        }
        return (part.title().isEmpty() ? paragraphs.getFirst() : part.title()).place();
    }

    /** The sentences that may speak of the report itself: the preamble, and part one for reports that put it there. */
    private static List<Passage> opening(List<Passage> preamble, List<Body> parts) {
        var opening = new ArrayList<>(preamble);
        if (!parts.isEmpty() && parts.get(0).section.ordinal() == 1) {
            opening.addAll(parts.get(0).sentences);
        }
        return opening;
    }

    /** The body the title names, else the preamble, else the signature, else the page. */
    private static @Nullable String agency(
            Front front, List<Passage> opening, SignatureFinder.Found end, Outline outline) {
        if (front.agency() != null) {
            return front.agency();
        }
        String inPreamble = Front.agencyIn(opening);
        if (inPreamble != null) {
            return inPreamble;
        }
        if (end.signature() != null && end.signature().agency() != null) {
            return end.signature().agency();
        }
        return Metadata.publisher(outline.preface());
    }

    /** A name in the characters the document prints it in. */
    private static String asPrinted(String name, Front front, List<Passage> opening, Outline outline) {
        Stream<Passage> title =
                front.title() == null ? Stream.empty() : Stream.of(front.title().text());
        Stream<Passage> rows = outline.preface().stream().map(Row::text);
        return Stream.of(title, opening.stream(), rows)
                .flatMap(passages -> passages)
                .map(Passage::fold)
                .filter(fold -> fold.text().contains(name))
                .findFirst()
                .map(fold ->
                        fold.unsimplified(fold.text().indexOf(name), fold.text().indexOf(name) + name.length()))
                .orElse(name);
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

    private static boolean isReport(Front front, List<Section> sections, List<Passage> preamble, boolean tables) {
        boolean telling = sections.stream()
                .anyMatch(section -> WITH_TABLES.contains(section.ordinal())
                        && Fold.text(section.title()).contains("政府信息"));
        if ((telling && sections.size() > 1) || sections.size() >= ENOUGH_PARTS) {
            return true;
        }
        if (sections.stream().anyMatch(NarrativeReader::hasStatedAspects)) {
            return true;
        }
        boolean spoken = preamble.stream().anyMatch(NarrativeReader::speaksOfReport);
        return (front.title() != null || spoken) && (!sections.isEmpty() || tables);
    }

    /** Whether a part is divided as the form divides part one, as no other document on this work is. */
    private static boolean hasStatedAspects(Section section) {
        return section.items().stream()
                        .map(item -> Fold.text(item.title()))
                        .flatMap(title -> ASPECTS.stream().filter(title::contains))
                        .distinct()
                        .count()
                >= ENOUGH_PARTS;
    }

    private static boolean speaksOfReport(Passage sentence) {
        return TitleFinder.REPORT.matcher(sentence.folded()).find()
                || COMPILED.matcher(sentence.folded()).find();
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
        var text = new StringJoiner("\n");
        paragraphs.forEach(paragraph -> text.add(paragraph.text()));
        return text.toString();
    }
}
