package io.gouji.cli.pipeline;

import java.nio.file.Path;

/**
 * One document to be sent.
 *
 * @param file where it comes from
 * @param document its bytes
 * @param mediaType what its name says it is
 * @param agency the agency it is sent for
 * @param year the report year it is sent for
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Outgoing(Path file, byte[] document, String mediaType, String agency, int year) {}
