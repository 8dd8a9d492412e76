package io.gouji.parser.narrative;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises the names of public bodies. */
final class OrganisationName {

    static final int LONGEST = 50;

    private static final String SUFFIX = "(?:局|委|厅|部|院|所|站|中心|政府|办公室|办|委员会|管委会|街道|镇|乡|区|县|市|省|州|旗|处|队|公司|大学|学院|学校|银行"
            + "|支队|总队|大队|协会|联合会|社|库|馆|署|税务局|园|集团|会|法院|检察院|组)";
    private static final Pattern NAME =
            Pattern.compile("[\\p{IsHan}()·、A-Za-z0-9]{1," + LONGEST + "}?" + SUFFIX + "(?:\\([^()]{1,20}\\))?");
    private static final Pattern NO_NAME =
            Pattern.compile("(?:我|本|各|贵|该|全).*|.*(?:首页|网站|当前位置|附件|栏目|打印|字号|来源|作者|目录|情况|公开年报|政务公开).*");
    private static final Pattern REGION = Pattern.compile("省|市|县|区|州|旗|镇|乡|街道|盟|国家|中华");

    private OrganisationName() {}

    /** Whether a folded text is the name of a body and nothing else. */
    static boolean isName(String folded) {
        return folded.length() <= LONGEST
                && endsAsName(folded)
                && NAME.matcher(folded).matches()
                && !NO_NAME.matcher(folded).matches();
    }

    /** Whether the last character is one of a suffix, or the bracket that closes what may stand behind it. */
    private static boolean endsAsName(String folded) {
        return !folded.isEmpty() && SUFFIX.indexOf(folded.charAt(folded.length() - 1)) >= 0;
    }

    /** Whether a folded text names a place, as the beginning of a body's full name does. */
    static boolean namesPlace(String folded) {
        return REGION.matcher(folded).find();
    }

    /** Whether a folded text may be the first half of a name that is broken over two lines. */
    static boolean mayBegin(String folded) {
        return folded.length() <= LONGEST
                && folded.chars().allMatch(Character::isIdeographic)
                && namesPlace(folded)
                && !NO_NAME.matcher(folded).matches();
    }

    /** The text when it is a name; null otherwise. */
    static @Nullable String orNull(String folded) {
        return isName(folded) ? folded : null;
    }
}
