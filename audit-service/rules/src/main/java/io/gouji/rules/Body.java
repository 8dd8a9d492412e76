package io.gouji.rules;

import java.util.List;
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
    private static final Words VERTICAL =
            Words.of("税务局|海关|调查队|气象局|烟草专卖局|海事局|邮政管理局|金融监管|银保监|证监局|人民银行|外汇管理局|通信管理局|边防检查|矿山安全监察|消防救援");
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
        if (places.getLast().sort() == Place.Sort.ZONE) {
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
        return new Body(Kind.DEPARTMENT, level, VERTICAL.in(rest));
    }
}
