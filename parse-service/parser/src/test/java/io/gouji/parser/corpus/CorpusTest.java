package io.gouji.parser.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Reading;
import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of every document whose true values are known, in every format that is read. */
class CorpusTest {

    private static final ReportParser PARSER = new ReportParser(ParserLimits.DEFAULT, InstalledTesseract.settings());

    /** What stands in the printed table, by document. */
    private static final Map<String, String> PRINTED = new ConcurrentSkipListMap<>();

    /** Tables that each layout decided, by its name. */
    private static final Map<String, Integer> LAYOUTS = new ConcurrentSkipListMap<>();

    /** How the cells of one document were read; what is not right is named. */
    private static final class Tally {

        private final boolean glued;
        private final boolean recognised;
        private final List<String> wrong = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<String> ambiguous = new ArrayList<>();
        private int right;
        private int allowed;
        private int unread;

        Tally(boolean glued, boolean recognised) {
            this.glued = glued;
            this.recognised = recognised;
        }

        void add(CellRef ref, BigDecimal value, @Nullable Cell cell) {
            if (recognised && (cell == null || cell.reading() instanceof Reading.Unreadable)) {
                unread++;
                return;
            }
            if (cell == null) {
                missing.add(ref.toString());
                return;
            }
            switch (cell.reading()) {
                case Reading.Count(BigDecimal count) when count.compareTo(value) == 0 -> right++;
                case Reading.Ambiguous(List<BigDecimal> candidates) -> {
                    boolean known = candidates.stream().anyMatch(candidate -> candidate.compareTo(value) == 0);
                    if (glued && known && ref.table().equals("T2")) {
                        allowed++;
                    } else {
                        ambiguous.add(ref + " is " + value + ", read as " + candidates);
                    }
                }
                case Reading.Count other -> wrong(ref, value, cell);
                case Reading.Blank blank -> wrong(ref, value, cell);
                case Reading.NotApplicable none -> wrong(ref, value, cell);
                case Reading.Unreadable unreadable -> wrong(ref, value, cell);
            }
        }

        private void wrong(CellRef ref, BigDecimal value, Cell cell) {
            wrong.add(ref + " is " + value + ", read as " + cell.reading());
        }

        /** What was recognised on pictures may be left unread here and there; four fifths have to be right. */
        void assertEnoughIsRight() {
            assertThat(5 * right).isGreaterThanOrEqualTo(4 * (right + unread));
        }

        List<String> faults() {
            return Stream.of(wrong, missing, ambiguous).flatMap(List::stream).toList();
        }

        @Override
        public String toString() {
            return "%6d %6d %8d %10d"
                    .formatted(right, wrong.size(), missing.size() + unread, ambiguous.size() + allowed);
        }
    }

    static Stream<Named<GoldDocument>> documents() {
        return GoldDocument.all().map(document -> Named.of(document.name(), document));
    }

    @AfterAll
    static void printTable() {
        System.out.printf("%-40s %6s %6s %8s %10s%n", "document", "right", "wrong", "missing", "ambiguous");
        PRINTED.forEach((name, line) -> System.out.printf("%-40s %s%n", name, line));
        int tables = LAYOUTS.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%n%-40s %6s %6s%n", "layout that decided", "tables", "share");
        LAYOUTS.forEach((layout, decided) ->
                System.out.printf("%-40s %6d %5.1f%%%n", layout, decided, 100.0 * decided / tables));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsEveryCell(GoldDocument document) {
        switch (PARSER.parse(document.bytes(), DocumentHints.NONE)) {
            case ParseResult.Parsed(ParsedReport report, String mediaType) -> {
                Tally tally = tally(document, report);
                PRINTED.put(document.name(), tally.toString());
                report.tables().forEach(table -> LAYOUTS.merge(table.layout(), 1, Integer::sum));
                assertThat(tally.faults()).isEmpty();
                if (report.recognised()) {
                    tally.assertEnoughIsRight();
                } else {
                    assertThat(report.cells()).hasSizeGreaterThanOrEqualTo(document.fewestCells());
                }
            }
            case ParseResult.Rejected(RejectionReason reason, String detail) -> {
                PRINTED.put(document.name(), "not read: " + reason);
                assertThat(reason).as(detail).isEqualTo(unreadableHere(document));
            }
        }
    }

    private static Tally tally(GoldDocument document, ParsedReport report) {
        var tally = new Tally(document.glued(), report.recognised());
        var expected = new LinkedHashMap<>(document.cells());
        if (document.zeroElsewhere()) {
            report.cells().keySet().stream()
                    .filter(ref -> !ref.table().equals("T2"))
                    .forEach(ref -> expected.putIfAbsent(ref, BigDecimal.ZERO));
        }
        expected.forEach((ref, value) -> tally.add(ref, value, report.cells().get(ref)));
        return tally;
    }

    /** Why a document may go unread: its format has no reader, or its pages are pictures and there is no OCR. */
    private static @Nullable RejectionReason unreadableHere(GoldDocument document) {
        if (document.name().endsWith(".ofd")) {
            return RejectionReason.UNSUPPORTED_TYPE;
        }
        return document.name().endsWith("-scan.pdf") && !InstalledTesseract.isThere()
                ? RejectionReason.SCANNED_NO_OCR
                : null;
    }
}
