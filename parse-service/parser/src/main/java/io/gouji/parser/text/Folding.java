package io.gouji.parser.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds characters so that labels compare equal however they were typed: compatibility forms and radicals become the
 * ordinary character, the traditional characters of labels the simplified; white space, punctuation and marks vanish.
 */
public final class Folding {

    /** Stands for "vanishes" in the table. */
    private static final char NOTHING = 0;

    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;

    /** Radicals that Unicode compatibility decomposition leaves alone though PDF fonts use them for the character. */
    private static final String RADICALS = "⺠民⻓长⻔门⻅见⻋车⻜飞⻛风⻚页⻢马⻥鱼⻦鸟⻉贝⻝食⻬齐⻰龙⻄西⻆角⻘青⻩黄⻤鬼⻣骨⻨麦⻁虎⻙韦⻟饣⻮齿⺟母⻳龟";

    /** Traditional characters whose simplified form occurs in a label of the form, each followed by that form. */
    private static final String TRADITIONAL =
            "佈布來来侷局係系俱具傢家內内動动務务區区員员問问單单噹当國国埰采執执報报審审對对屬属廢废廳厅強强後后復复捲卷採采搆构據据數数於于時时曆历會会條条業业構构機机權权"
                    + "歷历決决沒没況况減减無无獲获現现當当發发硏研確确祕秘穩稳穫获範范糾纠納纳組组結结統统經经維维縣县總总織织繫系繳缴繼继續续纍累罰罚舉举菓果萬万處处號号補补製制複复"
                    + "規规計计訟讼訪访許许訴诉詢询認认說说説说請请議议護护費费購购跼局踰逾轉转辦办這这進进過过鄉乡錶表鎮镇開开間间関关關关隻只項项題题額额類类體体髮发齣出檔档";

    private static final Map<Character, Character> REPLACED = replaced();

    private static final CharTable TABLE = new CharTable(c -> {
        Character other = REPLACED.get((char) c);
        return other == null ? ordinary((char) c) : other;
    });

    private Folding() {}

    /** Folds one character; 0 when it says nothing. */
    static char fold(char c) {
        return TABLE.of(c);
    }

    /** Folds a text. */
    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = TABLE.of(text.charAt(i));
            if (c != NOTHING) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static char ordinary(char c) {
        if (Character.isSurrogate(c)) {
            return NOTHING;
        }
        if (c >= FIRST_HAN && c <= LAST_HAN) {
            return c;
        }
        String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        if (normal.length() != 1 || !Character.isLetterOrDigit(normal.charAt(0))) {
            return NOTHING;
        }
        return Character.toLowerCase(normal.charAt(0));
    }

    private static Map<Character, Character> replaced() {
        var replaced = new HashMap<Character, Character>();
        for (String pairs : List.of(RADICALS, TRADITIONAL)) {
            for (int i = 0; i < pairs.length(); i += 2) {
                replaced.put(pairs.charAt(i), pairs.charAt(i + 1));
            }
        }
        return Map.copyOf(replaced);
    }
}
