package io.gouji.contract.report;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One annual report as it was read.
 *
 * @param agency the body named by the title, as printed; null when the document names none
 * @param year the report year, the year the figures are about; null when the document names none
 * @param edition the edition of the form the report follows
 * @param kind whose figures it gives
 * @param title the title as printed; empty when there is none
 * @param preamble the sentences between the title and the first part
 * @param sections the parts found, in printed order
 * @param declaredParts what the preamble says of the report's structure; null when it says nothing
 * @param period the span of time its figures cover; null when it does not say
 * @param signature the block at the end; null when there is none
 * @param publishedOn the publishing date printed with the document, not the signature; null when there is none
 * @param truncated true when the text breaks off before the end of the report, so that what is missing says nothing
 *     about the agency
 * @param tables the tables of the form found, in printed order
 * @param cells every cell found, in the order of the form
 * @param issues what a reader of this result should know
 * @param contact the office that answers questions; null when the report names none
 */
public record ParsedReport(
        @Nullable String agency,
        @Nullable Integer year,
        FormEdition edition,
        ReportKind kind,
        String title,
        List<Sentence> preamble,
        List<Section> sections,
        @Nullable DeclaredParts declaredParts,
        @Nullable StatisticPeriod period,
        @Nullable Signature signature,
        @Nullable PrintedDate publishedOn,
        boolean truncated,
        List<TableShape> tables,
        Map<CellRef, Cell> cells,
        List<ParseIssue> issues,
        @Nullable Contact contact) {

    public ParsedReport {
        preamble = List.copyOf(preamble);
        sections = List.copyOf(sections);
        tables = List.copyOf(tables);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        issues = List.copyOf(issues);
    }

    /** The cell at an address, when the document has it. */
    public Optional<Cell> cell(CellRef ref) {
        return Optional.ofNullable(cells.get(ref));
    }

    /** The part with an official ordinal, the first when there are several. */
    public Optional<Section> section(int ordinal) {
        return sections.stream().filter(section -> section.ordinal() == ordinal).findFirst();
    }

    /** How a table is printed, when the document has it. */
    public Optional<TableShape> table(String code) {
        return tables.stream().filter(table -> table.table().equals(code)).findFirst();
    }

    /** Whether it was recognised on pictures of its pages: what contradicts itself may then be misread. */
    public boolean recognised() {
        return issues.stream().anyMatch(issue -> issue.code().equals(ParseIssue.READ_BY_OCR));
    }
}
