package io.gouji.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of an agency tells about it. What it does not tell is unknown and never guessed: 市 alone is the name of
 * a prefecture as well as of a county.
 *
 * @param kind what sort of body it is
 * @param level the level of the place it serves
 * @param vertical whether it answers to a ministry and not to the government of the place
 */
public record Body(Kind kind, Level level, boolean vertical) {

    /** What sort of body an agency is. */
    public enum Kind {
        /** A people's government from the county upwards, or the office that reports for it. */
        GOVERNMENT,
        /** A department of a government, or another body with a task of its own. */
        DEPARTMENT,
        /** The government of a township or town, or a subdistrict office. */
        TOWNSHIP,
        /** The committee of a development zone. */
        ZONE,
        UNKNOWN
    }

    /** The levels of the state, from the top. */
    public enum Level {
        NATIONAL,
        PROVINCE,
        PREFECTURE,
        COUNTY,
        TOWNSHIP,
        UNKNOWN
    }

    private static final Body UNTOLD = new Body(Kind.UNKNOWN, Level.UNKNOWN, false);
    private static final Pattern MINISTRY_FIRST =
            Pattern.compile("^(?:中华人民共和国|国家[^省市县区州]{0,12}?(?:总局|管理局|监察局|统计局|能源局)|中国人民银行|中国证券监督管理委员会)");
    private static final Pattern MINISTRY = Pattern.compile("国务院.*|国家.+|.{2,12}(?:部|总局|总署)|中国人民银行|审计署");
    private static final Pattern VERTICAL =
            Pattern.compile("税务局|海关|调查队|气象局|烟草专卖局|海事局|邮政管理局|金融监管|银保监|证监局|人民银行|外汇管理局|通信管理局|边防检查|矿山安全监察|消防救援");
    private static final Pattern GOVERNMENT = Pattern.compile("(?:人民政府|政府)?(?:办公厅|办公室)?");
    private static final Pattern TOWNSHIP_OFFICE = Pattern.compile("(?:人民政府|政府|办事处)?(?:办公室|党政办公室)?");
    private static final Pattern ZONE_OFFICE = Pattern.compile("(?:管理委员会|管委会)?(?:办公室)?");
    private static final Pattern DEPARTMENT = Pattern.compile(".+(?:[局厅委办会院馆队处社署站所]|中心|办公室|海关|支行|分行)");
    private static final Pattern WITHOUT_PLACE = Pattern.compile("([县区旗市])(.{2,})");

    /**
     * Reads a name as a report prints it.
     *
     * @param agency the name; null when none is known
     */
    public static Body of(@Nullable String agency) {
        if (agency == null) {
            return UNTOLD;
        }
        String name = agency.replaceAll("\\s", "");
        Matcher ministry = MINISTRY_FIRST.matcher(name);
        if (ministry.find()) {
            String rest = name.substring(ministry.end());
            return rest.isEmpty() || MINISTRY.matcher(rest).matches() ? ministry() : branch(rest);
        }
        Matcher bare = WITHOUT_PLACE.matcher(name);
        if (bare.matches() && Place.leading(name).isEmpty()) {
            Level level = bare.group(1).equals("市") ? Level.UNKNOWN : Level.COUNTY;
            return at(level, bare.group(2));
        }
        List<Place> places = Place.leading(name);
        if (places.isEmpty()) {
            return MINISTRY.matcher(name).matches() ? ministry() : UNTOLD;
        }
        String rest = name.substring(places.stream().mapToInt(Place::length).sum());
        if (places.getLast().kind() == Place.Kind.ZONE) {
            return zone(rest);
        }
        return at(Place.level(places), rest);
    }

    private static Body ministry() {
        return new Body(Kind.DEPARTMENT, Level.NATIONAL, false);
    }

    private static Body branch(String rest) {
        List<Place> places = Place.leading(rest);
        return new Body(Kind.DEPARTMENT, Place.level(places), true);
    }

    private static Body zone(String rest) {
        if (ZONE_OFFICE.matcher(rest).matches() || GOVERNMENT.matcher(rest).matches()) {
            return new Body(Kind.ZONE, Level.UNKNOWN, false);
        }
        return DEPARTMENT.matcher(rest).matches() ? department(Level.UNKNOWN, rest) : UNTOLD;
    }

    private static Body at(Level level, String rest) {
        if (level == Level.TOWNSHIP && TOWNSHIP_OFFICE.matcher(rest).matches()) {
            return new Body(Kind.TOWNSHIP, level, false);
        }
        if (level != Level.TOWNSHIP && GOVERNMENT.matcher(rest).matches()) {
            return new Body(Kind.GOVERNMENT, level, false);
        }
        if (rest.endsWith("管理委员会") || rest.endsWith("管委会")) {
            return new Body(Kind.ZONE, Level.UNKNOWN, false);
        }
        return DEPARTMENT.matcher(rest).matches() ? department(level, rest) : new Body(Kind.UNKNOWN, level, false);
    }

    private static Body department(Level level, String rest) {
        return new Body(Kind.DEPARTMENT, level, VERTICAL.matcher(rest).find());
    }

    /** A place at the beginning of a name. */
    private record Place(Kind kind, int length, String text) {

        enum Kind {
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
                Kind kind = kind(suffix);
                boolean liesThere =
                        before.isEmpty() || follows(kind, before.getLast().kind());
                return liesThere ? new Place(kind, text.length(), text) : null;
            }
            return null;
        }

        private static boolean isNoPlace(String text, String suffix) {
            String stem = text.substring(0, text.length() - suffix.length());
            return NO_PLACE.matcher(suffix.length() > 1 ? stem : text).matches()
                    || NO_PLACE.matcher(stem).matches();
        }

        private static Kind kind(Matcher suffix) {
            for (Kind kind : Kind.values()) {
                if (suffix.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                    return kind;
                }
            }
            throw new IllegalStateException("a suffix without a kind: " + suffix.group());
        }

        /** Whether a place of one kind may lie in a place of another. */
        private static boolean follows(Kind kind, Kind before) {
            return switch (before) {
                case PROVINCE -> kind != Kind.PROVINCE;
                case PREFECTURE, CITY -> kind != Kind.PROVINCE && kind != Kind.PREFECTURE;
                case COUNTY -> kind == Kind.TOWNSHIP || kind == Kind.ZONE;
                case ZONE -> kind == Kind.TOWNSHIP;
                case TOWNSHIP -> false;
            };
        }

        static Level level(List<Place> places) {
            if (places.isEmpty()) {
                return Level.UNKNOWN;
            }
            Place last = places.getLast();
            Place above = places.size() < 2 ? null : places.get(places.size() - 2);
            return switch (last.kind()) {
                case PROVINCE -> Level.PROVINCE;
                case PREFECTURE -> Level.PREFECTURE;
                case COUNTY -> Level.COUNTY;
                case TOWNSHIP -> Level.TOWNSHIP;
                case ZONE -> Level.UNKNOWN;
                case CITY -> {
                    if (above != null && (above.kind() == Kind.CITY || above.kind() == Kind.PREFECTURE)) {
                        yield Level.COUNTY;
                    }
                    yield MUNICIPALITIES.contains(last.text()) ? Level.PROVINCE : Level.UNKNOWN;
                }
            };
        }
    }
}
