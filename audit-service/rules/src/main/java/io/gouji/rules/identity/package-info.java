/** Rules about who speaks: the body's name, its contacts, and words that are not its own. */
@NullMarked
package io.gouji.rules.identity;

import org.jspecify.annotations.NullMarked;
