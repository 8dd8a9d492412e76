package io.gouji.parser.packed;

/**
 * Counts the elements of an XML part and how deep they nest, from its bytes as they are unpacked or from its text,
 * before a library builds them in memory. Looks at marks alone and is never wrong about what is well formed; what is
 * not, the library refuses.
 */
public final class XmlScan {

    private static final String DOCTYPE = "!DOCTYPE";
    private static final String COMMENT = "!--";
    private static final String COMMENT_END = "--";
    private static final String CHARACTERS = "![CDATA[";
    private static final String CHARACTERS_END = "]]";

    private enum State {
        TEXT,
        MARK,
        TAG,
        QUOTE,
        COMMENT,
        CHARACTERS,
        INSTRUCTION
    }

    private final StringBuilder mark = new StringBuilder(CHARACTERS.length());
    private State state = State.TEXT;
    private int quote;
    private int last;
    private int beforeLast;
    private boolean closing;
    private int elements;
    private int depth;
    private int deepest;
    private boolean doctype;

    /** Goes on with the first bytes of an array. */
    public void scan(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            scan(bytes[i]);
        }
    }

    /** Goes on with a text. */
    public void scan(String text) {
        for (int i = 0; i < text.length(); i++) {
            scan(text.charAt(i));
        }
    }

    private void scan(int c) {
        if (state != State.TEXT) {
            inMark(c);
        } else if (c == '<') {
            begin();
        }
    }

    private void begin() {
        state = State.MARK;
        mark.setLength(0);
        last = 0;
        beforeLast = 0;
    }

    private void inMark(int c) {
        switch (state) {
            case MARK -> mark(c);
            case TAG -> tag(c);
            case QUOTE -> state = c == quote ? State.TAG : State.QUOTE;
            case COMMENT -> endAfter(COMMENT_END, c);
            case CHARACTERS -> endAfter(CHARACTERS_END, c);
            case INSTRUCTION -> endAfter("?", c);
            case TEXT -> throw new IllegalStateException("outside of all marks");
        }
        beforeLast = last;
        last = c;
    }

    private void mark(int c) {
        if (mark.isEmpty() && c == '?') {
            state = State.INSTRUCTION;
        } else if (mark.isEmpty() && c != '!') {
            state = State.TAG;
            closing = c == '/';
            if (!closing) {
                elements++;
                deepest = Math.max(deepest, ++depth);
            }
        } else {
            declaration(c);
        }
    }

    private void declaration(int c) {
        mark.append((char) c);
        String begun = mark.toString();
        if (begun.equals(COMMENT)) {
            state = State.COMMENT;
        } else if (begun.equals(CHARACTERS)) {
            state = State.CHARACTERS;
        } else if (begun.equals(DOCTYPE)) {
            doctype = true;
            state = State.TAG;
            closing = true;
        } else if (c == '>' || mark.length() >= CHARACTERS.length()) {
            state = State.TEXT;
        }
    }

    private void tag(int c) {
        if (c == '"' || c == '\'') {
            quote = c;
            state = State.QUOTE;
        } else if (c == '>') {
            state = State.TEXT;
            if (closing || last == '/') {
                depth = Math.max(0, depth - 1);
            }
        }
    }

    private void endAfter(String end, int c) {
        boolean ended = last == end.charAt(end.length() - 1) && (end.length() == 1 || beforeLast == end.charAt(0));
        if (c == '>' && ended) {
            state = State.TEXT;
        }
    }

    /** Elements so far. */
    public int elements() {
        return elements;
    }

    /** How deep its elements nest. */
    public int deepest() {
        return deepest;
    }

    /** Whether it declares a document type, and with it perhaps entities. */
    public boolean doctype() {
        return doctype;
    }
}
