package io.gouji.parser.narrative;

import io.gouji.contract.report.DeclaredParts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a report says of its own parts: how many there are, and which. */
final class PartsList {

    private static final String COUNT = "([0-9]{1,2}|[一二三四五六七八九十]{1,2})个?(?:大|主要)?(?:部分|方面|章节|章|板块)";
    private static final Pattern COUNT_BEHIND = Pattern.compile("(?:等|,|、|共计|共|合计|总共|以上|上述|内容){0,9}" + COUNT);
    private static final Pattern COUNT_ANYWHERE = Pattern.compile("(?<![0-9第])" + COUNT);
    private static final Pattern BARE_COUNT =
            Pattern.compile("(?:报告|全文|内容)[^。,;]{0,12}(?:分为|分|由|包括|共|包含)[^。,;]{0,6}?" + COUNT);
    private static final Beginnings BARE_BEGINNINGS = Beginnings.of(BARE_COUNT);
    private static final Pattern SEPARATOR = Pattern.compile("(?:[、,;]|以及|和|及|与){1,9}");
    private static final Pattern STOP =
            Pattern.compile("[、,;。:]|等|共计|共[0-9一二三四五六七八九十]|[0-9一二三四五六七八九十]{1,2}个?(?:部分|方面|章)|组成|构成|内容");
    private static final Pattern UNKNOWN_PART =
            Pattern.compile("[^现将如下。]{2,25}(?:情况|事项|表|措施|问题|概述|复议|诉讼|建设|管理|保障|公开|附件|计划)");
    private static final int FEWEST_LISTED = 2;

    private final Passage sentence;
    private final Fold fold;
    private final String text;
    private final List<String> listed = new ArrayList<>();
    private int position;

    private PartsList(Passage sentence) {
        this.sentence = sentence;
        this.fold = sentence.fold();
        this.text = fold.text();
    }

    /** What the first sentence that speaks of parts declares; null when none does. */
    static @Nullable DeclaredParts read(List<Passage> sentences) {
        for (Passage sentence : sentences) {
            DeclaredParts declared = new PartsList(sentence).read();
            if (declared != null) {
                return declared;
            }
        }
        for (Passage sentence : sentences) {
            Matcher count = BARE_COUNT.matcher(sentence.folded());
            if (BARE_BEGINNINGS.find(count, sentence.folded(), 0)) {
                return new DeclaredParts(Numerals.read(count.group(1)), List.of(), sentence.text(), sentence.place());
            }
        }
        return null;
    }

    private @Nullable DeclaredParts read() {
        for (int start = PartTitle.next(text, 0); start >= 0; start = PartTitle.next(text, start + 1)) {
            PartTitle first = PartTitle.at(text, start);
            if (first == null
                    || !SEPARATOR
                            .matcher(text)
                            .region(first.end(), text.length())
                            .lookingAt()) {
                continue;
            }
            collect(start);
            if (listed.size() >= FEWEST_LISTED) {
                return new DeclaredParts(number(start), List.copyOf(listed), sentence.text(), sentence.place());
            }
            listed.clear();
        }
        return null;
    }

    private void collect(int start) {
        position = start;
        while (position < text.length()) {
            int end = elementEnd(position);
            if (end <= position) {
                return;
            }
            listed.add(printed(position, end));
            position = end;
            Matcher separator = SEPARATOR.matcher(text).region(end, text.length());
            if (!separator.lookingAt()) {
                return;
            }
            if (elementEnd(separator.end()) < 0) {
                return;
            }
            position = separator.end();
        }
    }

    /** Where the element that begins here ends; -1 when no part is named here. */
    private int elementEnd(int from) {
        if (from >= text.length()) {
            return -1;
        }
        PartTitle title = PartTitle.at(text, from);
        int known = title == null ? from : title.end();
        if (title != null && isSeparated(known)) {
            return known;
        }
        int stop = stop(known);
        if (title != null) {
            return stop;
        }
        return UNKNOWN_PART.matcher(text.substring(from, stop)).matches() ? stop : -1;
    }

    private boolean isSeparated(int index) {
        return index == text.length()
                || SEPARATOR.matcher(text).region(index, text.length()).lookingAt()
                || STOP.matcher(text).region(index, text.length()).lookingAt();
    }

    /** The next end of an element: punctuation, a count, or a conjunction with a known title behind it. */
    private int stop(int from) {
        Matcher stop = STOP.matcher(text);
        int end = stop.find(from) ? stop.start() : text.length();
        Matcher conjunction = SEPARATOR.matcher(text).region(from, end);
        while (conjunction.find()) {
            if (PartTitle.at(text, conjunction.end()) != null) {
                return conjunction.start();
            }
        }
        return end;
    }

    private String printed(int from, int to) {
        String raw = sentence.text().substring(fold.source(from), fold.sourceEnd(to));
        return raw.chars()
                .filter(c -> !Fold.isSpace((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private @Nullable Integer number(int start) {
        Matcher behind = COUNT_BEHIND.matcher(text).region(position, text.length());
        if (behind.lookingAt()) {
            return Numerals.read(behind.group(1));
        }
        Matcher before = COUNT_ANYWHERE.matcher(text).region(0, start);
        return before.find() ? Numerals.read(before.group(1)) : null;
    }
}
