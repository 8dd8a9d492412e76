package io.gouji.parser;

import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.report.RejectionReason;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.TableShape;
import io.gouji.parser.narrative.Narrative;
import io.gouji.parser.table.TablesRead;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether what was read is an annual report that can be audited, and by which edition of the form. */
final class Judgement {

    /** The first reports under the regulations of 2007 are about 2008. */
    private static final int FIRST_YEAR = 2008;

    private static final int LAST_YEAR = 2100;

    /** Where a title prints its year: four characters of which some are digits, before 年. */
    private static final Pattern TITLE_YEAR = Pattern.compile("(\\d[\\dxX×*＊○Oo?？]{3})\\s*年");

    private Judgement() {}

    /** Why the document is refused; empty when it is a report. */
    static Optional<ParseResult.Rejected> of(Narrative narrative, TablesRead read) {
        if (!narrative.recognised()) {
            return refused(
                    RejectionReason.NOT_A_REPORT,
                    "The text is no annual report on government information disclosure: its title and parts are missing.");
        }
        Optional<String> impossible = impossibleYear(narrative);
        if (impossible.isPresent()) {
            return refused(
                    RejectionReason.YEAR_UNKNOWN,
                    "The report year is printed as %s; a report is about a year from %d on."
                            .formatted(impossible.get(), FIRST_YEAR));
        }
        boolean audited = edition(narrative.year(), read) != FormEdition.PRE_2019;
        if (audited && read.tables().isEmpty() && goesBeyondTables(narrative)) {
            return refused(
                    RejectionReason.NO_TABLES,
                    "The report has its parts and none of tables 2, 3 and 4. If they are pictures or an attachment, send them as text.");
        }
        return Optional.empty();
    }

    /** The edition the report follows: what table 2 shows, else what was in force. */
    static FormEdition edition(@Nullable Integer year, TablesRead read) {
        if (read.oldStatistics()) {
            return FormEdition.PRE_2019;
        }
        if (read.shown() != null) {
            return read.shown();
        }
        return year == null ? FormEdition.E2021 : FormEdition.inForce(year);
    }

    /**
     * Whether the text gives an excerpt of the report: less than half the rows of a table. Whoever fills the form in
     * leaves out a row, not most of them.
     */
    static boolean isExcerpt(TablesRead read) {
        return read.tables().stream().anyMatch(Judgement::isFragment);
    }

    private static boolean isFragment(TableShape shape) {
        long known = shape.rows().stream().filter(row -> row.code() != null).count();
        return FormCatalogue.template(shape.rowSet())
                .filter(form -> known * 2 < form.table(shape.table()).rows().count())
                .isPresent();
    }

    private static boolean goesBeyondTables(Narrative narrative) {
        boolean third = has(narrative, 3);
        boolean fourth = has(narrative, 4);
        return has(narrative, 5) || has(narrative, 6) || (third && fourth);
    }

    private static boolean has(Narrative narrative, int ordinal) {
        for (Section section : narrative.sections()) {
            if (section.ordinal() == ordinal) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> impossibleYear(Narrative narrative) {
        Integer year = narrative.year();
        if (year != null) {
            return year < FIRST_YEAR || year > LAST_YEAR ? Optional.of(year.toString()) : Optional.empty();
        }
        Matcher printed = TITLE_YEAR.matcher(narrative.title());
        return printed.find() ? Optional.of(printed.group(1)) : Optional.empty();
    }

    private static Optional<ParseResult.Rejected> refused(RejectionReason reason, String detail) {
        return Optional.of(new ParseResult.Rejected(reason, detail));
    }
}
