/** The dead letters of the services: what they are, and sending them again. */
@NullMarked
package io.gouji.cli.dlq;

import org.jspecify.annotations.NullMarked;
