package io.gouji.cli.pipeline;

/**
 * How far a check of every agency's submissions has come.
 *
 * @param since when it was called for; names it
 * @param waiting agencies whose turn is still to come
 * @param asked agencies that were asked about
 * @param answered how many of them were answered about
 * @param again documents that are read and audited again
 */
public record Reconciliation(String since, long waiting, long asked, long answered, long again) {

    /** True when every agency had its turn and its answer. */
    public boolean isDone() {
        return waiting == 0 && asked == answered;
    }
}
