package io.gouji.parser.narrative;

import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.form.FormSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title of a part met in folded text.
 *
 * @param ordinal the official part, 1 to 6; 0 for an appendix that is no part but ends the one before
 * @param end index behind the title
 * @param official whether it is an official wording or a full alias of one, and not just similar
 */
record PartTitle(int ordinal, int end, boolean official) {

    static final int APPENDIX = 0;

    /** Aliases shorter than this also head the items of part one, so that they prove nothing. */
    private static final int TELLING_ALIAS = 8;

    private static final Map<String, Integer> OFFICIAL = officialWordings();

    private static final List<Pattern> WORDINGS = List.of(
            Pattern.compile("政府信息公开(?:工作)?(?:情况)?统计表|附[件表][:0-9一二三:]|附表"),
            Pattern.compile("(?:政府信息公开)?(?:工作)?的?(?:总体(?:工作)?(?:情况|概况)|基本情况|概述|概况)"),
            Pattern.compile("(?:行政机关|本机关)?主动公开(?:政府信息|信息)?(?:工作)?的?(?:工作)?情况"),
            Pattern.compile("(?:行政机关|本机关)?(?:(?:收到|受理)(?:和|及|与|并)?(?:处理|办理)?)?(?:政府信息)?(?:公开)?"
                    + "(?:依申请公开|公开申请|申请公开|申请)(?:政府信息)?(?:工作|办理|处理)?的?情况"),
            Pattern.compile("因?(?:政府信息公开|政府信息)?(?:工作)?(?:引起|引发|提起)?的?被?(?:申请|提起)?行政(?:法)?复议(?:案件)?的?(?:情况)?"
                    + "(?:(?:、|,|和|及|与|以及|或)被?(?:提起|申请)?(?:政府信息公开)?行政诉讼)?(?:案件)?的?(?:情况)?"),
            Pattern.compile("(?:政府信息公开)?(?:工作)?(?:中|方面)?(?:存在|面临)?的?(?:主要)?(?:问题|困难|不足)(?:[与和及、]不足)?"
                    + "(?:(?:及|和|与|以及|、)(?:下一?步)?的?(?:改进|整改|解决|工作)的?(?:情况|措施|办法|打算|方向|计划|意见|工作))?(?:情况)?"),
            Pattern.compile("(?:其他|其它)(?:需要|需|应当|应)?(?:报告|说明)?的?(?:重要)?(?:事项|情况)|需要(?:报告|说明)的(?:其他)?事项"));

    private static final Beginnings BEGINNINGS = Beginnings.of(WORDINGS);

    /** Whether nothing in the two characters at an index forbids that a title begins there. */
    static boolean mayBeginAt(String folded, int index) {
        return BEGINNINGS.at(folded, index) != 0;
    }

    /** The next index from one on at which a title may begin; -1 when there is none. */
    static int next(String folded, int from) {
        return BEGINNINGS.next(folded, from);
    }

    /** The title that begins at an index; null when none does. */
    static @Nullable PartTitle at(String folded, int index) {
        PartTitle best = null;
        int possible = BEGINNINGS.at(folded, index);
        for (int ordinal = 0; possible >>> ordinal != 0; ordinal++) {
            if ((possible & 1 << ordinal) == 0) {
                continue;
            }
            Matcher matcher = WORDINGS.get(ordinal).matcher(folded).region(index, folded.length());
            if (matcher.lookingAt() && (best == null || matcher.end() > best.end)) {
                boolean official = OFFICIAL.getOrDefault(matcher.group(), -1) == ordinal;
                best = new PartTitle(ordinal, matcher.end(), official);
            }
        }
        return best;
    }

    /** Whether a folded text is the beginning of an official title of a part, and not all of it. */
    static boolean isBegun(String folded, int ordinal) {
        return OFFICIAL.entrySet().stream()
                .anyMatch(title -> title.getValue() == ordinal
                        && title.getKey().startsWith(folded)
                        && title.getKey().length() > folded.length());
    }

    private static Map<String, Integer> officialWordings() {
        var titles = new HashMap<String, Integer>();
        for (FormEdition edition : FormEdition.values()) {
            FormCatalogue.template(edition)
                    .ifPresent(template -> template.sections()
                            .forEach(section ->
                                    wordings(section).forEach(title -> titles.put(title, section.ordinal()))));
        }
        return Map.copyOf(titles);
    }

    private static List<String> wordings(FormSection section) {
        var wordings = new ArrayList<String>();
        wordings.add(Fold.text(section.title()));
        section.aliases().stream()
                .map(Fold::text)
                .filter(alias -> alias.length() >= TELLING_ALIAS)
                .forEach(wordings::add);
        return wordings;
    }
}
