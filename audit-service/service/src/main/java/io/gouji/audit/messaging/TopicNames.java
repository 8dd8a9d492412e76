package io.gouji.audit.messaging;

import io.smallrye.config.ConfigMapping;

/** The names of the topics this service sends to. */
@ConfigMapping(prefix = "gouji.topics")
interface TopicNames {

    /** Parsed reports and rejections. */
    String reports();

    /** Completed audits. */
    String audits();

    /** Requests to audit again. */
    String auditsRequested();

    /** Alerts. */
    String alerts();
}
