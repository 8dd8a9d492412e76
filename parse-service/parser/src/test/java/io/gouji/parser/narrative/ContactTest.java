package io.gouji.parser.narrative;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.report.Contact;
import io.gouji.contract.report.SourceLocation.TextPlace;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContactTest {

    private static final String TITLE = "云山县水务局2024年政府信息公开工作年度报告\n";
    private static final String PARTS = """

            一、总体情况
            全年公开5条，热线电话接听320次。
            六、其他需要报告的事项
            无。
            """;

    static Stream<Arguments> preambles() {
        return Stream.of(
                argumentSet(
                        "in brackets",
                        "如有疑问，请与云山县水务局办公室联系（地址：云山县滨江路12号，邮编：459001，电话：0399-5550260，传真：0399-5550261，电子邮箱：sw@yunshan.example）。",
                        new String[] {"云山县滨江路12号", "459001", "0399-5550260", "0399-5550261", "sw@yunshan.example"}),
                argumentSet(
                        "letterspaced and full-width",
                        "联系地址 ： 云山县滨江路 12 号 ； 邮 政 编 码 ： ４５９００１ ； 联 系 电 话 ： （0399）5550260",
                        new String[] {"云山县滨江路12号", "459001", "(0399)5550260", null, null}),
                argumentSet(
                        "phone and fax in one, long dash, full-width at",
                        "联系电话（传真）：0399—5550260，电子邮件：sw＠yunshan.example。",
                        new String[] {null, null, "0399-5550260", null, "sw@yunshan.example"}),
                argumentSet("mobile only", "联系电话13900000000。", new String[] {null, null, "13900000000", null, null}));
    }

    @ParameterizedTest
    @MethodSource("preambles")
    void readsWhatIsPrinted(String preamble, @Nullable String[] expected) {
        Contact contact =
                requireNonNull(new TextDocument(TITLE + preamble + PARTS).read().contact());

        assertThat(new String[] {contact.address(), contact.postcode(), contact.phone(), contact.fax(), contact.email()
                })
                .isEqualTo(expected);
        assertThat(contact.at())
                .isInstanceOfSatisfying(
                        TextPlace.class, at -> assertThat(at.line()).isEqualTo(2));
    }

    @Test
    void readsItBehindTheLastPart() {
        var document = new TextDocument(TITLE + PARTS + "地址：云山县滨江路12号（邮编：459001）。\n");

        assertThat(document.read().contact()).extracting(Contact::postcode).isEqualTo("459001");
    }

    @Test
    void takesNoCountOfCallsForANumber() {
        assertThat(new TextDocument(TITLE + PARTS).read().contact()).isNull();
    }
}
