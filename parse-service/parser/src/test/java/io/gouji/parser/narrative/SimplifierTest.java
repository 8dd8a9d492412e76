package io.gouji.parser.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimplifierTest {

    private static final Transliterator LIBRARY = Simplifier.library();

    @Test
    void replacesCharactersAndLeavesOthers() {
        assertThat(Simplifier.simplify("政府信息公開工作年度報告：收到申請3件")).isEqualTo("政府信息公开工作年度报告：收到申请3件");
    }

    @Test
    void replacesPhrasesBeforeTheirCharacters() {
        assertThat(Simplifier.simplify("結餘與瞭解，剩餘複製，不瞭")).isEqualTo(LIBRARY.transliterate("結餘與瞭解，剩餘複製，不瞭"));
    }

    @Test
    void agreesWithTheLibraryOnEveryRuleOneBehindTheOther() {
        String all = LIBRARY.toRules(false)
                .lines()
                .map(rule -> rule.substring(0, rule.indexOf(' ')))
                .collect(Collectors.joining());

        assertThat(Simplifier.simplify(all)).isEqualTo(LIBRARY.transliterate(all));
    }

    @Test
    void agreesWithTheLibraryOnMixedText() {
        List<String> pieces = LIBRARY.toRules(false)
                .lines()
                .flatMapToInt(String::codePoints)
                .mapToObj(Character::toString)
                .toList();
        var random = new Random(20);
        String text = IntStream.range(0, 20_000)
                .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                .collect(Collectors.joining());

        assertThat(Simplifier.simplify(text)).isEqualTo(LIBRARY.transliterate(text));
    }
}
