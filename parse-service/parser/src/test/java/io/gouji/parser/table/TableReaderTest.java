package io.gouji.parser.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.Reading;
import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.contract.report.TableShape;
import io.gouji.parser.block.Block;
import io.gouji.parser.table.PrintedForm.RowPrinter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableReaderTest {

    private final TableReader reader = new TableReader();

    static Stream<Arguments> layouts() {
        return Stream.of(
                argumentSet("tab tables", "TAB_ROWS", RowPrinter.joined("\t"), "\n"),
                argumentSet("tab tables, labels and values shifted", "TAB_ROWS", shifted("\t"), "\n"),
                argumentSet("pipe rows", "PIPE_ROWS", RowPrinter.joined(" | "), " |\n"),
                argumentSet("Markdown", "PIPE_ROWS", bordered(), "\n"),
                argumentSet("a cell a line with bars", "PIPED_CELLS", RowPrinter.joined(" |\n"), " |\n"),
                argumentSet("a cell a line", "CELL_PER_LINE", RowPrinter.joined("\n"), "\n"),
                argumentSet("a cell a line with empty lines", "CELL_PER_LINE", RowPrinter.joined("\n\n"), "\n\n"),
                argumentSet("a cell a line after tabs", "TABBED_CELLS", tabbed(), "\n\n"),
                argumentSet("text out of a page", "SPACED_LINES", RowPrinter.joined(" "), "\n"),
                argumentSet("all in one line, parted by spaces", "RUNNING", RowPrinter.joined(" "), " "),
                argumentSet("labels broken around the values", "SPACED_LINES", broken(), "\n"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void readsEveryCell(String layout, RowPrinter row, String end) {
        for (long seed = 1; seed <= 20; seed++) {
            var form = new PrintedForm(seed);
            String text = form.print(row, end);

            TablesRead read = read(text);

            assertThat(table(read, "T3").layout()).isEqualTo(layout);
            form.cells()
                    .forEach((ref, value) -> assertThat(count(read, ref))
                            .as("%s in%n%s", ref, text)
                            .isEqualByComparingTo(value));
        }
    }

    @Test
    void splitsCellsRunTogether() {
        for (long seed = 1; seed <= 20; seed++) {
            var form = new PrintedForm(seed);

            TablesRead read = read(form.print(RowPrinter.joined(""), ""));

            form.cells()
                    .forEach((ref, value) -> assertThat(admits(cell(read, ref), value))
                            .as("%s %s", ref, cell(read, ref))
                            .isTrue());
            assertThat(read.cells().entrySet().stream()
                            .filter(entry -> entry.getKey().table().equals("T3"))
                            .filter(entry -> entry.getValue().count().isPresent())
                            .count())
                    .isGreaterThan(100);
        }
    }

    @Test
    void cellsStandWhereTheyArePrinted() {
        String text = new PrintedForm(7).print(RowPrinter.joined("\t"), "\n");

        for (Cell cell : read(text).cells().values()) {
            assertThat(cell.at())
                    .isInstanceOfSatisfying(
                            TextPlace.class,
                            at -> assertThat(text.substring(at.offset(), at.offset() + at.length()))
                                    .isEqualTo(cell.raw()));
        }
    }

    @Test
    void blankMarkAndZeroAreThreeThings() {
        TablesRead read = read("""
                第二十条第（一）项 |
                信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
                规章 | / | | 0 |
                行政规范性文件 | 22（其中修订16件） | 1,204 | 三份 |
                三、收到和处理政府信息公开申请情况
                """);

        assertThat(cell(read, "T2.rules.issued").reading()).isEqualTo(new Reading.NotApplicable());
        assertThat(cell(read, "T2.rules.repealed").reading()).isEqualTo(new Reading.Blank());
        assertThat(cell(read, "T2.rules.inForce").reading()).isEqualTo(new Reading.Count(BigDecimal.ZERO));
        assertThat(cell(read, "T2.normativeDocs.issued").note()).isEqualTo("其中修订16件");
        assertThat(count(read, CellRef.parse("T2.normativeDocs.repealed"))).isEqualByComparingTo("1204");
        assertThat(cell(read, "T2.normativeDocs.inForce").reading()).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void contradictionsStay() {
        TablesRead read = read("""
                （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况
                一、本年新收政府信息公开申请数量 9 0 0 0 0 0 4
                二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0
                """);

        assertThat(cell(read, "T3.received.person").reading()).isEqualTo(new Reading.Count(new BigDecimal(9)));
        assertThat(cell(read, "T3.received.total").reading()).isEqualTo(new Reading.Count(new BigDecimal(4)));
    }

    @Test
    void aNumberThatAGapBreaksIsChosenByTheSumOfItsRow() {
        TablesRead read = read("""
                （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况
                一、本年新收政府信息公开申请数量\t9\t1 2\t0\t0\t0\t0\t21
                二、上年结转政府信息公开申请数量\t0\t3 4\t0\t0\t0\t0\t9
                （一）予以公开\t1 1\t0\t0\t0\t0\t0\t1 1
                """);

        Cell chosen = cell(read, "T3.received.company");
        assertThat(chosen.reading()).isEqualTo(new Reading.Count(new BigDecimal(12)));
        assertThat(chosen.alternatives()).containsExactly(BigDecimal.ONE, BigDecimal.TWO);
        assertThat(cell(read, "T3.carriedIn.company").reading()).isInstanceOf(Reading.Ambiguous.class);
        assertThat(cell(read, "T3.granted.total").reading()).isInstanceOf(Reading.Ambiguous.class);
    }

    @Test
    void singleOtherRowIsTheRowSetOf2019() {
        var form = new PrintedForm(3);
        String text = form.print(RowPrinter.joined("\t"), "\n")
                .replaceAll("（六）其他处理\t1\\.[^\n]*\n2\\.[^\n]*\n3\\.[^\n]*", "（六）其他处理\t1\t0\t0\t0\t0\t0\t1");

        TablesRead read = read(text);

        assertThat(read.shown()).isEqualTo(FormEdition.E2021);
        assertThat(table(read, "T3").rowSet()).isEqualTo(FormEdition.E2019);
        assertThat(table(read, "T3").rows()).hasSize(23);
        assertThat(count(read, CellRef.parse("T3.other.person"))).isEqualByComparingTo("1");
        assertThat(read.cells()).doesNotContainKey(CellRef.parse("T3.other.misc.total"));
    }

    @Test
    void missingAndUnknownRowsAreNoneOfTheForm() {
        var form = new PrintedForm(4);
        String text = form.print(RowPrinter.joined("\t"), "\n")
                .replaceAll("2\\.重复申请[^\n]*\n", "")
                .replaceAll("(3\\.要求提供公开出版物[^\n]*\n)", "$1本地另设的一行\t1\t2\t3\t4\t5\t6\t21\n");

        TablesRead read = read(text);

        assertThat(read.cells()).doesNotContainKey(CellRef.parse("T3.notHandled.repeat.total"));
        assertThat(table(read, "T3").rows())
                .filteredOn(row -> row.code() == null)
                .hasSize(1);
        assertThat(read.issues()).extracting(issue -> issue.code()).contains("ROW_LABEL_UNKNOWN");
    }

    @Test
    void fourteenValuesOfTableFourAreCountedAndNotPlaced() {
        String text = new PrintedForm(5)
                .print(RowPrinter.joined("\t"), "\n")
                .replaceAll("\n(\\d+\t)((?:\\d+\t){13}\\d+\n五)", "\n$2");

        TablesRead read = read(text);

        assertThat(table(read, "T4").rows()).extracting(TableShape.Row::values).containsExactly(5, 5, 4);
        assertThat(read.cells().keySet()).noneMatch(ref -> ref.table().equals("T4"));
    }

    @Test
    void textThatBreaksOffLeavesTheTableIncomplete() {
        String text = new PrintedForm(6).print(RowPrinter.joined("\n"), "\n");
        String cut = text.substring(0, text.indexOf("4.保护第三方"));

        TablesRead read = read(cut);

        assertThat(table(read, "T2").complete()).isTrue();
        assertThat(table(read, "T3").complete()).isFalse();
    }

    @Test
    void lineOfWordsAndTableIsCutWhereTheTableBegins() {
        TablesRead read = read(new PrintedForm(8).print(RowPrinter.joined(""), ""));

        List<String> words = new ArrayList<>();
        for (int i = 0; i < read.blocks().size(); i++) {
            if (!read.tableBlocks().get(i) && read.blocks().get(i) instanceof Block.Line line) {
                words.add(line.text());
            }
        }
        assertThat(String.join("\n", words))
                .contains("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "五、存在的主要问题及改进情况一是主动性不足。")
                .doesNotContain("属于国家秘密");
    }

    private TablesRead read(String text) {
        var blocks = new ArrayList<Block>();
        int offset = 0;
        int number = 1;
        for (String line : text.split("\n", -1)) {
            blocks.add(new Block.Line(line, 0, false, new TextPlace(number++, offset, line.length())));
            offset += line.length() + 1;
        }
        return reader.read(blocks);
    }

    private static BigDecimal count(TablesRead read, CellRef ref) {
        return cell(read, ref)
                .count()
                .orElseThrow(
                        () -> new AssertionError(ref + " is " + read.cells().get(ref)));
    }

    private static Cell cell(TablesRead read, String code) {
        return cell(read, CellRef.parse(code));
    }

    private static Cell cell(TablesRead read, CellRef ref) {
        return Objects.requireNonNull(read.cells().get(ref), ref.toString());
    }

    private static TableShape table(TablesRead read, String code) {
        return read.tables().stream()
                .filter(table -> table.table().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static boolean admits(Cell cell, String value) {
        var wanted = new BigDecimal(value);
        return switch (cell.reading()) {
            case Reading.Count(BigDecimal count) -> count.compareTo(wanted) == 0;
            case Reading.Ambiguous(List<BigDecimal> candidates) -> candidates.contains(wanted);
            case Reading.Blank blank -> false;
            case Reading.NotApplicable none -> false;
            case Reading.Unreadable unreadable -> false;
        };
    }

    private static RowPrinter shifted(String delimiter) {
        return (labels, values) -> (labels.size() > 1 ? delimiter : "")
                + String.join(delimiter + delimiter, labels)
                + (labels.isEmpty() ? "" : delimiter + delimiter)
                + String.join(delimiter, values)
                + delimiter;
    }

    private static RowPrinter bordered() {
        return (labels, values) -> "| " + RowPrinter.joined(" | ").print(labels, values) + " |";
    }

    private static RowPrinter tabbed() {
        return (labels, values) -> "\t" + RowPrinter.joined("\n\t").print(labels, values);
    }

    private static RowPrinter broken() {
        return (labels, values) -> {
            String label = String.join(" ", labels);
            boolean wide = values.size() == 7 && label.length() > 14;
            return wide
                    ? label.substring(0, 10) + "\n" + String.join(" ", values) + "\n" + label.substring(10)
                    : label + " " + String.join(" ", values);
        };
    }
}
