package io.gouji.parse;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.format.DocumentFormat;
import io.gouji.parser.format.Formats;

/**
 * Reads small documents that can do no harm in this process, which is fastest, and all others in workers. A document
 * that unpacks to more than is unpacked here goes on to a worker. While a document in this process is over its time
 * every document goes to a worker, so that the harm cannot add up.
 */
final class IsolatingReader implements DocumentReader {

    private final TimedReader inProcess;
    private final DocumentReader workers;
    private final int inProcessMaxBytes;

    IsolatingReader(TimedReader inProcess, DocumentReader workers, int inProcessMaxBytes) {
        this.inProcess = inProcess;
        this.workers = workers;
        this.inProcessMaxBytes = inProcessMaxBytes;
    }

    @Override
    public ParseResult read(byte[] document, DocumentHints hints) {
        if (document.length > inProcessMaxBytes || inProcess.overrunning() || risky(document)) {
            return workers.read(document, hints);
        }
        ParseResult result = inProcess.read(document, hints);
        return result instanceof ParseResult.Rejected rejected && rejected.reason() == RejectionReason.UNPACKS_TOO_FAR
                ? workers.read(document, hints)
                : result;
    }

    private static boolean risky(byte[] document) {
        return Formats.of(document).map(DocumentFormat::risky).orElse(false);
    }
}
