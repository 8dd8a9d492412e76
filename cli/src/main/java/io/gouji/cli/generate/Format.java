package io.gouji.cli.generate;

import io.gouji.testkit.generate.GeneratedReport;
import io.gouji.testkit.generate.HtmlLayout;
import io.gouji.testkit.generate.PdfLayout;
import io.gouji.testkit.generate.TextLayout;
import io.gouji.testkit.generate.WordLayout;
import java.nio.charset.StandardCharsets;

/** A format reports are written in, named as it is typed. */
enum Format {
    html,
    docx,
    pdf,
    txt;

    /**
     * The document of a report. The same report always gives the same bytes.
     *
     * @param text how tables come out as plain text
     */
    byte[] print(GeneratedReport report, TextLayout text) {
        return switch (this) {
            case html -> HtmlLayout.SPANS.print(report).getBytes(StandardCharsets.UTF_8);
            case docx -> WordLayout.MERGED.print(report);
            case pdf -> PdfLayout.RULED.print(report);
            case txt -> text.print(report).getBytes(StandardCharsets.UTF_8);
        };
    }
}
