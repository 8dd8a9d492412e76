package io.gouji.parser.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves the text of tables out of the parts that hold them. */
final class TableText {

    private static final Pattern START =
            Pattern.compile("第二十条第\\(一\\)项|\\(?本列数据的勾稽关系|申请人情况自然人|行政复议行政诉讼(?:结果维持|未经复议)|信息内容本年|指标名称计量单位");
    private static final Beginnings START_FIRST = Beginnings.of(START);
    private static final Pattern END =
            Pattern.compile("(?:行政事业性收费|政府集中采购|结转下年度继续办理|尚未审结总计)[0-9.,元/-]*(?=[^0-9.,元/-]*$|[^0-9.,元/-])");
    private static final Pattern FIGURES = Pattern.compile("(?:\\s+[0-9/.-]+){2}\\s*$");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern STATEMENT =
            Pattern.compile("我[省市县区局委办厅镇乡处院中]|本(?:机关(?!不掌握)|单位|局|委|办)|未(?!经)|没有(?!现成)|[0-9]{4}年|均|全年");
    private static final Pattern CAPTION = Pattern.compile("表[二三四0-9]:?.{0,30}");
    private static final Pattern REMARK = Pattern.compile("(?:注|备注|说明):.*");
    private static final int SHORTEST_PROSE = 10;

    private TableText() {}

    /** The rows of a part with tables that are narrative. */
    static List<Row> without(List<Row> rows) {
        List<Row> cut = new ArrayList<>();
        rows.forEach(row -> cut.addAll(unglued(row)));
        boolean[] prose = new boolean[cut.size()];
        for (int i = 0; i < prose.length; i++) {
            prose[i] = isProse(cut.get(i));
            for (int j = i - 1; prose[i] && j >= 0 && !prose[j] && runsOn(cut.get(j)); j--) {
                prose[j] = true;
            }
        }
        var kept = new ArrayList<Row>();
        for (int i = 0; i < prose.length; i++) {
            if (prose[i]) {
                kept.add(cut.get(i));
            }
        }
        return kept;
    }

    /** The rows of a part without tables that are narrative: rows of pipes are none. */
    static List<Row> withoutPipes(List<Row> rows) {
        return rows.stream().filter(row -> isNoPipedLine(row.text().text())).toList();
    }

    private static boolean isNoPipedLine(String text) {
        int pipe = text.indexOf('|');
        return pipe < 0 || text.indexOf('|', pipe + 1) < 0;
    }

    private static List<Row> unglued(Row row) {
        Fold fold = row.text().fold();
        Matcher start = START.matcher(fold.text());
        if (!START_FIRST.find(start, fold.text(), 0)) {
            return List.of(row);
        }
        int end = fold.text().length();
        Matcher last = END.matcher(fold.text());
        for (int from = start.end(); last.find(from); from = last.end()) {
            end = last.end();
        }
        var pieces = new ArrayList<Row>();
        pieces.add(row.with(row.text().sub(0, fold.source(start.start()))));
        pieces.add(row.with(row.text().from(fold.sourceEnd(end))));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return pieces;
    }

    private static boolean isProse(Row row) {
        String text = row.text().text();
        String folded = row.folded();
        if ((text.indexOf('|') >= 0 && FormWords.isTableLine(text))
                || !HAN.matcher(text).find()) {
            return false;
        }
        if (text.indexOf('。') >= 0 || REMARK.matcher(folded).matches()) {
            return true;
        }
        boolean table = FormWords.isTableLine(text)
                || (FormWords.readsLikeTable(text) && !STATEMENT.matcher(folded).find())
                || FIGURES.matcher(text).find()
                || CAPTION.matcher(folded).matches();
        return !table && (Items.isNumbered(folded) || folded.length() >= SHORTEST_PROSE);
    }

    /** Whether a row without a sentence end may be the beginning of the sentence that ends in the next row. */
    private static boolean runsOn(Row row) {
        String text = row.text().text();
        return row.soft()
                && text.length() >= SHORTEST_PROSE
                && text.indexOf('\t') < 0
                && !FormWords.isTableLine(text)
                && !FIGURES.matcher(text).find();
    }
}
