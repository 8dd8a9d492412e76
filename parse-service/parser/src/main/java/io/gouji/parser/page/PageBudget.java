package io.gouji.parser.page;

/** Counts what the pages of one document draw, so that a small document cannot draw without end. */
public final class PageBudget {

    private static final int MAX_GLYPHS = 4_000_000;
    private static final int MAX_FORMS = 50_000;
    private static final int MAX_OPERATORS = 20_000_000;

    private int glyphs = MAX_GLYPHS;
    private int forms = MAX_FORMS;
    private int operators = MAX_OPERATORS;

    /** Counts a glyph. */
    public void glyph() {
        if (--glyphs < 0) {
            throw new Spent();
        }
    }

    /** Counts a drawing that is used again. */
    public void form() {
        if (--forms < 0) {
            throw new Spent();
        }
    }

    /** Counts a thing that is drawn. */
    public void operator() {
        if (--operators < 0) {
            throw new Spent();
        }
    }

    /** The document draws more than any report does. Unchecked, for it must pass through the library. */
    public static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Spent() {
            super("more glyphs, forms or operators than any report has", null, false, false);
        }
    }
}
