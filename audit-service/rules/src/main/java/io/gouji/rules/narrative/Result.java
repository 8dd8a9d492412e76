package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormRow;
import io.gouji.rules.ReportView;
import io.gouji.rules.claim.Claim;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What became of applications, as the narrative groups it: the rows of table 3 a group comprises, and its wordings. */
enum Result {
    GRANTED_OR_PARTLY(
            "予以公开及部分公开",
            "granted and partly granted",
            "公开(?:答复)?(?:及|和|、|与|或|或者|以及|/)(?:予以)?部分公开|公开[(（][^)）]*部分公开[^)）]*[)）]|全部(?:或|及|和)部分公开",
            "granted partlyGranted"),
    REFUSED("不予公开", "refused", "不予以?公开|不同意公开", "refused"),
    UNAVAILABLE("无法提供", "unavailable", "无法(?:予以)?提供|不能提供", "unavailable"),
    NOT_HANDLED("不予处理", "not handled", "不予处理", "notHandled"),
    OTHER("其他处理", "handled otherwise", "其[他它](?:方式)?处理", "other"),
    PARTLY("部分公开", "partly granted", "部分(?:予以)?公开", "partlyGranted"),
    GRANTED("予以公开", "granted", "(?<!不)予以公开|(?<!不)同意公开|(?:全部|完全|全文)公开", "granted");

    private static final Pattern REASON = Pattern.compile("因|由于|属于?|涉及|为由");
    /** Every wording has one of these characters. */
    private static final String CHARACTERISTIC = "予部同全完提处";

    private static final Pattern GENERIC = Pattern.compile("^(?:其中|分别|共|有|为|的|是|计|[:：])*$");

    private final String zh;
    private final String en;
    private final Pattern wording;
    private final String rows;

    Result(String zh, String en, String wording, String rows) {
        this.zh = zh;
        this.en = en;
        this.wording = Pattern.compile(wording);
        this.rows = rows;
    }

    /** The group a claim counts: named right before its number, or after it when nothing stands before. */
    static Optional<Result> of(Claim claim) {
        String words = GENERIC.matcher(claim.noun()).matches() ? claim.wording().following() : claim.noun();
        if (words.chars().noneMatch(c -> CHARACTERISTIC.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        for (Result result : values()) {
            if (result.wording.matcher(words).find()) {
                return Optional.of(result);
            }
        }
        return Optional.empty();
    }

    Message subject() {
        return new Message(zh, en);
    }

    /** Whether the claim gives a reason and so may count one row of the group only. */
    static boolean givesReason(Claim claim) {
        return REASON.matcher(claim.noun()).find();
    }

    /** The cells of the group in a column, as the report's edition and row set have them. */
    List<CellRef> cells(ReportView report, String column) {
        return Stream.of(rows.split(" "))
                .flatMap(row -> cells(report, row, column).stream())
                .toList();
    }

    private static List<CellRef> cells(ReportView report, String row, String column) {
        var whole = new CellRef("T3", row, column);
        if (report.cell(whole).isPresent()) {
            return List.of(whole);
        }
        return report.form()
                .orElseThrow()
                .table("T3")
                .rows()
                .map(FormRow::code)
                .filter(code -> code.equals(row) || code.startsWith(row + "."))
                .map(code -> new CellRef("T3", code, column))
                .toList();
    }
}
