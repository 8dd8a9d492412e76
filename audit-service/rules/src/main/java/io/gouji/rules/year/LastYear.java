package io.gouji.rules.year;

import io.gouji.contract.form.FormEdition;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import java.util.Optional;

/** The report of the year before, as far as a rule can use it. */
sealed interface LastYear {

    /**
     * It can be used.
     *
     * @param report the report
     */
    record Known(ReportView report) implements LastYear {}

    /**
     * It cannot be used.
     *
     * @param outcome what a rule that needs it concludes
     */
    record Unusable(Outcome outcome) implements LastYear {}

    /** The report of the year before, whatever audited edition it follows. */
    static LastYear of(ReportView report) {
        Optional<ReportView> previous = report.previousYear();
        if (previous.isEmpty()) {
            return new Unusable(Outcome.undetermined("缺少上一年度的报告", "the report of the year before is not known"));
        }
        Integer year = report.report().year();
        Integer before = previous.get().report().year();
        if (year != null && before != null && before != year - 1) {
            return new Unusable(Outcome.undetermined(
                    "所给的上一年度报告是 %d 年度的，不是 %d 年度的".formatted(before, year - 1),
                    "the report given for the year before is for %d, not for %d".formatted(before, year - 1)));
        }
        if (previous.get().report().edition() == FormEdition.PRE_2019) {
            return new Unusable(Outcome.notApplicable(
                    "上一年度报告是2019年以前的格式，没有可比的表格", "the year before used a form that has no comparable table"));
        }
        return new Known(previous.get());
    }

    /** The report of the year before, when it follows the edition of this one. */
    static LastYear ofTheSameEdition(ReportView report) {
        LastYear before = of(report);
        if (before instanceof Known(ReportView known)
                && known.report().edition() != report.report().edition()) {
            return new Unusable(Outcome.notApplicable(
                    "上一年度报告的格式不同，表二各栏口径不可比",
                    "the year before used another edition of the form, whose table 2 counts other things"));
        }
        return before;
    }

    /** The year of a report as a message names it. */
    static String name(ReportView report) {
        Integer year = report.report().year();
        return year == null ? "上一年度" : year + "年度";
    }
}
