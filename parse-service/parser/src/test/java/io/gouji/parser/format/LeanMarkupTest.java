package io.gouji.parser.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeanMarkupTest {

    static Stream<Arguments> attributes() {
        return Stream.of(
                arguments("<p class='x' style=\"y\">一</p>", "<p>一</p>"),
                arguments("<p><o:p class=x></o:p></p><b id='a'>一</b>", "<p><o:p></o:p></p><b>一</b>"),
                arguments("<st1:chmetcnv UnitName=\"a\">一</st1:chmetcnv>", "<st1:chmetcnv>一</st1:chmetcnv>"),
                arguments("<x-y_z a='b'/><i c='d'>一", "<x-y_z/><i>一"),
                arguments("<td width=5 rowspan=2 colspan='3'>", "<td rowspan=2 colspan='3'>"),
                arguments("<input type='hidden' value='一'>", "<input type='hidden' value='一'>"));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void leavesOutWhatShapesNothing(String markup, String lean) {
        assertThat(LeanMarkup.of(markup)).isEqualTo(lean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"件数<3 a='b'>一", "<-x a='b'>一", "<:x a='b'>一", "<_ a='b'>一", "< p a='b'>一"})
    void keepsWhatIsNoTag(String markup) {
        assertThat(LeanMarkup.of(markup)).isEqualTo(markup);
        assertThat(Jsoup.parse(LeanMarkup.of(markup)).wholeText())
                .isEqualTo(Jsoup.parse(markup).wholeText())
                .contains("a='b'");
    }
}
