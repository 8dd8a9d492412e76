/** Kills, stops and restores everything there is while reports arrive, and looks whether anything was lost. */
@NullMarked
package io.gouji.systemtests.chaos;

import org.jspecify.annotations.NullMarked;
