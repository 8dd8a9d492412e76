package io.gouji.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place at the beginning of a name. */
record Place(Sort sort, int length, String text) {

    enum Sort {
        PROVINCE,
        PREFECTURE,
        CITY,
        COUNTY,
        TOWNSHIP,
        ZONE
    }

    private static final Set<String> MUNICIPALITIES = Set.of("北京市", "上海市", "天津市", "重庆市");
    private static final Pattern SUFFIX =
            Pattern.compile("(?<zone>(?:开发|高新|新|实验|试验|示范|合作|保税|工业园|产业园|度假|园|风景名胜|功能|高新技术产业开发)区)"
                    + "|(?<province>省|自治区|特别行政区)|(?<prefecture>自治州|地区|盟)|(?<county>自治县|自治旗|林区|特区|县|旗|区)"
                    + "|(?<city>市)|(?<township>街道|苏木|镇|乡)");
    private static final Pattern NO_PLACE =
            Pattern.compile(".*(?:[局厅委部院办处所站队和与]|联盟|社区|城市|城镇|城乡|乡镇|辖区|山区|库区|灾区|景区|牧区|林区|矿区)");
    private static final Pattern WORD = Pattern.compile("市(?:场|容|民(?![政族])|政(?![府务]))|乡村|[县镇]域|区[域划]");
    private static final int LONGEST_STEM = 12;

    /** The places a name begins with, from the largest. */
    static List<Place> leading(String name) {
        var places = new ArrayList<Place>();
        int at = 0;
        for (Place next = at(name, 0, places); next != null; next = at(name, at, places)) {
            places.add(next);
            at += next.length();
        }
        return places;
    }

    private static @Nullable Place at(String name, int begin, List<Place> before) {
        Matcher suffix = SUFFIX.matcher(name);
        if (begin + 1 < name.length() && suffix.find(begin + 1)) {
            String text = name.substring(begin, suffix.end());
            boolean isWord =
                    WORD.matcher(name).region(suffix.start(), name.length()).lookingAt();
            if (text.length() > LONGEST_STEM || isWord || isNoPlace(text, suffix.group())) {
                return null;
            }
            Sort sort = sort(suffix);
            boolean liesThere =
                    before.isEmpty() || follows(sort, before.getLast().sort());
            return liesThere ? new Place(sort, text.length(), text) : null;
        }
        return null;
    }

    private static boolean isNoPlace(String text, String suffix) {
        String stem = text.substring(0, text.length() - suffix.length());
        return NO_PLACE.matcher(suffix.length() > 1 ? stem : text).matches()
                || NO_PLACE.matcher(stem).matches();
    }

    private static Sort sort(Matcher suffix) {
        for (Sort sort : Sort.values()) {
            if (suffix.group(sort.name().toLowerCase(Locale.ROOT)) != null) {
                return sort;
            }
        }
        throw new IllegalStateException("a suffix without a sort: " + suffix.group());
    }

    /** Whether a place of one sort may lie in a place of another. */
    private static boolean follows(Sort sort, Sort before) {
        return switch (before) {
            case PROVINCE -> sort != Sort.PROVINCE;
            case PREFECTURE, CITY -> sort != Sort.PROVINCE && sort != Sort.PREFECTURE;
            case COUNTY -> sort == Sort.TOWNSHIP || sort == Sort.ZONE;
            case ZONE -> sort == Sort.TOWNSHIP;
            case TOWNSHIP -> false;
        };
    }

    static Body.Level level(List<Place> places) {
        if (places.isEmpty()) {
            return Body.Level.UNKNOWN;
        }
        Place last = places.getLast();
        Place above = places.size() < 2 ? null : places.get(places.size() - 2);
        return switch (last.sort()) {
            case PROVINCE -> Body.Level.PROVINCE;
            case PREFECTURE -> Body.Level.PREFECTURE;
            case COUNTY -> Body.Level.COUNTY;
            case TOWNSHIP -> Body.Level.TOWNSHIP;
            case ZONE -> Body.Level.UNKNOWN;
            case CITY -> {
                if (above != null && (above.sort() == Sort.CITY || above.sort() == Sort.PREFECTURE)) {
                    yield Body.Level.COUNTY;
                }
                yield MUNICIPALITIES.contains(last.text()) ? Body.Level.PROVINCE : Body.Level.UNKNOWN;
            }
        };
    }
}
