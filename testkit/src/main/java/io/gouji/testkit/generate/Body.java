package io.gouji.testkit.generate;

import org.jspecify.annotations.Nullable;

/**
 * A body of a region that does not exist.
 *
 * @param number its place in the realm, from 0
 * @param name its full name
 * @param place the name of its region or township alone
 * @param level how high its region stands
 * @param role what it is within the region
 * @param trade what it does
 * @param scale how large it is beside others of its kind; 1 for an ordinary one
 * @param parent name of the government whose report counts it in; null at the top
 */
public record Body(
        int number,
        String name,
        String place,
        Level level,
        Role role,
        Trade trade,
        double scale,
        @Nullable String parent) {

    /** How high a region stands. */
    public enum Level {
        /** 市 with counties below it. */
        PREFECTURE("市", 12),
        /** 县, 区. */
        COUNTY("县", 1),
        /** 镇, 乡. */
        TOWNSHIP("镇", 0.3);

        private final String word;
        private final double volume;

        Level(String word, double volume) {
            this.word = word;
            this.volume = volume;
        }

        /** What the region is called in running text. */
        String word() {
            return word;
        }

        /** How much a body of this level does beside one of a county. */
        double volume() {
            return volume;
        }
    }

    /** What a body is within its region. */
    public enum Role {
        /** The government, which reports for every body of its region. */
        REGION,
        /** The government's office, which reports for itself. */
        OFFICE,
        /** A department. */
        DEPARTMENT,
        /** The government of a township, which has nobody below it. */
        TOWNSHIP
    }

    /** An address for files and events: stable, short and free of Chinese. */
    public String id() {
        return "body-%05d".formatted(number);
    }

    /** Whether its report adds up those of other bodies. */
    public boolean reportsForRegion() {
        return role == Role.REGION;
    }

    /** What it calls itself in running text. */
    String self() {
        return switch (role) {
            case REGION -> "我" + level.word();
            case OFFICE -> "本机关";
            case TOWNSHIP -> "我镇";
            case DEPARTMENT -> name.endsWith("局") ? "我局" : "本单位";
        };
    }

    /** What a report of its region calls it. */
    String shortName() {
        return switch (role) {
            case REGION, TOWNSHIP -> place;
            case OFFICE -> level.word() + "政府办公室";
            case DEPARTMENT -> level.word() + trade.name();
        };
    }
}
