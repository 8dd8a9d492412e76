/** The events that travel between the services, and the CloudEvents attributes they carry. */
@NullMarked
package io.gouji.contract.event;

import org.jspecify.annotations.NullMarked;
