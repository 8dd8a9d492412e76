package io.gouji.parse.worker;

import java.time.Duration;

/**
 * How much a pool of workers may take.
 *
 * @param workers most processes at a time for documents of any lane
 * @param interactiveWorkers further processes, for documents someone waits for alone
 * @param timeBudget longest time for one document
 * @param documentsPerWorker documents after which a process is replaced by a fresh one
 */
public record PoolLimits(int workers, int interactiveWorkers, Duration timeBudget, int documentsPerWorker) {

    public PoolLimits {
        if (workers < 1 || interactiveWorkers < 0 || documentsPerWorker < 1 || !timeBudget.isPositive()) {
            throw new IllegalArgumentException("limits of a pool are above zero, but for reserved workers: " + this);
        }
    }
}
