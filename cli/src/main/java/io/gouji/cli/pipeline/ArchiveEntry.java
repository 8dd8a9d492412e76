package io.gouji.cli.pipeline;

/**
 * What ingest-service said to one entry of an archive.
 *
 * @param name its path in the archive
 * @param agency the agency it was taken for; empty when it was refused
 * @param year the report year it was taken for; 0 when it was refused
 * @param receipt whether it was taken
 */
public record ArchiveEntry(String name, String agency, int year, Receipt receipt) {}
