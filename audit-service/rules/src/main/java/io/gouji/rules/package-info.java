/** Audits a parsed report: the rules, their outcomes and findings. No framework, no store, no clock. */
@NullMarked
package io.gouji.rules;

import org.jspecify.annotations.NullMarked;
