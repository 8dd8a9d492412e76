package io.gouji.audit.messaging;

import io.smallrye.config.ConfigMapping;

/** The names of the topics this service uses. */
@ConfigMapping(prefix = "gouji.topics")
interface TopicNames {

    /** Parsed reports and rejections. */
    String reports();

    /** Completed audits. */
    String audits();

    /** Requests to audit again. */
    String auditsRequested();

    /** What the ledger expects to be audited. */
    String auditsExpected();

    /** Which of that is not held. */
    String auditsMissing();

    /** Alerts. */
    String alerts();
}
