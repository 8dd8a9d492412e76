package io.gouji.ingest.submission;

/**
 * The answer to a submission.
 *
 * @param submission the submission, new or known already
 * @param created true when this request made it
 */
public record Receipt(Submission submission, boolean created) {}
