/** Tests over whole documents: the real reports beside the checkout and the samples it ships. */
@NullMarked
package io.gouji.parser.corpus;

import org.jspecify.annotations.NullMarked;
