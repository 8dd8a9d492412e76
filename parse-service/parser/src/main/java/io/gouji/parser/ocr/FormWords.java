package io.gouji.parser.ocr;

import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormColumn;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.form.FormGroup;
import io.gouji.contract.form.FormRow;
import io.gouji.contract.form.FormTable;
import io.gouji.contract.form.RowVariant;
import io.gouji.parser.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the form. A cell that holds words holds its labels, so that one that was recognised as nearly a label,
 * and as nearly no other, says that label. Figures are never touched.
 */
final class FormWords {

    /** A shorter word with one character changed may be another word. */
    private static final int SHORTEST_FOR_ANY_CHARACTER = 4;

    /** By their numbers rows are told apart, so these are taken as they were recognised. */
    private static final String NUMBERING = "一二三四五六七八九十0123456789";

    /** Characters of the labels, each with those that it is often recognised as. */
    private static final List<String> CONFUSED = List.of(
            "计评汁讣许讨", "总怠忌恳", "未末", "其共", "他地池", "维绝", "持特", "结给绪", "果杲呆", "纠纣斜", "议仪汉", "诉拆诈斥", "讼松", "审宙", "复夏", "尚肖",
            "起超", "接按", "自白目", "人入八", "本木", "年牛", "件伴", "制刺", "发友", "废度", "止上正", "现观", "有肓", "效郊", "理埋", "处外", "予子于",
            "公会", "开并井", "许评汗", "罚罪", "强张", "收牧", "费贵", "业亚", "科料", "研硏", "机杌", "构枸", "社杜", "益盆", "组细", "织纪", "商啇",
            "企金", "法怯", "规观", "章草", "性姓", "文丈", "政攻", "申中甲", "请清情", "情请");

    private static final Set<String> LABELS = labels();

    private FormWords() {}

    /** The words of one cell, with the label they nearly are in their place, character for character. */
    static List<Word> corrected(List<Word> words) {
        String text = words.stream().map(Word::text).collect(Collectors.joining());
        Optional<String> label = label(Folding.fold(text));
        if (label.isEmpty()) {
            return words;
        }
        var corrected = new ArrayList<Word>();
        int said = 0;
        for (Word word : words) {
            var written = new StringBuilder(word.text());
            for (int i = 0; i < written.length(); i++) {
                if (!Folding.fold(written.substring(i, i + 1)).isEmpty()) {
                    written.setCharAt(i, label.get().charAt(said++));
                }
            }
            corrected.add(word.reading(written.toString()));
        }
        return corrected;
    }

    /** The only label that a folded text nearly is; empty when it is one, or none, or several. */
    private static Optional<String> label(String folded) {
        if (LABELS.contains(folded)) {
            return Optional.empty();
        }
        List<String> near =
                LABELS.stream().filter(label -> isNearly(folded, label)).toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private static boolean isNearly(String folded, String label) {
        if (folded.length() != label.length()) {
            return false;
        }
        int confused = 0;
        int others = 0;
        for (int i = 0; i < label.length(); i++) {
            char is = folded.charAt(i);
            char owed = label.charAt(i);
            if (is == owed) {
                continue;
            }
            if (NUMBERING.indexOf(is) >= 0 || NUMBERING.indexOf(owed) >= 0) {
                return false;
            }
            confused += isConfused(owed, is) ? 1 : 0;
            others += isConfused(owed, is) ? 0 : 1;
        }
        // most of a label has to be there
        boolean enough = 2 * (confused + others) <= label.length();
        return enough && (others == 0 || (others == 1 && label.length() >= SHORTEST_FOR_ANY_CHARACTER));
    }

    private static boolean isConfused(char owed, char recognised) {
        return CONFUSED.stream()
                .anyMatch(characters -> characters.charAt(0) == owed && characters.indexOf(recognised) > 0);
    }

    private static Set<String> labels() {
        return Arrays.stream(FormEdition.values())
                .flatMap(edition -> FormCatalogue.template(edition).stream())
                .flatMap(template -> template.tables().stream())
                .flatMap(FormWords::printed)
                .map(Folding::fold)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> printed(FormTable table) {
        Stream<String> columns = table.blocks().stream()
                .flatMap(block -> block.columns().stream())
                .flatMap(FormWords::printed);
        Stream<String> rows = Stream.concat(
                        table.rows(), table.variants().stream().map(RowVariant::row))
                .flatMap(FormWords::printed);
        return Stream.of(columns, rows, table.groups().stream().flatMap(FormWords::printed))
                .flatMap(labels -> labels);
    }

    private static Stream<String> printed(FormColumn column) {
        return Stream.concat(Stream.of(column.label()), column.aliases().stream());
    }

    private static Stream<String> printed(FormRow row) {
        return Stream.concat(Stream.of(row.label()), row.aliases().stream());
    }

    private static Stream<String> printed(FormGroup group) {
        return Stream.concat(Stream.of(group.label()), group.aliases().stream());
    }
}
