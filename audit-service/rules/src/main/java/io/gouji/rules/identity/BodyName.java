package io.gouji.rules.identity;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a body taken apart, to tell whether two names can mean one body.
 *
 * @param whole the name without spaces and notes, an office's name put back to the body it writes for
 * @param places the places it begins with: what kind each is, and its name
 * @param task what is left: the government, or a department's task
 */
record BodyName(String whole, Map<String, String> places, String task) {

    /** What two names say of the bodies that bear them. */
    enum Likeness {
        /** One body, as far as the names tell. */
        SAME,
        /** A department and the government of its place. */
        GOVERNMENT_OF_PLACE,
        /** Two bodies. */
        OTHER
    }

    private static final Pattern NOTE = Pattern.compile("[（(][^（()）]*[)）]|\\s");
    private static final Pattern OFFICE =
            Pattern.compile("(?<=政府|委员会|管委会|办事处|局)(?:办公厅|办公室|党政综合办公室|党政办公室|党政办|政务公开办公室|政府信息公开办公室)$");
    private static final Pattern PLACE = Pattern.compile(
            "([^省市县区州旗盟镇乡和与及局委部厅办院]{1,8}?)(自治区|自治州|自治县|地区|街道|省|市|县|区|旗|盟|镇|乡)(?<!城[市乡镇区]|社区|乡镇|辖区|景区|联盟)(?![场村域])");
    private static final Pattern GENERIC = Pattern.compile("人民政府|政府|办事处|管理委员会|管委会|委员会|[局委厅院所站处办]$|中心$|管理|监督|[和与及、]");
    private static final Pattern GOVERNMENT = Pattern.compile("(?:人民政府|政府|办事处|管理委员会|管委会)?");
    private static final double ALIKE = 0.6;

    static BodyName of(String name) {
        String whole =
                NOTE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
        whole = OFFICE.matcher(whole).replaceFirst("");
        var places = new LinkedHashMap<String, String>();
        Matcher place = PLACE.matcher(whole);
        int at = 0;
        while (place.region(at, whole.length()).lookingAt()) {
            places.put(place.group(2), place.group(1));
            at = place.end();
        }
        return new BodyName(whole, places, whole.substring(at));
    }

    Likeness to(BodyName other) {
        if (isAbbreviation(whole, other.whole) || isAbbreviation(other.whole, whole)) {
            return Likeness.SAME;
        }
        if (liesElsewhere(other)) {
            return Likeness.OTHER;
        }
        boolean thisGoverns = GOVERNMENT.matcher(task).matches();
        boolean otherGoverns = GOVERNMENT.matcher(other.task).matches();
        if (thisGoverns != otherGoverns) {
            return Likeness.GOVERNMENT_OF_PLACE;
        }
        return thisGoverns || isTaskAlike(other) ? Likeness.SAME : Likeness.OTHER;
    }

    /**
     * Whether both name a place of one kind, and not the same; a county that became a city or a district stays itself.
     */
    boolean liesElsewhere(BodyName other) {
        return places.entrySet().stream().anyMatch(place -> {
            String there = other.places.get(place.getKey());
            return there != null
                    && !isAbbreviation(there, place.getValue())
                    && !isAbbreviation(place.getValue(), there);
        });
    }

    private boolean isTaskAlike(BodyName other) {
        String mine = GENERIC.matcher(task).replaceAll("");
        String theirs = GENERIC.matcher(other.task).replaceAll("");
        int shorter = Math.min(mine.length(), theirs.length());
        return shorter == 0 || common(mine, theirs) >= ALIKE * shorter;
    }

    /** Whether the characters of a short name stand in a long one in their order, as those of 发改委 do. */
    private static boolean isAbbreviation(String shorter, String longer) {
        int at = -1;
        for (int i = 0; i < shorter.length(); i++) {
            at = longer.indexOf(shorter.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** Length of the longest sequence of characters both texts have in order. */
    private static int common(String first, String second) {
        int[] row = new int[second.length() + 1];
        for (int i = 0; i < first.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < second.length(); j++) {
                int above = row[j + 1];
                row[j + 1] = first.charAt(i) == second.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
                diagonal = above;
            }
        }
        return row[second.length()];
    }
}
