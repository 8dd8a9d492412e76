/** What every service does alike with the records it reads and sends. */
@NullMarked
package io.gouji.messaging;

import org.jspecify.annotations.NullMarked;
