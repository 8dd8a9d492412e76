/** Documents in, parsed reports and rejections out. */
@NullMarked
package io.gouji.parse.messaging;

import org.jspecify.annotations.NullMarked;
