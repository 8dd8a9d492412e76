package io.gouji.parser.provenance;

import static io.gouji.parser.format.WordMarkup.box;
import static io.gouji.parser.format.WordMarkup.cell;
import static io.gouji.parser.format.WordMarkup.control;
import static io.gouji.parser.format.WordMarkup.paragraph;
import static io.gouji.parser.format.WordMarkup.run;
import static io.gouji.parser.format.WordMarkup.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.report.Cell;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Sentence;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.parser.format.WordMarkup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands in boxes and controls, and behind them, stands where it is said to stand. */
class WordProvenanceTest {

    private static final String HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>7</w:t></w:r>";

    @Test
    void boxesAndControlsMoveNoPlace() throws IOException {
        String requests = table(
                row("一、本年新收政府信息公开申请数量", 5, 1, 0, 0, 0, 0, 6) + control(row("二、上年结转政府信息公开申请数量", 2, 0, 0, 3, 0, 0, 5)));
        byte[] document = WordMarkup.document(paragraph(box(paragraph(run("示例县档案局2024年政府信息公开工作年度报告"))))
                + control(paragraph(run("一、总体情况")) + paragraph(run("全年主动公开政府信息十二条。")))
                + paragraph(run("二、主动公开政府信息情况"))
                + paragraph(run("三、收到和处理政府信息公开申请情况"))
                + paragraph(run("单位：件") + box(requests))
                + paragraph(run("四、政府信息公开行政复议、行政诉讼情况"))
                + paragraph(run("本年度没有发生行政复议和行政诉讼。"))
                + paragraph(run("五、存在的主要问题及改进情况"))
                + paragraph(run("一是公开的内容还不够充实。"))
                + paragraph(run("六、其他需要报告的事项"))
                + paragraph(run("本年度没有收取信息处理费。")));

        ParsedReport report = parsed(document);

        assertThat(report.cells()).hasSize(14);
        try (Original original = new DocxOriginal(document)) {
            for (Cell cell : report.cells().values()) {
                assertThat(original.holdsReading(cell.at(), cell.raw()))
                        .as(cell.toString())
                        .isTrue();
            }
            List<Sentence> sentences = sentences(report);
            assertThat(sentences).hasSizeGreaterThan(3);
            assertThat(sentences).allMatch(sentence -> original.holdsSentence(sentence.at(), sentence.text()));
        }
    }

    private static List<Sentence> sentences(ParsedReport report) {
        var sentences = new ArrayList<>(report.preamble());
        report.sections().forEach(section -> sentences.addAll(section.sentences()));
        return sentences;
    }

    private static ParsedReport parsed(byte[] document) {
        if (new ReportParser(ParserLimits.DEFAULT).parse(document, DocumentHints.NONE)
                instanceof ParseResult.Parsed(ParsedReport report, String mediaType)) {
            return report;
        }
        throw new AssertionError("not read");
    }

    private static String row(String label, Integer... values) {
        String cells = Stream.of(values)
                .map(value -> cell(paragraph(HIDDEN + control(run(value.toString())))))
                .collect(Collectors.joining());
        return "<w:tr>" + cell(paragraph(run(label))) + cells + "</w:tr>";
    }
}
