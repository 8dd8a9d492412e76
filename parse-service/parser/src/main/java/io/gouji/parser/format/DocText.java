package io.gouji.parser.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;

/** The text of a part of a Word 97 document as it is shown: without what was deleted or hidden, and without marks. */
final class DocText {

    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_SEPARATOR = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char NON_BREAKING_HYPHEN = 0x1E;
    private static final String BREAKS = "\r\u000b\u000c\u0007";

    private static final Pattern LAST_BREAKS = Pattern.compile("\n++$");

    private final StringBuilder shown = new StringBuilder();

    /** For each open field whether its instruction has ended and its result, which is shown, has begun. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private DocText() {}

    /** The text, lines and paragraphs parted by line feeds. */
    static String of(Range range) {
        var text = new DocText();
        for (int i = 0; i < range.numCharacterRuns(); i++) {
            CharacterRun run = range.getCharacterRun(i);
            if (!run.isMarkedDeleted() && !run.isVanished()) {
                run.text().chars().forEach(c -> text.add((char) c));
            }
        }
        return LAST_BREAKS.matcher(text.shown).replaceAll("");
    }

    private void add(char c) {
        switch (c) {
            case FIELD_BEGIN -> fields.push(false);
            case FIELD_SEPARATOR -> {
                fields.poll();
                fields.push(true);
            }
            case FIELD_END -> fields.poll();
            default -> show(c);
        }
    }

    private void show(char c) {
        if (fields.contains(false)) {
            return;
        }
        if (BREAKS.indexOf(c) >= 0) {
            shown.append('\n');
        } else if (c == NON_BREAKING_HYPHEN) {
            shown.append('-');
        } else if (c >= ' ' || c == '\t') {
            shown.append(c);
        }
    }
}
