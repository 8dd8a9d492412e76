package io.gouji.parser.block;

import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.HtmlPlace;
import io.gouji.contract.report.SourceLocation.PagePlace;
import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.contract.report.SourceLocation.WordPlace;

/** Places of parts of a block. */
public final class Places {

    private Places() {}

    /**
     * The place of a part of a text.
     *
     * @param whole where the text stands
     * @param from start of the part in the text
     * @param to end of the part in the text
     */
    public static SourceLocation part(SourceLocation whole, int from, int to) {
        return switch (whole) {
            case TextPlace(int line, int offset, int length) -> new TextPlace(line, offset + from, to - from);
            case HtmlPlace(String path, int offset, int length) -> new HtmlPlace(path, offset + from, to - from);
            case WordPlace place -> place;
            case PagePlace place -> place;
        };
    }
}
