package io.gouji.parser.pdf;

/** Counts what the pages of one document draw, so that a small document cannot draw without end. */
final class PageBudget {

    private static final int MAX_GLYPHS = 4_000_000;
    private static final int MAX_FORMS = 50_000;
    private static final int MAX_OPERATORS = 20_000_000;

    private int glyphs = MAX_GLYPHS;
    private int forms = MAX_FORMS;
    private int operators = MAX_OPERATORS;

    void glyph() {
        if (--glyphs < 0) {
            throw new Spent();
        }
    }

    void form() {
        if (--forms < 0) {
            throw new Spent();
        }
    }

    void operator() {
        if (--operators < 0) {
            throw new Spent();
        }
    }

    /** The document draws more than any report does. Unchecked, for it must pass through the library. */
    static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1;

        Spent() {
            super("more glyphs, forms or operators than any report has", null, false, false);
        }
    }
}
