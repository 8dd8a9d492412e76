package io.gouji.rules.structure;

import io.gouji.rules.Beginnings;
import io.gouji.rules.ChineseOrdinal;
import io.gouji.rules.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words and marks that number the points of a text, as 一是 and （二） do. */
final class Enumerators {

    /** What a text numbers its points with, from the outer to the inner. */
    enum Style {
        BRACKETED("（%s）"),
        FIGURE("%s."),
        IS("%s是"),
        MUST("%s要");

        private final String form;

        Style(String form) {
            this.form = form;
        }

        /** Whether a new point of this style ends the lists of the styles behind it. */
        boolean endsInnerLists() {
            return this == BRACKETED || this == FIGURE;
        }

        /** The enumerator as this style writes it. */
        String write(int ordinal) {
            return form.formatted(this == FIGURE ? Integer.toString(ordinal) : ChineseOrdinal.of(ordinal));
        }
    }

    /**
     * One enumerator.
     *
     * @param at index of its first character
     */
    record Enumerator(Style style, int ordinal, int at) {}

    private static final Pattern ENUMERATOR =
            Pattern.compile("(?:^|[。；;！!？?：:\\n，,、])[\\s\\u3000]*(?:[（(](?<bracketed>[一二三四五六七八九十]{1,3})[）)](?!项)"
                    + "|(?<word>[一二三四五六七八九十]{1,3})(?<verb>[是要])(?!否|不[是要])" + "|(?<figure>\\d{1,2})[.．、](?!\\d))");
    /** What an enumerator stands behind unless it begins the text. */
    private static final Beginnings BEFORE = new Beginnings("。；;！!？?：:\n，,、");

    private static final Words QUOTATION_MARKS = Words.of("[“「《]");
    private static final Pattern QUOTED = Pattern.compile("“[^“”]*”|「[^「」]*」|《[^《》]*》");
    private static final String CLAUSE_MARKS = "，,、";

    private Enumerators() {}

    /** The enumerators of a text in printed order; those within quotation marks and titles are not its own. */
    static List<Enumerator> in(String text) {
        String own = QUOTATION_MARKS.in(text)
                ? QUOTED.matcher(text)
                        .replaceAll(quoted -> "＿".repeat(quoted.group().length()))
                : text;
        var found = new ArrayList<Enumerator>();
        Matcher matcher = ENUMERATOR.matcher(own);
        int from = 0;
        while (find(matcher, own, from)) {
            add(found, own, matcher);
            from = Math.max(matcher.end(), from + 1);
        }
        return List.copyOf(found);
    }

    private static boolean find(Matcher matcher, String text, int from) {
        return (from == 0 && matcher.lookingAt()) || BEFORE.find(matcher, text, from);
    }

    private static void add(List<Enumerator> found, String text, Matcher matcher) {
        String bracketed = matcher.group("bracketed");
        String word = matcher.group("word");
        String figure = matcher.group("figure");
        boolean midSentence = CLAUSE_MARKS.indexOf(text.charAt(matcher.start())) >= 0;
        if (word != null) {
            Style style = matcher.group("verb").equals("是") ? Style.IS : Style.MUST;
            add(found, style, word, matcher.start("word"));
        } else if (bracketed != null && !midSentence) {
            add(found, Style.BRACKETED, bracketed, matcher.start("bracketed") - 1);
        } else if (figure != null && !midSentence) {
            add(found, Style.FIGURE, figure, matcher.start("figure"));
        }
    }

    private static void add(List<Enumerator> found, Style style, String ordinal, int at) {
        ChineseOrdinal.read(ordinal).ifPresent(number -> found.add(new Enumerator(style, number, at)));
    }
}
