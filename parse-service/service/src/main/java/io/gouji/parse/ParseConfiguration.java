package io.gouji.parse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the service. */
@ConfigMapping(prefix = "gouji.parse")
public interface ParseConfiguration {

    /**
     * Most bytes the JSON of a parsed report may have; a document that gives more is rejected as too large. Below the
     * broker's limit, which also counts headers.
     */
    @WithDefault("17825792")
    int maxEventBytes();
}
