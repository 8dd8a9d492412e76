/** Talks to the running services over HTTP. */
@NullMarked
package io.gouji.cli.pipeline;

import org.jspecify.annotations.NullMarked;
