/** Random reports of fictional agencies, printed in the layouts real reports come in, from a seed. */
@NullMarked
package io.gouji.testkit.generate;

import org.jspecify.annotations.NullMarked;
