package io.gouji.parser.format;

import io.gouji.parser.block.Block;
import io.gouji.parser.block.Block.Grid;
import io.gouji.parser.block.Block.GridCell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Writes Word 97 documents for tests: the text, its paragraphs, its tables, and the little else a reader insists on.
 */
public final class DocPaper {

    private static final int PAGE = 512;
    private static final int TEXT_START = 1024;
    private static final int TABLE_WIDTH = 9000;
    private static final int BX = 13;
    private static final int FC = 4;

    private static final String IN_TABLE = "162401" + "496601000000";
    private static final String ROW_END = IN_TABLE + "172401";
    private static final String DELETED = "000801";
    private static final String HIDDEN = "3C0801";

    private final StringBuilder text = new StringBuilder();
    private final List<Run> paragraphs = new ArrayList<>();
    private final List<Run> characters = new ArrayList<>();

    /** Text up to a place, and how it is set. */
    private record Run(int end, String properties) {}

    /** Writes blocks as a word processor saves them. */
    static byte[] print(List<Block> blocks) {
        var paper = new DocPaper();
        for (Block block : blocks) {
            switch (block) {
                case Block.Line line -> paper.paragraph(line.text(), line.heading());
                case Grid grid -> paper.table(grid);
            }
        }
        return paper.bytes();
    }

    public DocPaper paragraph(String words, int heading) {
        return words(words).end('\r', heading > 0 ? "4026%02X".formatted(heading - 1) : "");
    }

    DocPaper words(String words) {
        return run(words, "");
    }

    DocPaper deleted(String words) {
        return run(words, DELETED);
    }

    DocPaper hidden(String words) {
        return run(words, HIDDEN);
    }

    private DocPaper run(String words, String properties) {
        text.append(words);
        if (!words.isEmpty()) {
            characters.add(new Run(text.length(), properties));
        }
        return this;
    }

    private DocPaper end(char mark, String properties) {
        words(String.valueOf(mark));
        paragraphs.add(new Run(text.length(), "0000" + properties));
        return this;
    }

    DocPaper table(Grid grid) {
        for (int row = 0; row < grid.rows(); row++) {
            row(grid, row);
        }
        return this;
    }

    private void row(Grid grid, int row) {
        var edges = new ArrayList<Integer>(List.of(0));
        var flags = new ArrayList<Integer>();
        int column = 0;
        while (column < grid.columns()) {
            GridCell cell = at(grid, row, column);
            boolean begins = cell.row() == row;
            String[] parts = (begins ? cell.text() : "").split("\n", -1);
            for (int i = 0; i < parts.length - 1; i++) {
                words(parts[i]).end('\r', IN_TABLE);
            }
            words(parts[parts.length - 1]).end('\u0007', IN_TABLE);
            column = cell.column() + cell.columnSpan();
            edges.add(column * TABLE_WIDTH / grid.columns());
            flags.add(cell.rowSpan() == 1 ? 0 : begins ? 0x60 : 0x20);
        }
        end('\u0007', ROW_END + definition(edges, flags));
    }

    private static GridCell at(Grid grid, int row, int column) {
        return grid.cells().stream()
                .filter(cell -> cell.row() <= row && row < cell.row() + cell.rowSpan())
                .filter(cell -> cell.column() <= column && column < cell.column() + cell.columnSpan())
                .findFirst()
                .orElse(new GridCell(row, column, 1, 1, "", grid.at()));
    }

    /** Where the cells of a row begin and which go on from the row above. */
    private static String definition(List<Integer> edges, List<Integer> flags) {
        var cells = buffer(1 + 2 * edges.size() + 20 * flags.size());
        cells.put((byte) flags.size());
        edges.forEach(edge -> cells.putShort(edge.shortValue()));
        for (int i = 0; i < flags.size(); i++) {
            cells.putShort(flags.get(i).shortValue());
            cells.putShort((short) (edges.get(i + 1) - edges.get(i)));
            cells.position(cells.position() + 16);
        }
        var length = buffer(2).putShort((short) (cells.capacity() + 1));
        HexFormat hex = HexFormat.of();
        return "08D6" + hex.formatHex(bytes(length)) + hex.formatHex(bytes(cells));
    }

