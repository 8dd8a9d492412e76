package io.gouji.ingest.reconcile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the ledger is held against what audit-service holds. */
@ConfigMapping(prefix = "gouji.reconcile")
public interface ReconcileConfig {

    /** How often each agency's submissions are looked at. */
    @WithDefault("24H")
    Duration every();

    /** How often it is looked for agencies whose turn it is. */
    @WithDefault("10s")
    String tick();

    /** About how many agencies is asked in one turn. */
    @WithDefault("50")
    int agenciesAtOnce();

    /** How long a document may be under way after it was published before it counts as missing. */
    @WithDefault("1H")
    Duration grace();

    /** With more submissions than this in the outbox nothing is asked: what is missing must not delay what arrives. */
    @WithDefault("500")
    int outboxLimit();

    /** The topic of the questions. */
    @WithDefault("gouji.audits.expected.v1")
    String topic();

    /** The topic of the answers. */
    @WithDefault("gouji.audits.missing.v1")
    String answersTopic();
}
