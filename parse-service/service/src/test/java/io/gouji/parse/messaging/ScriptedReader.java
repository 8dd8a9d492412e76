package io.gouji.parse.messaging;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parse.DocumentReader;
import io.gouji.parse.DocumentReaders;
import io.gouji.parse.Lane;
import io.gouji.parse.ReaderUnavailableException;
import io.gouji.parse.Reports;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Does what a document's first word says, so that tests of the channels need no real report. */
@Alternative
@Priority(1)
@Singleton
final class ScriptedReader implements DocumentReaders {

    private static final int LONGEST_TITLE = 100;

    private final Set<String> unread = ConcurrentHashMap.newKeySet();

    @Override
    public DocumentReader of(Lane lane) {
        return this::read;
    }

    private ParseResult read(byte[] document, DocumentHints hints) {
        String text = new String(document, 0, Math.min(LONGEST_TITLE, document.length), StandardCharsets.UTF_8);
        if (text.startsWith("overflow")) {
            return overflow(document, hints);
        }
        if (text.startsWith("report unread at first") && unread.add(text)) {
            throw new ReaderUnavailableException("no worker, once");
        }
        return text.startsWith("report")
                ? new ParseResult.Parsed(Reports.titled(text.strip() + " " + document.length), "text/plain")
                : new ParseResult.Rejected(RejectionReason.NOT_A_REPORT, "No report.");
    }

    private ParseResult overflow(byte[] document, DocumentHints hints) {
        return read(document, hints);
    }
}