    public byte[] bytes() {
        byte[] words = text.toString().getBytes(StandardCharsets.UTF_16LE);
        int pages = (TEXT_START + words.length + PAGE - 1) / PAGE;
        List<byte[]> characterPages = pages(characters, 1);
        List<byte[]> paragraphPages = pages(paragraphs, BX);
        var table = new ByteArrayOutputStream();
        table.writeBytes(new byte[FC]);
        var header = buffer(TEXT_START);
        header.putShort(0, (short) 0xA5EC).putShort(2, (short) 0xC1).putShort(10, (short) 0x1200);
        header.putInt(24, TEXT_START).putInt(28, TEXT_START + words.length);
        header.putShort(32, (short) 14).putShort(62, (short) 22).putInt(76, text.length());
        header.putShort(152, (short) 0x5D);
        part(header, table, 1, styles());
        part(header, table, 6, section());
        part(header, table, 12, index(characterPages, pages));
        part(header, table, 13, index(paragraphPages, pages + characterPages.size()));
        part(header, table, 15, new byte[4]);
        part(header, table, 31, new byte[PAGE]);
        part(header, table, 33, pieces());
        var main = new ByteArrayOutputStream();
        main.writeBytes(bytes(header));
        main.writeBytes(Arrays.copyOf(words, pages * PAGE - TEXT_START));
        characterPages.forEach(main::writeBytes);
        paragraphPages.forEach(main::writeBytes);
        return container(main.toByteArray(), table.toByteArray());
    }

    /** Adds a part to the table stream and says in the header where it is. */
    private static void part(ByteBuffer header, ByteArrayOutputStream table, int field, byte[] part) {
        header.putInt(154 + 8 * field, table.size()).putInt(158 + 8 * field, part.length);
        table.writeBytes(part);
    }

    private static byte[] styles() {
        return bytes(buffer(22).putShort((short) 18).putShort((short) 1).putShort((short) 10));
    }

    private byte[] section() {
        return bytes(
                buffer(20).putInt(0).putInt(text.length()).putShort((short) 0).putInt(-1));
    }

    private byte[] pieces() {
        return bytes(buffer(21)
                .put((byte) 2)
                .putInt(16)
                .putInt(0)
                .putInt(text.length())
                .putShort((short) 0)
                .putInt(TEXT_START));
    }

    private static byte[] index(List<byte[]> pages, int first) {
        var index = buffer((2 * pages.size() + 1) * FC);
        pages.forEach(page -> index.putInt(buffer(page).getInt(0)));
        byte[] last = pages.getLast();
        index.putInt(buffer(last).getInt(FC * last[PAGE - 1]));
        for (int i = 0; i < pages.size(); i++) {
            index.putInt(first + i);
        }
        return bytes(index);
    }

    /** Packs runs into pages: their places from the front, their properties from the back. */
    private static List<byte[]> pages(List<Run> runs, int entry) {
        var pages = new ArrayList<byte[]>();
        int from = 0;
        while (from < runs.size()) {
            int to = from;
            int used = FC;
            while (to < runs.size() && used + FC + entry + packed(runs.get(to), entry).length <= PAGE - 2) {
                used += FC + entry + packed(runs.get(to), entry).length;
                to++;
            }
            int start = from == 0 ? 0 : runs.get(from - 1).end;
            pages.add(page(runs.subList(from, to), start, entry));
            from = to;
        }
        return pages;
    }

    private static byte[] page(List<Run> runs, int start, int entry) {
        var page = buffer(PAGE);
        page.putInt(0, TEXT_START + 2 * start).put(PAGE - 1, (byte) runs.size());
        int back = PAGE - 2;
        for (int i = 0; i < runs.size(); i++) {
            byte[] packed = packed(runs.get(i), entry);
            back -= packed.length;
            page.put(back, packed);
            page.putInt(FC * (i + 1), TEXT_START + 2 * runs.get(i).end);
            page.put(FC * (runs.size() + 1) + entry * i, (byte) (back / 2));
        }
        return bytes(page);
    }

    /** Properties with their length in front: of paragraphs in words, of characters in bytes. */
    private static byte[] packed(Run run, int entry) {
        byte[] properties = HexFormat.of().parseHex(run.properties);
        int words = (properties.length + 1) / 2;
        var packed = buffer(2 + 2 * words);
        if (entry == BX) {
            packed.put(1, (byte) words).put(2, properties);
        } else {
            packed.put(0, (byte) properties.length).put(1, properties);
        }
        return bytes(packed);
    }

    private static byte[] container(byte[] main, byte[] table) {
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(main), "WordDocument");
            container.createDocument(new ByteArrayInputStream(table), "1Table");
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.capacity()];
        buffer.get(0, bytes);
        return bytes;
    }

    private static ByteBuffer buffer(int size) {
        return buffer(new byte[size]);
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
