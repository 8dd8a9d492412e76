package io.gouji.parser.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.form.FormRow;
import io.gouji.contract.form.FormTemplate;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.Reading;
import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.parser.block.Block;
import io.gouji.parser.table.PrintedForm.RowPrinter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DamagedLabelsTest {

    /** Characters that stand in no label. */
    private static final String STRANGE = "幵亊稈雄患券夏绩弁讯";

    private static final FormTemplate FORM =
            FormCatalogue.template(FormEdition.E2021).orElseThrow();

    static Stream<Arguments> layouts() {
        return Stream.of(
                argumentSet("tab tables", RowPrinter.joined("\t"), "\n"),
                argumentSet("pipe rows", RowPrinter.joined(" | "), " |\n"),
                argumentSet("a cell a line", RowPrinter.joined("\n"), "\n"),
                argumentSet("text out of a page", RowPrinter.joined(" "), "\n"),
                argumentSet("all in one line", RowPrinter.joined(" "), " "),
                argumentSet("run together", RowPrinter.joined(""), ""));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aLabelWithOneStrangeCharacterStillNamesItsRow(RowPrinter row, String end) {
        for (FormRow damaged : rows()) {
            for (long seed = 1; seed <= 6; seed++) {
                var form = new PrintedForm(seed);
                var random = new Random(seed);
                String text = form.print(row, end).replace(damaged.label(), damaged(damaged.label(), random));

                assertThat(wrong(form, text))
                        .as("%s, seed %d, in%n%s", damaged.label(), seed, text)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void severalDamagedLabelsAreNeverTakenForEachOther(RowPrinter row, String end) {
        for (long seed = 1; seed <= 40; seed++) {
            var form = new PrintedForm(seed);
            var random = new Random(seed);
            String text = form.print(row, end);
            for (FormRow any : rows()) {
                text = random.nextInt(3) == 0 ? text.replace(any.label(), damaged(any.label(), random)) : text;
            }

            assertThat(wrong(form, text)).as("seed %d in%n%s", seed, text).isEmpty();
        }
    }

    @Test
    void aRowOfTheirOwnInPlaceOfARowOfTheFormIsNotTakenForIt() {
        var form = new PrintedForm(4);
        String text = form.print(RowPrinter.joined("\t"), "\n").replace("2.重复申请", "本地另设的情形");

        TablesRead read = read(text);

        assertThat(read.cells()).doesNotContainKey(CellRef.parse("T3.notHandled.repeat.total"));
        assertThat(read.issues()).extracting(issue -> issue.code()).contains("ROW_LABEL_UNKNOWN");
    }

    @Test
    void aDamagedLabelIsNoOtherRowThatIsMissing() {
        var form = new PrintedForm(4);
        String text = form.print(RowPrinter.joined("\t"), "\n")
                .replaceAll("5\\.属于三类[^\n]*\n", "")
                .replace("6.属于四类过程性信息", "6.属于四类过稈性信息");

        TablesRead read = read(text);

        assertThat(read.cells()).doesNotContainKey(CellRef.parse("T3.refused.internal.total"));
        assertThat(read.cells().get(CellRef.parse("T3.refused.process.total")))
                .extracting(Cell::raw)
                .isEqualTo(form.cells().get(CellRef.parse("T3.refused.process.total")));
    }

    @Test
    void farFromItsNeighboursATextIsNoLabel() {
        var form = new PrintedForm(4);
        String text = form.print(RowPrinter.joined("\n"), "\n").replace("2.重复申请", "2.重夏申请");
        String apart = text.replace("2.重夏申请", "本地说明".repeat(1_500) + "\n2.重夏申请");

        assertThat(read(text).cells()).containsKey(CellRef.parse("T3.notHandled.repeat.total"));
        assertThat(read(apart).cells()).doesNotContainKey(CellRef.parse("T3.notHandled.repeat.total"));
    }

    @Test
    void aLabelBesideItsGroupMayBeDamaged() {
        var form = new PrintedForm(9);
        String text = form.print(RowPrinter.joined(" | "), " |\n").replace("1.属于国家秘密", "1.属国家秘密");

        assertThat(wrong(form, text)).isEmpty();
    }

    private static List<FormRow> rows() {
        return Stream.of("T2", "T3")
                .flatMap(table -> FORM.table(table).rows())
                .filter(row -> row.label().length() > 5 || row.label().startsWith("行政"))
                .filter(row -> !row.code().equals("total"))
                .toList();
    }

    /** A label with one character taken for another, lost or put in. */
    private static String damaged(String label, Random random) {
        int first = label.startsWith("行政") ? 2 : 4;
        int at = first + random.nextInt(label.length() - first);
        char strange = STRANGE.charAt(random.nextInt(STRANGE.length()));
        boolean mayLose = label.length() > 6;
        return switch (random.nextInt(mayLose ? 3 : 2)) {
            case 0 -> label.substring(0, at) + strange + label.substring(at + 1);
            case 1 -> label.substring(0, at) + strange + label.substring(at);
            default -> label.substring(0, at) + label.substring(at + 1);
        };
    }

    private static List<String> wrong(PrintedForm form, String text) {
        TablesRead read = read(text);
        Stream<String> other = form.cells().entrySet().stream()
                .filter(cell -> !admits(read.cells().get(cell.getKey()), cell.getValue()))
                .map(cell -> cell.getKey() + " is " + cell.getValue() + ", read as "
                        + read.cells().get(cell.getKey()));
        Stream<String> invented = read.cells().keySet().stream()
                .filter(ref -> !form.cells().containsKey(ref))
                .map(ref -> ref + " is not there");
        return Stream.concat(other, invented).toList();
    }

    private static boolean admits(@Nullable Cell cell, String value) {
        var wanted = new BigDecimal(value);
        return cell != null
                && switch (cell.reading()) {
                    case Reading.Count(BigDecimal count) -> count.compareTo(wanted) == 0;
                    case Reading.Ambiguous(List<BigDecimal> candidates) -> candidates.contains(wanted);
                    case Reading.Blank blank -> false;
                    case Reading.NotApplicable none -> false;
                    case Reading.Unreadable unreadable -> false;
                };
    }

    private static TablesRead read(String text) {
        var blocks = new ArrayList<Block>();
        int offset = 0;
        int number = 1;
        for (String line : text.split("\n", -1)) {
            blocks.add(new Block.Line(line, 0, false, new TextPlace(number++, offset, line.length())));
            offset += line.length() + 1;
        }
        return new TableReader().read(blocks);
    }
}
