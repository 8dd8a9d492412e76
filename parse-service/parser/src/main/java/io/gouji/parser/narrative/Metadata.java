package io.gouji.parser.narrative;

import io.gouji.contract.report.PrintedDate;
import io.gouji.parser.block.Block;
import io.gouji.parser.block.Block.Grid;
import io.gouji.parser.block.Block.GridCell;
import io.gouji.parser.block.Block.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a page says about the document it shows: the day it was published and the body that published it. */
final class Metadata {

    private static final String PUBLISHED = "(?:发布|公布|公开|发文|上传|刊登)(?:日期|时间)";
    private static final Pattern PUBLISHED_LABEL = Pattern.compile(PUBLISHED + ":?");
    private static final Pattern PUBLISHED_ON =
            Pattern.compile("(?:" + PUBLISHED + "|(?<!成文|生成|更新|统计|截止)(?:日期|时间)):?" + Dates.DATE.pattern());
    private static final Pattern LABELLED_DATE =
            Pattern.compile(Dates.DATE.pattern() + "(?:[0-9:]{4,8})?(?:来源|作者|浏览|信息来源|点击|字体|字号).*");
    private static final Pattern PUBLISHER =
            Pattern.compile("(?:发布|公开|发文)(?:机构|单位|部门|机关):([^:,。]{2,40}?)(?=(?:发布|公开|所属|发文|成文|文号|索引|来源|栏目|$))");
    private static final Pattern LABEL = Pattern.compile(
            "(?:\\[?(?:索引号|文号|发布机构|发布日期|发布时间|公开日期|公开时间|信息来源|来源|作者|浏览|点击|字号|字体|栏目|当前位置|您的位置|您现在的位置|标题|名称|主题|分类|信息分类"
                    + "|文件分类|所属机构|关键词|时间|日期|责任编辑|编辑|审核|访问|信息名称|公开方式|有效性|成文日期|发文日期|发文机关|发文字号|URL|NOTE):)"
                    + "|[=\\[>]|正文$|首页|打印|扫一扫|分享");

    private Metadata() {}

    /** Whether a folded row is page furniture and no narrative. */
    static boolean isLabel(String folded) {
        return LABEL.matcher(folded).lookingAt()
                || folded.endsWith("打印")
                || folded.endsWith("关闭")
                || folded.contains("视力保护色")
                || Dates.DATE.matcher(folded).matches()
                || LABELLED_DATE.matcher(folded).matches();
    }

    /** The publishing date a row names; null when it names none. */
    static @Nullable PrintedDate publishedOn(List<Row> rows) {
        for (Row row : rows) {
            Fold fold = row.text().fold();
            Matcher date = PUBLISHED_ON.matcher(fold.text());
            boolean found = namesADay(fold.text()) && date.find();
            if (!found) {
                date = LABELLED_DATE.matcher(fold.text());
                found = date.matches();
            }
            LocalDate day = found ? Dates.day(date.toMatchResult(), 1) : null;
            if (day != null) {
                Passage printed =
                        row.text().sub(fold.source(date.start(1)), fold.sourceEnd(endOfDay(fold.text(), date.end(3))));
                return new PrintedDate(day, printed.text(), printed.place());
            }
        }
        return null;
    }

    /** Whether the words stand there that no match of {@link #PUBLISHED_ON} lacks. */
    private static boolean namesADay(String folded) {
        return folded.contains("日期") || folded.contains("时间");
    }

    private static int endOfDay(String folded, int end) {
        return end < folded.length() && (folded.charAt(end) == '日' || folded.charAt(end) == '号') ? end + 1 : end;
    }

    /** The publishing date a grid beside the tables names; null when none does. */
    static @Nullable PrintedDate publishedOnInGrids(List<Block> blocks) {
        for (Block block : blocks) {
            if (!(block instanceof Grid grid)) {
                continue;
            }
            for (int i = 0; i < grid.cells().size(); i++) {
                PrintedDate date = inCells(grid.cells(), i);
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    private static @Nullable PrintedDate inCells(List<GridCell> cells, int index) {
        GridCell cell = cells.get(index);
        String label = Fold.text(cell.text());
        if (PUBLISHED_LABEL.matcher(label).matches() && index + 1 < cells.size()) {
            GridCell value = cells.get(index + 1);
            Matcher date = Dates.DATE.matcher(Fold.text(value.text()));
            LocalDate day = date.lookingAt() ? Dates.day(date.toMatchResult(), 1) : null;
            return day == null ? null : new PrintedDate(day, value.text().strip(), value.at());
        }
        return label.length() > OrganisationName.LONGEST
                ? null
                : publishedOn(List.of(new Row(Passage.of(new Line(cell.text(), 0, false, cell.at())), false, false)));
    }

    /** The body a row names as the publisher; null when none does. */
    static @Nullable String publisher(List<Row> rows) {
        for (Row row : rows) {
            Matcher publisher = PUBLISHER.matcher(row.folded());
            if (publisher.find() && OrganisationName.isName(publisher.group(1))) {
                return publisher.group(1);
            }
        }
        return null;
    }
}
