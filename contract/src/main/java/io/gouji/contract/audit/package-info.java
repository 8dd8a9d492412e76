/** What an audit says about one report: an outcome for every rule, and findings. */
@NullMarked
package io.gouji.contract.audit;

import org.jspecify.annotations.NullMarked;
