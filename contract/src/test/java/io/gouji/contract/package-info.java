/** Tests of the contract as a whole. */
@NullMarked
package io.gouji.contract;

import org.jspecify.annotations.NullMarked;
