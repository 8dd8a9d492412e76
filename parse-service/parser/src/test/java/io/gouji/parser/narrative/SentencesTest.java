package io.gouji.parser.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.report.Sentence;
import io.gouji.contract.report.SourceLocation.HtmlPlace;
import io.gouji.contract.report.SourceLocation.PagePlace;
import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.parser.block.Block;
import io.gouji.parser.block.Block.Line;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

    private static final String HEADING = "一、总体情况\n";

    private static List<Sentence> read(String text) {
        return new TextDocument(HEADING + text).read().sections().get(0).sentences();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                argumentSet("full stops", "公开5条。收到1件！好吗？", List.of("公开5条。", "收到1件！", "好吗？")),
                argumentSet("semicolons stay inside", "一是公开5条；二是收到1件。", List.of("一是公开5条；二是收到1件。")),
                argumentSet("closing quotes belong to the sentence", "做到“应公开。”再公开。", List.of("做到“应公开。”", "再公开。")),
                argumentSet("brackets are not cut", "公开5条（含政策3条。解读2条）。", List.of("公开5条（含政策3条。解读2条）。")),
                argumentSet("an open bracket swallows nothing", "公开5条（含政策3条。收到1件。", List.of("公开5条（含政策3条。", "收到1件。")),
                argumentSet("the blank of a lost number", "共公开政府信息 条，其中政策1条。", List.of("共公开政府信息 条，其中政策1条。")),
                argumentSet("paragraphs end sentences", "公开5条\n\n收到1件", List.of("公开5条", "收到1件")),
                argumentSet("decimals are no sentence ends", "占33.9%，同比增长12.3%。", List.of("占33.9%，同比增长12.3%。")),
                argumentSet("emphasis is no text", "**存在问题：**不够及时。", List.of("存在问题：不够及时。")),
                argumentSet("lines broken after a comma", "公开信息5条，\n收到申请1件。", List.of("公开信息5条，收到申请1件。")),
                argumentSet(
                        "page number inside a sentence",
                        "严格执行分级审核、先审后发程序，落实三审三校制度，从严从实把关，\n- 2 -\n\n未经审核不发布。",
                        List.of("严格执行分级审核、先审后发程序，落实三审三校制度，从严从实把关，未经审核不发布。")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void cutsSentences(String text, List<String> sentences) {
        assertThat(read(text)).extracting(Sentence::text).isEqualTo(sentences);
    }

    @Test
    void aLineThatItsWriterBrokeBehindACommaGoesOn() {
        assertThat(hard("一、总体情况", "制定公开目录、", "公开指南，", "公开信息5条", "收到申请1件、", "（一）主动公开。公开5条。"))
                .extracting(Sentence::text)
                .containsExactly("制定公开目录、公开指南，公开信息5条", "收到申请1件、", "（一）主动公开。", "公开5条。");
    }

    private static List<Sentence> hard(String... lines) {
        List<Block> blocks = Stream.of(lines)
                .<Block>map(line -> new Line(line, 0, false, new HtmlPlace("html > body > p", 0, line.length())))
                .toList();
        return new NarrativeReader()
                .read(blocks, new BitSet())
                .sections()
                .getFirst()
                .sentences();
    }

    @Test
    void placesASentenceInItsLine() {
        assertThat(read("公开5条。  收到1件。"))
                .extracting(Sentence::at)
                .containsExactly(new TextPlace(2, 7, 5), new TextPlace(2, 14, 5));
    }

    @Test
    void placesASentenceOfSeveralLinesFromItsFirstToItsLastCharacter() {
        assertThat(read("公开5条，\n\n收到1件。")).extracting(Sentence::at).containsExactly(new TextPlace(2, 7, 12));
    }

    @Test
    void placesASentenceOfAWebPageInItsElement() {
        var heading = new Line("一、总体情况", 2, false, new HtmlPlace("html > body > h2", 0, 6));
        var paragraph = new Line("公开5条。收到1件。", 0, false, new HtmlPlace("html > body > p", 0, 10));

        Narrative narrative = new NarrativeReader().read(List.of(heading, paragraph), new BitSet());

        assertThat(narrative.sections().get(0).sentences())
                .extracting(Sentence::at)
                .containsExactly(new HtmlPlace("html > body > p", 0, 5), new HtmlPlace("html > body > p", 5, 5));
    }

    @Test
    void placesASentenceOfAPageAroundItsLines() {
        var heading = new Line("一、总体情况", 0, true, new PagePlace(1, 50, 80, 100, 12));
        var first = new Line("公开信息5条，", 0, true, new PagePlace(1, 60, 100, 200, 12));
        var second = new Line("收到1件。", 0, true, new PagePlace(1, 50, 120, 100, 12));

        Narrative narrative = new NarrativeReader().read(List.of(heading, first, second), new BitSet());

        assertThat(narrative.sections().get(0).sentences())
                .extracting(Sentence::at)
                .containsExactly(new PagePlace(1, 50, 100, 210, 32));
    }
}
