package io.gouji.parse;

import io.gouji.contract.form.FormEdition;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.ReportKind;
import java.util.List;
import java.util.Map;

/** Parsed reports for tests. */
public final class Reports {

    private Reports() {}

    /** A report with a title and nothing else. */
    public static ParsedReport titled(String title) {
        return new ParsedReport(
                "望河市财政局",
                2024,
                FormEdition.E2021,
                ReportKind.OWN,
                title,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                List.of(),
                Map.of(),
                List.of(),
                null);
    }
}
