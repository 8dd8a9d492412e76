package io.gouji.parser.narrative;

import io.gouji.contract.form.FormBlock;
import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.form.FormTable;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the words printed in the tables of the form from the narrative around them. */
final class FormWords {

    /** Share of a line's characters in pairs known from the tables above which the line is taken for a piece of one. */
    private static final double TABLE_SHARE = 0.75;

    private static final Pattern GAPS = Pattern.compile("[\\s\u00A0\u3000|]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]*");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}\\p{N}]+");
    private static final String CHROME = "信息内容；申请人情况；法人或其他组织；自然人总计；（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）；"
            + "三、本年度办理结果；行政复议；行政诉讼；未经复议直接起诉；复议后起诉；结果维持；结果纠正；其他结果；尚未审结；指标名称；计量单位";

    private static final String WORDS = words();
    private static final Set<String> PAIRS = pairs(WORDS);

    private FormWords() {}

    /** Whether the line holds no word at all: rules, page numbers, lone figures, empty cells. */
    static boolean isWordless(String line) {
        return NO_LETTERS.matcher(line).matches();
    }

    /** Whether a line is certainly a row or cell of a table: pipes or tabs, or nothing but words of the form. */
    static boolean isTableLine(String line) {
        int pipes = (int) line.chars().filter(c -> c == '|').count();
        if (pipes >= 2 || line.strip().endsWith("|")) {
            return true;
        }
        for (String token : GAPS.split(line, -1)) {
            if (!WORDS.contains(PUNCTUATION.matcher(Fold.text(token)).replaceAll(""))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line without a sentence reads like pieces of table cells. */
    static boolean readsLikeTable(String line) {
        String letters = PUNCTUATION.matcher(Fold.text(line)).replaceAll("");
        if (letters.length() < 2) {
            return true;
        }
        int known = 0;
        boolean covered = false;
        for (int i = 0; i < letters.length(); i++) {
            boolean begins = i + 2 <= letters.length() && PAIRS.contains(letters.substring(i, i + 2));
            known += begins || covered ? 1 : 0;
            covered = begins;
        }
        return known >= TABLE_SHARE * letters.length();
    }

    private static String words() {
        var words = new StringBuilder(CHROME);
        for (FormEdition edition : FormEdition.values()) {
            FormCatalogue.template(edition).ifPresent(form -> form.tables().forEach(table -> add(words, table)));
        }
        String[] labels = words.toString().split("；", -1);
        var folded = new StringBuilder();
        for (String label : labels) {
            folded.append(PUNCTUATION.matcher(Fold.text(label)).replaceAll("")).append('；');
        }
        return folded.toString();
    }

    private static void add(StringBuilder words, FormTable table) {
        table.groups().forEach(group -> words.append('；').append(group.label()));
        table.variants()
                .forEach(variant -> words.append('；').append(variant.row().label()));
        for (FormBlock block : table.blocks()) {
            words.append('；').append(block.heading());
            block.columns().forEach(column -> words.append('；').append(column.label()));
            block.rows().forEach(row -> words.append('；').append(row.label()));
        }
    }

    private static Set<String> pairs(String words) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= words.length(); i++) {
            pairs.add(words.substring(i, i + 2));
        }
        return Set.copyOf(pairs);
    }
}
