package io.gouji.parser.ocr;

/** Recognition took longer than it may for one document. */
public final class OverTime extends RuntimeException {

    private static final long serialVersionUID = 1;

    OverTime() {
        super("recognition took longer than it may", null, false, false);
    }
}
