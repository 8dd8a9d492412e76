package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.form.CellRef;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A kind of applicant: the columns of table 3 it comprises, and its wordings. */
enum Applicant {
    ORGANISATION(
            "法人或其他组织",
            "organisations",
            "法人(?:或者?|和|及|、|与)?(?:其[他它])?(?:非法人)?组织|法人(?:提出|提交)?(?:的)?(?:政府信息公开)?(?:申请)?$|^组织",
            "company research welfare legal otherOrg"),
    COMPANY("商业企业", "companies", "(?:商业)?企业", "company"),
    RESEARCH("科研机构", "research bodies", "科研机构", "research"),
    WELFARE("社会公益组织", "welfare organisations", "公益组织", "welfare"),
    LEGAL("法律服务机构", "legal services", "法律服务机构", "legal"),
    PERSON("自然人", "natural persons", "自然人", "person");

    private static final Pattern ALL = Pattern.compile("(?:自然人|公民|个人)[^，。；\\d]{0,4}(?:法人|企业|组织)|各类申请人");

    private final String zh;
    private final String en;
    private final Pattern wording;
    private final String columns;

    Applicant(String zh, String en, String wording, String columns) {
        this.zh = zh;
        this.en = en;
        this.wording = Pattern.compile(wording);
        this.columns = columns;
    }

    /** The one kind of applicant some words name; empty when they name none or all. */
    static Optional<Applicant> named(String words) {
        if (ALL.matcher(words).find()) {
            return Optional.empty();
        }
        return Stream.of(values())
                .filter(kind -> kind.wording.matcher(words).find())
                .findFirst();
    }

    Message subject() {
        return new Message(zh + "申请件数", "applications of " + en);
    }

    /** The cells of some rows that count this kind. */
    List<CellRef> cells(String... rows) {
        return Stream.of(rows)
                .flatMap(row -> Stream.of(columns.split(" ")).map(column -> new CellRef("T3", row, column)))
                .toList();
    }

    /** Every way to count this kind: received, received and carried in, handled, handled and carried out. */
    List<NamedReading> readings() {
        return List.of(
                NamedReading.of(new Message(zh + "本年新收", en + " received"), cells("received")),
                NamedReading.of(
                        new Message(zh + "本年新收加上年结转", en + " received plus carried in"),
                        cells("received", "carriedIn")),
                NamedReading.of(new Message(zh + "办理结果总计", en + " handled"), cells("total")));
    }
}
