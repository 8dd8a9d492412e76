package io.gouji.testkit.generate;

import io.gouji.contract.form.FormCatalogue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The ways a report comes as a word-processor document. */
public enum WordLayout {
    /** Merged cells by {@code gridSpan} and {@code vMerge}. */
    MERGED,
    /** The numbers of the headings are made by the word processor and are no part of their text. */
    NUMBERED_HEADINGS;

    /** Prints a report. The same report always gives the same bytes. */
    public byte[] print(GeneratedReport report) {
        try (var word = new XWPFDocument()) {
            word.getProperties().getCoreProperties().setCreated("2000-01-01T00:00:00Z");
            paragraph(word, report.title());
            report.preamble().forEach(text -> paragraph(word, text));
            for (GeneratedReport.Part part : report.parts()) {
                paragraph(word, this == NUMBERED_HEADINGS ? title(report, part) : part.heading());
                part.paragraphs().forEach(text -> paragraph(word, text));
                report.sheets().stream()
                        .filter(sheet -> sheet.part() == part.ordinal())
                        .forEach(sheet -> table(word, sheet));
            }
            var out = new ByteArrayOutputStream();
            word.write(out);
            return undated(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a date that is none", e);
        }
    }

    /** The same package with nothing in it that tells when it was made. */
    private static byte[] undated(byte[] word) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(word));
                var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(LocalDateTime.of(1980, Month.JANUARY, 1, 0, 0));
                to.putNextEntry(same);
                from.transferTo(to);
            }
        }
        return out.toByteArray();
    }

    private static String title(GeneratedReport report, GeneratedReport.Part part) {
        return FormCatalogue.template(report.edition())
                .orElseThrow()
                .sections()
                .get(part.ordinal() - 1)
                .title();
    }

    private static void paragraph(XWPFDocument word, String text) {
        word.createParagraph().createRun().setText(text);
    }

    private static void table(XWPFDocument word, Sheet sheet) {
        XWPFTable table = word.createTable();
        table.removeRow(0);
        var above = new ArrayList<@Nullable Open>();
        for (int i = 0; i < sheet.columns(); i++) {
            above.add(null);
        }
        for (List<Sheet.Box> boxes : sheet.rows()) {
            XWPFTableRow row = table.createRow();
            while (!row.getTableCells().isEmpty()) {
                row.removeCell(0);
            }
            row(row, boxes, above);
        }
    }

    private static void row(XWPFTableRow row, List<Sheet.Box> boxes, List<@Nullable Open> above) {
        int column = 0;
        int next = 0;
        while (column < above.size()) {
            Open open = above.get(column);
            int width;
            if (open != null && open.left > 0) {
                cell(row, "", open.width, STMerge.CONTINUE);
                width = open.width;
                open.left--;
            } else {
                Sheet.Box box = boxes.get(next++);
                width = box.columnSpan();
                boolean merged = box.rowSpan() > 1;
                cell(row, box.text(), width, merged ? STMerge.RESTART : null);
                above.set(column, merged ? new Open(width, box.rowSpan() - 1) : null);
            }
            column += width;
        }
    }

    private static void cell(XWPFTableRow row, String text, int width, STMerge.@Nullable Enum merge) {
        XWPFTableCell cell = row.createCell();
        cell.setText(text);
        var properties = cell.getCTTc().addNewTcPr();
        if (width > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(width));
        }
        if (merge != null) {
            properties.addNewVMerge().setVal(merge);
        }
    }

    private static final class Open {

        private final int width;
        private int left;

        Open(int width, int left) {
            this.width = width;
            this.left = left;
        }
    }
}
