package io.gouji.parser.fuzz;

import io.gouji.testkit.Corpus;
import io.gouji.testkit.generate.GeneratedReport;
import io.gouji.testkit.generate.HtmlLayout;
import io.gouji.testkit.generate.ReportGenerator;
import io.gouji.testkit.generate.TextLayout;
import io.gouji.testkit.generate.Typography;
import io.gouji.testkit.hostile.Archive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sound reports that fuzzing begins with; the seed of the generator is fixed, so that they are always the same. */
final class Seeds {

    private static final long SEED = 7;

    /** Small, as fuzzing small documents is fast. */
    private static final String PAGE = """
            <html><head><meta charset="utf-8"><title>示例县档案局2024年政府信息公开工作年度报告</title></head><body><div class="nav">首页</div>
            <div id="a"><p>一、总体情况</p><p>2024年，示例县档案局主动公开政府信息12条，收到申请3件。</p><p>二、主动公开政府信息情况</p>
            <table border=1><tr><td colspan="4">第二十条第（一）项</td></tr><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td>
            <td>现行有效件数</td></tr><tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
            <tr><td>行政规范性文件</td><td>22（其中修订16件）</td><td>/</td><td rowspan=2>4</td></tr></table>
            <p>三、收到和处理政府信息公开申请情况</p><o:p>&nbsp;</o:p><p>四、政府信息公开行政复议、行政诉讼情况</p><p>五、存在的主要问题及改进情况</p>
            <p>一是主动性不足；二是培训少。<br>今后改进。</p><p>六、其他需要报告的事项</p><p>无。</p></div></body></html>
            """;

    private static final String BODY = paragraph("示例县档案局2024年政府信息公开工作年度报告")
            + paragraph("一、总体情况")
            + paragraph("2024年，示例县档案局主动公开政府信息12条，收到申请3件。")
            + paragraph("二、主动公开政府信息情况")
            + "<w:tbl>"
            + row("第二十条第（一）项")
            + row("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
            + row("规章", "0", "0", "0")
            + row("行政规范性文件", "22（其中修订16件）", "/", "")
            + "</w:tbl>"
            + paragraph("三、收到和处理政府信息公开申请情况")
            + paragraph("四、政府信息公开行政复议、行政诉讼情况")
            + paragraph("五、存在的主要问题及改进情况")
            + paragraph("六、其他需要报告的事项");

    private Seeds() {}

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String row(String... cells) {
        String span = cells.length == 1 ? "<w:tcPr><w:gridSpan w:val=\"4\"/></w:tcPr>" : "";
        return Arrays.stream(cells)
                .map(cell -> "<w:tc>" + span + paragraph(cell) + "</w:tc>")
                .collect(Collectors.joining("", "<w:tr>", "</w:tr>"));
    }

    static Stream<byte[]> texts() {
        return Arrays.stream(TextLayout.values())
                .map(layout -> layout.print(report(layout.typography())))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> markdown() {
        return Stream.of(
                TextLayout.MARKDOWN.print(report(Typography.PLAIN)).getBytes(StandardCharsets.UTF_8),
                TextLayout.PIPES.print(report(Typography.PLAIN)).getBytes(StandardCharsets.UTF_8),
                sample("commerce-2025.md"));
    }

    static Stream<byte[]> pages() {
        return Stream.of(PAGE, HtmlLayout.SPANS.print(report(Typography.FREE)))
                .map(page -> page.getBytes(StandardCharsets.UTF_8));
    }

    /** The main parts of word-processor documents. */
    static Stream<byte[]> wordParts() {
        return Stream.of(Archive.document(BODY).getBytes(StandardCharsets.UTF_8));
    }

    static GeneratedReport report(Typography typography) {
        return ReportGenerator.report(SEED, typography);
    }

    private static byte[] sample(String name) {
        try {
            return Files.readAllBytes(Corpus.samples().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
