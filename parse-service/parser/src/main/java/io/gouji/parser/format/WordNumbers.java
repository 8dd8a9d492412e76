package io.gouji.parser.format;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/**
 * The numbers a word processor prints in front of paragraphs and does not store in their text. One for each document,
 * asked for every paragraph in order.
 */
final class WordNumbers {

    private static final int LEVELS = 9;
    private static final int DEEPEST_STYLE = 10;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final XWPFDocument word;

    /** How far each list has counted on each level; lists of one definition count on. */
    private final Map<BigInteger, int[]> counted = new HashMap<>();

    private final Map<BigInteger, Boolean> begun = new HashMap<>();

    WordNumbers(XWPFDocument word) {
        this.word = word;
    }

    /** The number printed in front of a paragraph; empty when there is none. */
    String of(XWPFParagraph paragraph) {
        XWPFNumbering numbering = word.getNumbering();
        CTNumPr properties = numbering == null ? null : properties(paragraph);
        if (numbering == null || properties == null || properties.getNumId() == null) {
            return "";
        }
        XWPFNum list = numbering.getNum(properties.getNumId().getVal());
        XWPFAbstractNum definition = list == null
                ? null
                : numbering.getAbstractNum(list.getCTNum().getAbstractNumId().getVal());
        if (list == null || definition == null) {
            return "";
        }
        int level = properties.getIlvl() == null
                ? 0
                : Math.clamp(properties.getIlvl().getVal().intValue(), 0, LEVELS - 1);
        int[] counts = count(list, definition, level);
        return level(definition, level)
                .map(printed -> printed(printed, definition, counts))
                .orElse("");
    }

    /** The numbering of a paragraph, its own or its style's. */
    private @Nullable CTNumPr properties(XWPFParagraph paragraph) {
        var own = paragraph.getCTP().getPPr();
        if (own != null && own.getNumPr() != null) {
            return own.getNumPr();
        }
        String id = paragraph.getStyle();
        for (int depth = 0; id != null && word.getStyles() != null && depth < DEEPEST_STYLE; depth++) {
            XWPFStyle style = word.getStyles().getStyle(id);
            if (style == null) {
                return null;
            }
            var common = style.getCTStyle().getPPr();
            if (common != null && common.getNumPr() != null) {
                return common.getNumPr();
            }
            id = style.getBasisStyleID();
        }
        return null;
    }

    private int[] count(XWPFNum list, XWPFAbstractNum definition, int level) {
        int[] counts =
                counted.computeIfAbsent(definition.getCTAbstractNum().getAbstractNumId(), unknown -> new int[LEVELS]);
        if (begun.putIfAbsent(list.getCTNum().getNumId(), true) == null) {
            for (CTNumLvl override : list.getCTNum().getLvlOverrideList()) {
                int overridden = override.getIlvl().intValue();
                if (override.isSetStartOverride() && overridden < LEVELS) {
                    counts[overridden] = override.getStartOverride().getVal().intValue() - 1;
                }
            }
        }
        if (counts[level] == 0) {
            counts[level] = start(definition, level) - 1;
        }
        counts[level]++;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        return counts;
    }

    private static int start(XWPFAbstractNum definition, int level) {
        return level(definition, level)
                .filter(CTLvl::isSetStart)
                .map(printed -> printed.getStart().getVal().intValue())
                .orElse(1);
    }

    private static Optional<CTLvl> level(XWPFAbstractNum definition, int level) {
        return definition.getCTAbstractNum().getLvlList().stream()
                .filter(printed ->
                        printed.getIlvl() != null && printed.getIlvl().intValue() == level)
                .findFirst();
    }

    private static String printed(CTLvl level, XWPFAbstractNum definition, int[] counts) {
        if (!level.isSetLvlText()
                || level.getLvlText().getVal() == null
                || format(level).equals("bullet")) {
            return "";
        }
        Matcher places = PLACE.matcher(level.getLvlText().getVal());
        return places.replaceAll(place -> {
            int shown = place.group(1).charAt(0) - '1';
            String format = level(definition, shown).map(WordNumbers::format).orElse("decimal");
            return Matcher.quoteReplacement(ListNumeral.of(format, counts[shown]));
        });
    }

    private static String format(CTLvl level) {
        return level.isSetNumFmt() ? level.getNumFmt().getVal().toString() : "decimal";
    }
}
