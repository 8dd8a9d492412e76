package io.gouji.parser.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import io.gouji.testkit.generate.HtmlLayout;
import io.gouji.testkit.generate.ReportGenerator;
import io.gouji.testkit.generate.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever page is read without a browser's parser is read as with it. {@code -Dgouji.pages=N} tries N pages instead of
 * the default.
 */
class PlainPageTest {

    private static final int PAGES = Integer.getInteger("gouji.pages", 5_000);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final List<String> TAME = List.of(
            "<div>",
            "<span style='a'>",
            "<p>",
            "<b>",
            "<ul>",
            "<li>",
            "<h1>",
            "<section>",
            "文字",
            "<br>",
            "&nbsp;",
            " ",
            "<table><tr><td>",
            "<table><tbody><tr><th colspan=\"3\">",
            "<table><col><tr><td rowspan=2>",
            "<!-- a <p> -->",
            "<center>",
            "<font color=red>",
            "<o:p>",
            "<a href=x>",
            "<style>p{}</style>",
            "<img src=a/>");
    private static final List<String> SNIPPETS = List.of(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<span style='a'>",
            "</span>",
            "<b>",
            "</b>",
            "<a href=x>",
            "</a>",
            "<ul>",
            "</ul>",
            "<li>",
            "</li>",
            "<table>",
            "</table>",
            "<tr>",
            "</tr>",
            "<td rowspan=2>",
            "</td>",
            "<th colspan=\"3\">",
            "</th>",
            "<tbody>",
            "</tbody>",
            "<thead>",
            "</thead>",
            "<col>",
            "<colgroup>",
            "</colgroup>",
            "<caption>",
            "</caption>",
            "<h1>",
            "</h1>",
            "<h2>",
            "</h2>",
            "<br>",
            "<br/>",
            "<hr>",
            "<img src=a/>",
            "<input type=hidden>",
            "<form>",
            "</form>",
            "<button>",
            "</button>",
            "<dl>",
            "<dt>",
            "<dd>",
            "</dd>",
            "</dt>",
            "</dl>",
            "<section>",
            "</section>",
            "<o:p>",
            "</o:p>",
            "<!-- a <p> -->",
            "<!-->",
            "<!x>",
            "<?xml a?>",
            "<script>if(a<b)</script>",
            "<style>p{}</style>",
            "<select><option>1</select>",
            "<center>",
            "</center>",
            "<font color=red>",
            "</font>",
            "文字",
            "&nbsp;",
            "&lt;p&gt;",
            "&amp",
            "a < b",
            " ",
            "\n",
            "<",
            "</",
            "<p",
            "<svg>",
            "</svg>",
            "<pre>",
            "</pre>",
            "</body>",
            "</html>",
            "<body>",
            "<html>",
            "<head>",
            "<title>t</title>",
            "<textarea>\n<p></textarea>",
            "<iframe></iframe>",
            "<td rowspan='0'>",
            "<P CLASS=X>",
            "</P>",
            "<p a='>'>",
            "<p a=\"b\"c='d'>",
            "<p a = 'b'>",
            "<p/ a>",
            "<p a/b>",
            "</p a>",
            "</p >",
            "</br>",
            "<meta charset=\"u<p class=\"x\">",
            "<td width=1 title=\"<b c='d'>\">",
            "<a b>",
            "<font face=仿宋 size=4>",
            "<a href=/x/y.htm?z=1>",
            "<!-- <p a=\"b > -->",
            "<!-- <p a=b-->");

    @ParameterizedTest
    @EnumSource(HtmlLayout.class)
    void readsThePagesOfThisTrade(HtmlLayout layout) {
        String page = layout.print(ReportGenerator.report(7, Typography.FREE));

        assertThat(PlainPage.read(page)).isNotNull();
        assertReadAlike(page);
    }

    @Test
    void readsMarkupByChanceAsTheLibraryDoes() {
        var random = new Random(20_261_121);
        int plain = 0;
        for (int i = 0; i < PAGES; i++) {
            plain += assertReadAlike(soup(random)) ? 1 : 0;
        }
        assertThat(plain).as("pages read without the library").isGreaterThan(PAGES / 4);
    }

    @ParameterizedTest
    @EnumSource(HtmlLayout.class)
    void readsDamagedPagesAsTheLibraryDoes(HtmlLayout layout) {
        var random = new Random(11);
        String page = layout.print(ReportGenerator.report(3, Typography.FREE));
        List<MatchResult> tags = TAG.matcher(page).results().toList();
        for (int i = 0; i < PAGES / 100; i++) {
            MatchResult tag = tags.get(random.nextInt(tags.size()));
            String put = switch (random.nextInt(3)) {
                case 0 -> "";
                case 1 -> tag.group() + tag.group();
                default -> SNIPPETS.get(random.nextInt(SNIPPETS.size()));
            };
            assertReadAlike(page.substring(0, tag.start()) + put + page.substring(tag.end()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>没有外壳</p>",
                "<html><head></head><body><p>一<p>二</body></html>",
                "<html><head></head><body><b><p>交错</b></p></body></html>",
                "<html><head></head><body><table>表外<tr><td>1</td></tr></table></body></html>",
                "<html><head></head><body><p>没有结尾",
                "<html><head></head><body></body></html>之后"
            })
    void leavesErrorsToTheLibrary(String page) {
        assertThat(PlainPage.read(page)).isNull();
    }

    /** Whether the page is read without the library, and then as with it. */
    private static boolean assertReadAlike(String page) {
        Document expected = Jsoup.parse(page);
        Document lean = Jsoup.parse(LeanMarkup.of(page));
        assertThat(blocks(lean)).as(page).isEqualTo(blocks(expected));
        Document plain = PlainPage.read(page);
        if (plain == null) {
            return false;
        }
        assertThat(blocks(plain)).as(page).isEqualTo(blocks(expected));
        assertThat(plain.title()).as(page).isEqualTo(expected.title());
        return true;
    }

    private static List<Block> blocks(Document page) {
        return new HtmlWalker(ParserLimits.DEFAULT).walk(page);
    }

    /** A page of tags put together by chance, often closed as they should be. */
    private static String soup(Random random) {
        var page = new StringBuilder("<!DOCTYPE html><html><head><title>题</title></head><body>");
        var open = new ArrayList<String>();
        List<String> snippets = random.nextInt(3) == 0 ? SNIPPETS : TAME;
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            if (!open.isEmpty() && random.nextInt(3) > 0) {
                page.append(open.removeLast());
                continue;
            }
            String snippet = snippets.get(random.nextInt(snippets.size()));
            page.append(snippet);
            if (random.nextInt(9) > 0) {
                open.add(ends(snippet));
            }
        }
        while (!open.isEmpty()) {
            page.append(open.removeLast());
        }
        return page.append(random.nextInt(9) == 0 ? "" : "</body></html>").toString();
    }

    /** The end tags of the elements a snippet opens, as far as one expects them. */
    private static String ends(String snippet) {
        var ends = new StringBuilder();
        Matcher tag = TAG.matcher(snippet);
        while (tag.find()) {
            String end = "</" + tag.group().replaceAll("^<([a-zA-Z:]+[0-9]?).*", "$1") + ">";
            if (SNIPPETS.contains(end)) {
                ends.insert(0, end);
            }
        }
        return ends.toString();
    }
}
