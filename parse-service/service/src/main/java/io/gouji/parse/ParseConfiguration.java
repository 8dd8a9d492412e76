package io.gouji.parse;

import io.gouji.parser.ParserLimits;
import io.gouji.parser.ocr.OcrSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the service. */
@ConfigMapping(prefix = "gouji.parse")
public interface ParseConfiguration {

    /**
     * Most bytes the JSON of a parsed report may have; a document that gives more is rejected as too large. Below the
     * broker's limit, which also counts headers.
     */
    @WithDefault("17825792")
    int maxEventBytes();

    /** How much of a document is read before it is refused. */
    Limits limits();

    /** How documents are kept from harming each other. */
    Isolation isolation();

    /**
     * Limits of what a document may hold, the same in the service and in its workers. A document beyond one of them is
     * rejected with the reason named beside it.
     */
    interface Limits {

        /** Most bytes of a document ({@code TOO_LARGE}); no more than ingest-service takes. */
        @WithDefault("16777216")
        int maxBytes();

        /** Most bytes a packed document may unpack to ({@code UNPACKS_TOO_FAR}). */
        @WithDefault("67108864")
        int maxUnpackedBytes();

        /** How many times its own size a packed document may unpack to ({@code UNPACKS_TOO_FAR}). */
        @WithDefault("200")
        int maxUnpackingRatio();

        /** Most pages ({@code TOO_MANY_PAGES}). */
        @WithDefault("300")
        int maxPages();

        /** Most elements of markup ({@code TOO_MANY_ELEMENTS}). */
        @WithDefault("500000")
        int maxElements();

        /** How deep elements, or tables within tables, may nest ({@code TOO_DEEP}). */
        @WithDefault("256")
        int maxNesting();

        /** Most cells of all tables, merged ones counted in full ({@code TOO_MANY_CELLS}). */
        @WithDefault("200000")
        int maxCells();

        /** Most paragraphs and lines ({@code TOO_MUCH_TEXT}). */
        @WithDefault("100000")
        int maxBlocks();

        /** Most characters ({@code TOO_MUCH_TEXT}). */
        @WithDefault("4000000")
        int maxText();

        /** Most parse issues told of one document; the others are left out. */
        @WithDefault("100")
        int maxIssues();

        /** The limits as the parser takes them. */
        default ParserLimits toParserLimits() {
            return new ParserLimits(
                    maxBytes(),
                    maxUnpackedBytes(),
                    maxUnpackingRatio(),
                    maxPages(),
                    maxElements(),
                    maxNesting(),
                    maxCells(),
                    maxBlocks(),
                    maxText(),
                    maxIssues());
        }
    }

    /** How pages that are pictures are read. */
    Ocr ocr();

    /** Settings of the program that recognises words, run by the workers. */
    interface Ocr {

        /** Whether it is used where it is installed; without it scans are rejected. */
        @WithDefault("true")
        boolean enabled();

        /** Name or path of Tesseract. */
        @WithDefault("tesseract")
        String command();

        /** The language of the words, as the program calls it. */
        @WithDefault("chi_sim")
        String language();

        /** Resolution at which pages are looked at, in dots per inch. */
        @WithDefault("300")
        int dpi();

        /** Longest time all its runs for one document may take; below {@code isolation.time-budget}. */
        @WithDefault("50s")
        Duration budget();

        /** The settings as the parser takes them. */
        default OcrSettings toSettings() {
            return new OcrSettings(enabled(), command(), language(), dpi(), budget());
        }
    }

    /** Settings of the worker processes, and of what is read without one. */
    interface Isolation {

        /** Most worker processes at a time for documents of any lane. */
        @WithDefault("2")
        int workers();

        /** Further worker processes, for documents someone waits for alone. */
        @WithDefault("1")
        int interactiveWorkers();

        /** Most memory for the objects of one worker, in MB. */
        @WithDefault("384")
        int workerHeapMegabytes();

        /** Documents a worker reads before a fresh one takes its place. */
        @WithDefault("500")
        int documentsPerWorker();

        /** Longest time one document may take, once its reading has begun. */
        @WithDefault("60s")
        Duration timeBudget();

        /** Most bytes of a document that is read without a worker, when its format is harmless too. */
        @WithDefault("1048576")
        int inProcessMaxBytes();

        /** Most bytes a document unpacks to that is read without a worker. */
        @WithDefault("4194304")
        int inProcessMaxUnpackedBytes();
    }
}
