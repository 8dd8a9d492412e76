package io.gouji.parse;

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

    /** How documents are kept from harming each other. */
    Isolation isolation();

    /** Settings of the worker processes, and of what is read without one. */
    interface Isolation {

        /** Most worker processes at a time. */
        @WithDefault("2")
        int workers();

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
    }
}
