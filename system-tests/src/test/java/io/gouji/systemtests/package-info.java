/** Runs the built launcher as a person does, against everything it starts. */
@NullMarked
package io.gouji.systemtests;

import org.jspecify.annotations.NullMarked;
