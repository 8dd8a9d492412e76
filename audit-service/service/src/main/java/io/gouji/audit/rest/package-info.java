/** Reports and findings over HTTP. */
@NullMarked
package io.gouji.audit.rest;

import org.jspecify.annotations.NullMarked;
