package io.gouji.parser.format;

import io.gouji.contract.report.SourceLocation.HtmlPlace;
import io.gouji.parser.block.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the article in a page: the innermost element that holds the headings of the report's parts. */
final class HtmlArticle {

    private static final Pattern PART = Pattern.compile(
            "[\\s\\u00a0\\u3000]*+[一二三四五六][、.．]\\s*+(?:总体情况|主动公开|收到和处理|依申请|政府信息公开行政|因政府信息公开|行政复议|(?:政府信息公开工作)?存在|其他需要|需要报告).{0,40}");

    private static final String STEP = " > ";

    /** With fewer headings nothing is known of where the article ends. */
    private static final int MIN_PARTS = 2;

    private HtmlArticle() {}

    /** The blocks without those behind the article; what stands before it holds title and metadata and stays. */
    static List<Block> trim(List<Block> blocks) {
        String article = null;
        int parts = 0;
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Line line
                    && PART.matcher(line.text()).matches()) {
                article = article == null ? path(line) : common(article, path(line));
                parts++;
                last = i;
            }
        }
        return article == null || parts < MIN_PARTS ? blocks : upTo(blocks, last, article);
    }

    private static List<Block> upTo(List<Block> blocks, int last, String article) {
        var kept = new ArrayList<Block>(blocks.subList(0, last + 1));
        for (Block block : blocks.subList(last + 1, blocks.size())) {
            if (isWithin(path(block), article)) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static boolean isWithin(@Nullable String path, String article) {
        return path != null && (path.equals(article) || path.startsWith(article + STEP));
    }

    private static @Nullable String path(Block block) {
        return block.at() instanceof HtmlPlace(String path, int offset, int length) ? path : null;
    }

    /** The steps two paths share. */
    private static String common(String one, @Nullable String other) {
        String[] left = one.split(STEP);
        String[] right = other == null ? new String[0] : other.split(STEP);
        int shared = 0;
        while (shared < left.length && shared < right.length && left[shared].equals(right[shared])) {
            shared++;
        }
        return String.join(STEP, List.of(left).subList(0, shared));
    }
}
