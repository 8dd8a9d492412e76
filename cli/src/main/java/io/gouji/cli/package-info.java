/** What a person types: the offline checker, the sender and the local stack behind one command. */
@NullMarked
package io.gouji.cli;

import org.jspecify.annotations.NullMarked;
