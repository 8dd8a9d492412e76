package io.gouji.parser.narrative;

import io.gouji.contract.report.Section.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbered items of a part, their brackets whole, halved or lost. */
final class Items {

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_GLUED_TITLE = 20;
    private static final String NUMERAL = "[一二三四五六七八九十]{1,3}";

    private static final Pattern NUMBERED = Pattern.compile("\\((?:" + NUMERAL + "|[0-9]{1,2})\\)|" + NUMERAL + "[)、]|"
            + "[0-9]{1,2}(?:、|[.](?![0-9]))|第" + NUMERAL + "[,、]");
    private static final Pattern CHINESE = Pattern.compile("\\(?" + NUMERAL + "\\)|" + NUMERAL + "、");
    private static final Pattern BARE = Pattern.compile("[一二三四五六七八九](?:是|(?!方面|直|般|定|些|个))");
    private static final Pattern ARABIC = Pattern.compile("[0-9]{1,2}(?:、|[.](?![0-9]))");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}年");
    private static final Pattern KNOWN_TITLE =
            Pattern.compile("[^。,;:、(]{0,8}?(?:主动公开|依申请公开|信息管理|平台建设|监督保障)(?:政府信息|信息|工作|建设)?(?:的?(?:情况|方面|工作))?");

    private Items() {}

    /** A beginning: how long the number is, and where the title ends. */
    private record Start(int numberEnd, int titleEnd, int bodyFrom) {}

    /** Whether a folded text begins with a number of its own. */
    static boolean isNumbered(String folded) {
        return NUMBERED.matcher(folded).lookingAt();
    }

    /** Where a well-known item title that begins at an index ends; -1 when none begins there. */
    static int knownTitleEnd(String folded, int from) {
        Matcher title = KNOWN_TITLE.matcher(folded).region(from, folded.length());
        return title.lookingAt() ? title.end() : -1;
    }

    static List<Item> of(List<Passage> paragraphs) {
        List<Item> chinese = of(paragraphs, true);
        return chinese.isEmpty() ? of(paragraphs, false) : chinese;
    }

    private static List<Item> of(List<Passage> paragraphs, boolean chinese) {
        var items = new ArrayList<Item>();
        Passage head = Passage.EMPTY;
        Start start = null;
        var body = new ArrayList<String>();
        for (Passage paragraph : paragraphs) {
            Start next = start(paragraph, chinese);
            if (next != null) {
                close(items, head, start, body);
                head = paragraph;
                start = next;
                body.clear();
                body.add(paragraph.from(next.bodyFrom).strip().text());
            } else {
                body.add(paragraph.text());
            }
        }
        close(items, head, start, body);
        return List.copyOf(items);
    }

    private static void close(List<Item> items, Passage head, @Nullable Start start, List<String> body) {
        if (start == null) {
            return;
        }
        List<String> text = body.stream().filter(line -> !line.isEmpty()).toList();
        items.add(new Item(
                head.sub(0, start.numberEnd).strip().text(),
                head.sub(start.numberEnd, start.titleEnd).strip().text(),
                String.join("\n", text),
                head.place()));
    }

    private static @Nullable Start start(Passage paragraph, boolean chinese) {
        Fold fold = paragraph.fold();
        String text = fold.text();
        Matcher number = (chinese ? CHINESE : ARABIC).matcher(text);
        if (number.lookingAt()) {
            return start(fold, number.end(), titleEnd(text, number.end()));
        }
        Matcher bare = BARE.matcher(text);
        if (chinese && bare.lookingAt()) {
            int end = knownTitleEnd(text, bare.end());
            return end > 0 && isOver(text, end) ? start(fold, bare.end(), end) : null;
        }
        return null;
    }

    private static Start start(Fold fold, int numberEnd, int titleEnd) {
        boolean stop = titleEnd < fold.text().length()
                && titleEnd > numberEnd
                && "。:".indexOf(fold.text().charAt(titleEnd)) >= 0;
        return new Start(
                fold.source(numberEnd), fold.sourceEnd(titleEnd), fold.sourceEnd(stop ? titleEnd + 1 : titleEnd));
    }

    private static boolean isOver(String folded, int end) {
        return end == folded.length() || "。:,".indexOf(folded.charAt(end)) >= 0;
    }

    /** Where an item's title ends: at its full stop or colon, with its paragraph, or where a well-known title does. */
    private static int titleEnd(String folded, int from) {
        int stop = from;
        while (stop < folded.length() && "。:;".indexOf(folded.charAt(stop)) < 0) {
            stop++;
        }
        int known = Math.max(from, knownTitleEnd(folded, from));
        String title = folded.substring(from, stop);
        Matcher year = YEAR.matcher(title);
        if (year.find() && year.start() > 0 && year.start() <= LONGEST_GLUED_TITLE) {
            return from + year.start();
        }
        return title.length() > LONGEST_TITLE || (title.indexOf(',') >= 0 && known > from) ? known : stop;
    }
}
