package io.gouji.parser.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds parts whose heading is missing by what they say. Their number and title are empty: what is not printed is not
 * supplied.
 */
final class UntitledParts {

    private static final int LAST_FIRST = 3;
    private static final int SHORTEST_PART = 40;
    private static final int DISPUTES = 4;
    private static final int PROBLEMS = 5;

    /** What a preamble speaks of: the report itself, its basis and its office. */
    private static final Pattern OF_THE_REPORT = Pattern.compile(
            "本(?:年度)?报告|年度报告|报告(?:全文|由|共|包括|所列)|统计(?:期限|时限|周期|范围|数据)|编制|电子版|联系(?:电话|地址|人|方式)|邮编|邮政编码|报告如下|根据《|按照《|依据《|公布如下");

    private static final Pattern ITEM_NUMBER = Pattern.compile("\\(?[一二三四1-4][)、.]\\)?");

    private UntitledParts() {}

    /** The outline with part five, where it begins below table 4 and lacks its heading. */
    static Outline complete(Outline outline) {
        var parts = new ArrayList<Outline.Part>();
        boolean missing = outline.parts().stream().noneMatch(part -> part.ordinal() == PROBLEMS);
        for (Outline.Part part : outline.parts()) {
            int cut = missing && part.ordinal() == DISPUTES ? problemsAt(part.rows()) : -1;
            if (cut < 0) {
                parts.add(part);
            } else {
                parts.add(new Outline.Part(
                        part.ordinal(), part.number(), part.title(), part.rows().subList(0, cut)));
                parts.add(new Outline.Part(
                        PROBLEMS,
                        Passage.EMPTY,
                        Passage.EMPTY,
                        part.rows().subList(cut, part.rows().size())));
            }
        }
        return new Outline(outline.preface(), List.copyOf(parts), outline.appended());
    }

    private static int problemsAt(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            String folded = rows.get(i).folded();
            Matcher number = ITEM_NUMBER.matcher(folded);
            PartTitle title = PartTitle.at(folded, number.lookingAt() ? number.end() : 0);
            boolean begins = title != null
                    && title.ordinal() == PROBLEMS
                    && (title.end() == folded.length() || "。:".indexOf(folded.charAt(title.end())) >= 0);
            if (begins) {
                return i;
            }
        }
        return -1;
    }

    /**
     * How many paragraphs between the title and the first heading are preamble; those behind them are part one without
     * its heading.
     */
    static int preambleEnd(List<Passage> paragraphs, Outline outline) {
        boolean first = outline.parts().isEmpty() || outline.parts().getFirst().ordinal() == 1;
        if (first || outline.parts().getFirst().ordinal() > LAST_FIRST) {
            return paragraphs.size();
        }
        int end = 0;
        while (end < paragraphs.size()
                && OF_THE_REPORT.matcher(paragraphs.get(end).folded()).find()) {
            end++;
        }
        int length = 0;
        for (Passage paragraph : paragraphs.subList(end, paragraphs.size())) {
            length += paragraph.length();
        }
        return length < SHORTEST_PART ? paragraphs.size() : end;
    }
}
