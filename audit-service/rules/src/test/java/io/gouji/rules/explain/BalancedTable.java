package io.gouji.rules.explain;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.form.FormRow;
import io.gouji.rules.ReportFixture;
import java.util.List;
import java.util.Random;

/** Reports whose table 3 is filled by chance and adds up in every way the form asks for. */
final class BalancedTable {

    private static final List<String> APPLICANTS =
            List.of("person", "company", "research", "welfare", "legal", "otherOrg");
    private static final List<String> NOT_RESULTS = List.of("received", "carriedIn", "total", "carriedOut");
    private static final int LARGEST = 60;

    private BalancedTable() {}

    static ReportFixture of(Random random, FormEdition edition) {
        ReportFixture report = ReportFixture.report(edition == FormEdition.E2019 ? 2020 : 2024, edition);
        List<String> results = FormCatalogue.template(edition)
                .orElseThrow()
                .table("T3")
                .rows()
                .map(FormRow::code)
                .filter(row -> !NOT_RESULTS.contains(row))
                .toList();
        for (String applicant : APPLICANTS) {
            long handled = 0;
            for (String row : results) {
                handled += set(report, row, applicant, random.nextInt(3) == 0 ? random.nextInt(LARGEST) : 0);
            }
            set(report, "total", applicant, handled);
            long carriedOut = set(report, "carriedOut", applicant, random.nextInt(5));
            long carriedIn = set(report, "carriedIn", applicant, random.nextLong(handled + carriedOut + 1));
            set(report, "received", applicant, handled + carriedOut - carriedIn);
        }
        results.forEach(row -> sum(report, row));
        NOT_RESULTS.forEach(row -> sum(report, row));
        return report;
    }

    private static long set(ReportFixture report, String row, String column, long value) {
        report.count("T3." + row + "." + column, value);
        return value;
    }

    private static void sum(ReportFixture report, String row) {
        var view = report.view();
        long sum = APPLICANTS.stream()
                .mapToLong(column -> view.count(CellRef.parse("T3." + row + "." + column))
                        .orElseThrow()
                        .longValueExact())
                .sum();
        set(report, row, "total", sum);
    }
}
