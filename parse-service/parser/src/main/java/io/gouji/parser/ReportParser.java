package io.gouji.parser;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.form.FormTable;
import io.gouji.contract.form.FormTemplate;
import io.gouji.contract.form.RowVariant;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.ParseIssue;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.format.DocumentFormat;
import io.gouji.parser.format.FormatResult;
import io.gouji.parser.format.Formats;
import io.gouji.parser.narrative.Narrative;
import io.gouji.parser.narrative.NarrativeReader;
import io.gouji.parser.ocr.OcrSettings;
import io.gouji.parser.table.TableReader;
import io.gouji.parser.table.TablesRead;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads an annual report out of a document's bytes. Stateless and thread-safe; the same bytes always give the same
 * result.
 */
public final class ReportParser {

    /** Changes whenever the same bytes may give another result. */
    public static final String VERSION = "3";

    private static final Map<FormEdition, List<CellRef>> IN_FORM_ORDER = references();

    private final ParserLimits limits;
    private final Scans scans;
    private final TableReader tables = new TableReader();
    private final NarrativeReader narratives = new NarrativeReader();

    /** A parser that does not read pictures. */
    public ReportParser(ParserLimits limits) {
        this(limits, OcrSettings.OFF);
    }

    public ReportParser(ParserLimits limits, OcrSettings ocr) {
        this.limits = limits;
        this.scans = new Scans(ocr);
    }

    /** Reads a document. Never throws for what the bytes hold. */
    public ParseResult parse(byte[] document, DocumentHints hints) {
        if (document.length == 0) {
            return rejected(RejectionReason.EMPTY, "The document has no bytes.");
        }
        if (document.length > limits.maxBytes()) {
            return rejected(
                    RejectionReason.TOO_LARGE,
                    "The document has %d bytes, the limit is %d. Send it without pictures and attachments."
                            .formatted(document.length, limits.maxBytes()));
        }
        try {
            return read(document, hints);
        } catch (LimitExceeded e) {
            return rejected(e.reason(), String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            return rejected(
                    RejectionReason.TOO_DEEP,
                    "Something in the document nests or repeats deeper than can be followed. Paste the text into a new document and send that.");
        } catch (RuntimeException e) {
            return rejected(
                    RejectionReason.PARSER_FAILURE,
                    "The parser failed on the document: " + e.getClass().getSimpleName());
        }
    }

    private ParseResult read(byte[] document, DocumentHints hints) {
        Optional<DocumentFormat> format = Formats.of(document);
        if (format.isEmpty()) {
            return rejected(RejectionReason.UNSUPPORTED_TYPE, "The bytes are of no format that is read here.");
        }
        Optional<String> contradiction =
                DeclaredType.contradiction(hints.mediaType(), format.get().mediaType());
        if (contradiction.isPresent()) {
            return rejected(RejectionReason.TYPE_MISMATCH, contradiction.get());
        }
        return switch (format.get().read(document, hints, limits)) {
            case FormatResult.Refused(RejectionReason reason, String detail)
            when reason == RejectionReason.SCANNED_NO_OCR ->
                scanned(scans.read(document, format.get().mediaType(), detail, limits));
            case FormatResult.Refused(RejectionReason reason, String detail) -> rejected(reason, detail);
            case FormatResult.Partly partly -> completed(scans.complete(document, partly, limits));
            case FormatResult.Blocks blocks -> report(blocks, List.of());
        };
    }

    private ParseResult completed(FormatResult result) {
        return result instanceof FormatResult.Partly(FormatResult.Blocks read, List<Integer> pictured)
                ? report(read, pictured.isEmpty() ? List.of() : List.of(ParseIssue.pagesNotRead(pictured)))
                : scanned(result);
    }

    private ParseResult scanned(FormatResult recognised) {
        return switch (recognised) {
            case FormatResult.Refused(RejectionReason reason, String detail) -> rejected(reason, detail);
            case FormatResult.Blocks blocks -> report(blocks, List.of(ParseIssue.readByOcr()));
            case FormatResult.Partly partly -> completed(partly);
        };
    }

    private ParseResult report(FormatResult.Blocks document, List<ParseIssue> issues) {
        Extent.check(document.blocks(), limits);
        TablesRead read = tables.read(document.blocks());
        Narrative narrative = narratives.read(read.blocks(), read.tableBlocks());
        return Judgement.of(narrative, read)
                .<ParseResult>map(refused -> refused)
                .orElseGet(() -> new ParseResult.Parsed(assemble(narrative, read, issues), document.mediaType()));
    }

    private ParsedReport assemble(Narrative narrative, TablesRead read, List<ParseIssue> issues) {
        FormEdition edition = Judgement.edition(narrative.year(), read);
        boolean audited = edition != FormEdition.PRE_2019;
        return new ParsedReport(
                narrative.agency(),
                narrative.year(),
                edition,
                narrative.kind(),
                narrative.title(),
                narrative.preamble(),
                audited ? Parts.of(narrative.sections(), read.tables()) : narrative.sections(),
                narrative.declaredParts(),
                narrative.period(),
                narrative.signature(),
                narrative.publishedOn(),
                narrative.truncated() || Judgement.isExcerpt(read) || lacksPages(issues),
                audited ? read.tables() : List.of(),
                audited ? inFormOrder(edition, read.cells()) : Map.of(),
                capped(issues, read.issues()),
                narrative.contact());
    }

    private static boolean lacksPages(List<ParseIssue> issues) {
        return issues.stream().anyMatch(issue -> issue.code().equals(ParseIssue.PAGES_NOT_READ));
    }

    private List<ParseIssue> capped(List<ParseIssue> document, List<ParseIssue> tables) {
        return Stream.concat(document.stream(), tables.stream())
                .limit(limits.maxIssues())
                .toList();
    }

    private static Map<CellRef, Cell> inFormOrder(FormEdition edition, Map<CellRef, Cell> cells) {
        var ordered = new LinkedHashMap<CellRef, Cell>();
        for (CellRef ref : IN_FORM_ORDER.getOrDefault(edition, List.of())) {
            Cell cell = cells.get(ref);
            if (cell != null) {
                ordered.put(ref, cell);
            }
        }
        if (ordered.size() < cells.size()) {
            cells.forEach(ordered::putIfAbsent);
        }
        return ordered;
    }

    private static Map<FormEdition, List<CellRef>> references() {
        var references = new EnumMap<FormEdition, List<CellRef>>(FormEdition.class);
        for (FormEdition edition : FormEdition.values()) {
            FormCatalogue.template(edition).ifPresent(form -> references.put(edition, references(form)));
        }
        return references;
    }

    /** Every cell of a form in reading order, those of a variant row before the rows it stands for. */
    private static List<CellRef> references(FormTemplate template) {
        var references = new ArrayList<CellRef>();
        for (FormTable table : template.tables()) {
            table.cells().forEach(ref -> {
                variantAt(table, ref.row()).ifPresent(variant -> {
                    var cell = new CellRef(table.code(), variant.row().code(), ref.column());
                    references.add(cell);
                });
                references.add(ref);
            });
        }
        return references;
    }

    private static Optional<RowVariant> variantAt(FormTable table, String row) {
        return table.variants().stream()
                .filter(variant -> variant.replaces().getFirst().equals(row))
                .findFirst();
    }

    private static ParseResult.Rejected rejected(RejectionReason reason, String detail) {
        return new ParseResult.Rejected(reason, detail);
    }
}
