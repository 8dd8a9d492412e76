package io.gouji.contract.event;

/**
 * Which submission an event is about; travels unchanged from service to service.
 *
 * @param submissionId identity of the submission, a UUIDv7
 * @param version 1 for the first submission of an agency for a year, then one more for each resubmission
 * @param agencyId identity of the reporting agency, also the record key
 * @param reportingYear the report year the sender declared
 * @param sha256 SHA-256 of the raw document, lower case hexadecimal
 * @param trial true when nobody is to be alerted
 */
public record SubmissionRef(
        String submissionId, int version, String agencyId, int reportingYear, String sha256, boolean trial) {}
