package io.gouji.ingest.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an agency is, as far as deadlines and members depend on it. */
public enum AgencyKind {
    /** A people's government; its report adds up those of its members. */
    GOVERNMENT,
    /** A department of a government. */
    DEPARTMENT,
    /** A township or a subdistrict office. */
    TOWNSHIP,
    /** Any other body that reports. */
    OTHER;

    /** How it is written outside. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code, in either case. */
    public static Optional<AgencyKind> ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
