package io.gouji.parser.table;

import io.gouji.contract.form.FormSection;
import io.gouji.contract.form.FormTemplate;
import io.gouji.parser.text.FoldedText;
import io.gouji.parser.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds where in a document's text the tables stand, by what only their headings say. */
final class RegionFinder {

    private static final String ORDINALS = "一二三四五六七八九";

    /** The head of table 2 stands within this many folded characters of the clause printed above it. */
    private static final int NEAR = 40;

    private static final String CLAUSE = Folding.fold("第二十条第");
    private static final String CONTENT = Folding.fold("信息内容");
    private static final List<String> CONTENT_COLUMNS =
            Stream.of("本年制发", "本年新制作", "本年处理决定", "上一年项目").map(Folding::fold).toList();
    private static final List<String> APPLICANTS =
            Stream.of("本列数据的勾稽关系", "申请人情况").map(Folding::fold).toList();
    private static final String FIRST_ROW = Folding.fold("一、本年新收政府信息公开申请数量");
    private static final String LAST_ROW = Folding.fold("结转下年度继续办理");
    private static final List<String> DISPUTES = Stream.of("行政复议行政诉讼结", "行政复议行政诉讼未", "行政复议行政诉讼", "未经复议直接起诉")
            .map(Folding::fold)
            .toList();

    /** How table 4 begins when it prints its groups one by one, with a head for each and with one for all. */
    private static final String FIRST_GROUP = Folding.fold("行政复议结果维持");

    private static final String RESULTS = Folding.fold("结果维持结果纠正其他结果");

    private final DocumentText document;
    private final FoldedText folded;
    private final String text;
    private final Map<Integer, List<String>> titles;

    private RegionFinder(DocumentText document, Map<Integer, List<String>> titles) {
        this.document = document;
        this.folded = document.folded();
        this.text = folded.text();
        this.titles = titles;
    }

    /**
     * The regions of tables 2, 3 and 4 that are there, in this order.
     *
     * @param titles the titles of the parts, as {@link #titles} folds them
     */
    static List<Region> find(DocumentText document, Map<Integer, List<String>> titles) {
        return new RegionFinder(document, titles).find();
    }

    private List<Region> find() {
        var regions = new ArrayList<Region>();
        int second = secondTable();
        int third = thirdTable(Math.max(second, 0));
        if (second >= 0) {
            int next = heading(3, second);
            int limit = third >= 0 ? Math.min(third, next < 0 ? third : next) : next;
            regions.add(region("T2", second, limit));
        }
        int fourth = fourthTable(Math.max(Math.max(second, third), 0), third >= 0);
        if (third >= 0) {
            int next = heading(4, third);
            int end = next >= 0 && (fourth < 0 || next < fourth) ? next : fourth;
            regions.add(region("T3", third, end >= 0 ? end : heading(5, third)));
        }
        if (fourth >= 0) {
            int next = heading(5, fourth);
            regions.add(region("T4", fourth, next >= 0 ? next : heading(6, fourth)));
        }
        return regions;
    }

    private int secondTable() {
        int content = text.indexOf(CONTENT);
        while (content >= 0 && !headsColumns(content + CONTENT.length())) {
            content = text.indexOf(CONTENT, content + 1);
        }
        if (content < 0) {
            return truncatedHead();
        }
        int clause = text.indexOf(CLAUSE, Math.max(0, content - NEAR));
        return clause >= 0 && clause < content ? clause : content;
    }

    private boolean headsColumns(int at) {
        return CONTENT_COLUMNS.stream().anyMatch(column -> text.startsWith(column, at));
    }

    /** A text that breaks off in the very head of the table still shows that the table was there. */
    private int truncatedHead() {
        int clause = text.lastIndexOf(CLAUSE);
        return clause >= 0 && text.indexOf(CONTENT, clause) >= 0 && text.length() - clause < NEAR ? clause : -1;
    }

    private int thirdTable(int from) {
        int first = -1;
        for (String applicants : APPLICANTS) {
            int found = text.indexOf(applicants, from);
            first = first < 0 || (found >= 0 && found < first) ? found : first;
        }
        return first >= 0 ? first : text.indexOf(FIRST_ROW, from);
    }

    private int fourthTable(int from, boolean afterThird) {
        int last = afterThird ? text.lastIndexOf(LAST_ROW) : -1;
        int start = Math.max(from, last < 0 ? from : last);
        int title = heading(4, start);
        int search = title < 0 ? start : title + ORDINALS.length();
        int best = -1;
        for (String disputes : DISPUTES) {
            int found = text.indexOf(disputes, search);
            if (found >= 0 && (best < 0 || found < best)) {
                best = found;
            }
        }
        return best < 0 ? best : Math.min(best, firstGroup(search, best));
    }

    /** Where the first group begins when its results are printed before the other groups are named. */
    private int firstGroup(int from, int to) {
        int results = text.indexOf(RESULTS, from);
        int group = text.indexOf(FIRST_GROUP, from);
        int first = group >= 0 && (results < 0 || group < results) ? group : results;
        return first < 0 ? to : first;
    }

    /** Where the title of a part stands with its number, from a place on; -1 when it is not there. */
    private int heading(int ordinal, int from) {
        int best = -1;
        for (String title : titles.getOrDefault(ordinal, List.of())) {
            int found = text.indexOf(title, from);
            best = found >= 0 && (best < 0 || found < best) ? found : best;
        }
        boolean numbered = best > 0 && ORDINALS.indexOf(text.charAt(best - 1)) >= 0;
        return numbered ? best - 1 : best;
    }

    /** The titles of each part and their aliases, folded. */
    static Map<Integer, List<String>> titles(FormTemplate template) {
        return template.sections().stream()
                .collect(Collectors.toUnmodifiableMap(
                        FormSection::ordinal,
                        section -> Stream.concat(Stream.of(section.title()), section.aliases().stream())
                                .map(Folding::fold)
                                .toList()));
    }

    /** Begins and ends at the border of a line where only marks stand between. */
    private Region region(String table, int from, int to) {
        int start = folded.origin(from);
        int before = from == 0 ? 0 : folded.originEnd(from);
        int lineStart = document.text().lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        start = Math.max(lineStart, before);
        int end = to < 0 ? document.text().length() : folded.origin(to);
        if (to >= 0) {
            int lineEnd = document.text().lastIndexOf('\n', Math.max(0, end - 1)) + 1;
            end = Math.max(lineEnd, folded.originEnd(to));
        }
        return new Region(table, document, start, Math.max(start, end));
    }
}
