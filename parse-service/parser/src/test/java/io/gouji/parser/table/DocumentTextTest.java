package io.gouji.parser.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.HtmlPlace;
import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.parser.block.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTextTest {

    @Test
    void aPartOfOneElementIsInIt() {
        DocumentText text = text(new HtmlPlace("a", 5, 6), new HtmlPlace("b", 0, 6));

        assertThat(text.place(2, 4)).isEqualTo(new HtmlPlace("a", 7, 2));
    }

    @Test
    void aPartOverTwoElementsIsWhereItBegins() {
        DocumentText text = text(new HtmlPlace("a", 5, 6), new HtmlPlace("b", 0, 6));

        assertThat(text.place(2, 10)).isEqualTo(new HtmlPlace("a", 7, 4));
    }

    @Test
    void aPartOverTwoLinesReachesFromOneToTheOther() {
        DocumentText text = text(new TextPlace(1, 3, 6), new TextPlace(4, 20, 6));

        assertThat(text.place(2, 10)).isEqualTo(new TextPlace(1, 5, 18));
    }

    /** Two lines of six characters each; the second begins at seven. */
    private static DocumentText text(SourceLocation first, SourceLocation second) {
        return new DocumentText(
                List.of(new Block.Line("受理申请件数", 0, false, first), new Block.Line("结转申请件数", 0, false, second)));
    }
}
