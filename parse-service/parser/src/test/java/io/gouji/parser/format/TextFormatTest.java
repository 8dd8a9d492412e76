package io.gouji.parser.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFormatTest {

    /** Labels of a table, each of another length, as they stand between the lines of a short report. */
    private static final String LABELS = """
            （本列数据的勾稽关系为：第一项加第二项之
            一、本年新收政府信息公开申请数量合计数
            二、上年结转政府信息公开申请数量合计与结余
            （二）部分公开（区分处理的，只计这
            政府信息公开行政复议行政诉讼情况统计
            申请人逾期未按收费通知要求缴纳费用的申请事项
            没有现成信息需要另行制作的申请事项数量统计
            """;

    private static final String BROKEN_PROSE = """
            本报告依照条例编制，全面反映示例县水务站一年来的工
            作，包括总体情况、主动公开情况、依申请公开情况、复议
            诉讼情况、存在的问题和其他事项，电子版可在门户网站查
            阅。一年来，水务站公开汛情、水质、工程建设等信息，回
            应群众关切，办理申请两件，未收取费用，也没有发生复议
            和诉讼，监督保障工作按照县里的统一部署进行，专人负责
            审核，定期检查栏目更新情况，发现问题及时改正。
            """;

    @Test
    void tellsTextBrokenByWidthAmongTheLabelsOfTables() {
        assertThat(lines(BROKEN_PROSE + LABELS)).allMatch(Block.Line::softWrapped);
    }

    @Test
    void takesLabelsAloneForWholeLines() {
        assertThat(lines(LABELS)).noneMatch(Block.Line::softWrapped);
    }

    @Test
    void takesAParagraphALineForWholeLines() {
        assertThat(lines(BROKEN_PROSE.replace("\n", "") + "\n" + LABELS)).noneMatch(Block.Line::softWrapped);
    }

    private static List<Block.Line> lines(String text) {
        var result = new TextFormat().read(text.getBytes(UTF_8), DocumentHints.NONE, ParserLimits.DEFAULT);
        return ((FormatResult.Blocks) result)
                .blocks().stream().map(Block.Line.class::cast).toList();
    }
}
