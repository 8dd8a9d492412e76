package io.gouji.parse;

import io.gouji.contract.event.CloudEvent;

/**
 * What became of a document, ready to be published.
 *
 * @param event its attributes
 * @param value its data as JSON; not to be changed
 * @param outcome {@code parsed}, or the reason of the rejection
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go straight to the broker; events are never compared
public record ParsedEvent(CloudEvent event, byte[] value, String outcome) {}
