/** The JSON form of the contract, the same in every service and in the command line. */
@NullMarked
package io.gouji.contract.json;

import org.jspecify.annotations.NullMarked;
