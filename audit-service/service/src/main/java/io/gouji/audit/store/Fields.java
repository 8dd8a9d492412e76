package io.gouji.audit.store;

/** Names of the fields of stored documents. */
final class Fields {

    static final String AGENCY = "agency";
    static final String AGENCY_ID = "agencyId";
    static final String AUDITED_AT = "auditedAt";
    static final String AUDIT_ID = "auditId";
    static final String EDITION = "edition";
    static final String FINDING = "finding";
    static final String FINDINGS = "findings";
    static final String FIRST_SEEN = "firstSeen";
    static final String ID = "_id";
    static final String JUDGED_BY = "judgedBy";
    static final String KEYS = "keys";
    static final String LAST_SEEN = "lastSeen";
    static final String PACK_VERSION = "packVersion";
    static final String PARSER_VERSION = "parserVersion";
    static final String PLACE = "place";
    static final String REPORT = "report";
    static final String RULE = "rule";
    static final String SEVERITY = "severity";
    static final String SHA256 = "sha256";
    static final String STATUS = "status";
    static final String SUBMISSION_ID = "submissionId";
    static final String VERSION = "version";
    static final String YEAR = "year";

    private Fields() {}
}
