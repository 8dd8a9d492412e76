package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.testkit.generate.Body.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Faults of names, dates and citations, and words that belong to somebody else or to another year. */
final class FrontFaults {

    private static final int LONG_ENOUGH = 140;
    private static final String OTHER_BODY = "云岭县教育局";

    private FrontFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "signed-by-another",
                        draft -> edit(draft, Paper.signature(OTHER_BODY, date(draft, 1, 15))),
                        "ID-NAME"),
                Fault.of(
                        "foreign-rules-cited",
                        draft -> edit(draft, added(1, "印发《江苏省政府信息公开申请办理答复规范》，规范办理流程。")),
                        "ID-ALIEN"),
                Fault.of(
                        "letter-published",
                        draft -> edit(draft, Paper.preamble(texts -> first(texts, "根据贵办《关于报送年度报告的通知》要求，"))),
                        "ID-ALIEN"),
                Fault.of("essay-without-facts", FrontFaults::essay, "ID-GENERIC")
                        .alsoSeenBy("ST-SUB", "ST-EMPTY", "ST-FIVE", "NT-FEE2"),
                Fault.of("title-of-another-year", FrontFaults::titleYear, "DT-TITLE")
                        .alsoSeenBy("DT-PERIOD", "DT-SIGN", "DT-DEAD", "YOY-YEAR", "YOY-GROWTH", "CT-LAW"),
                Fault.of("period-cut-short", FrontFaults::period, "DT-PERIOD"),
                Fault.of(
                                "signed-in-the-report-year",
                                draft ->
                                        edit(draft, Paper.signature(draft.body().name(), date(draft, 0, 17))),
                                "DT-SIGN")
                        .alsoSeenBy("YOY-YEAR"),
                Fault.of("signed-late", FrontFaults::late, "DT-DEAD"),
                Fault.of(
                        "superseded-regulation",
                        draft -> edit(draft, Paper.preamble(texts -> first(texts, "根据《中华人民共和国政府信息公开条例》（国务院令第492号），"))),
                        "CT-LAW"),
                Fault.of("fee-notice-miscited", FrontFaults::feeNotice, "CT-FEE"),
                Fault.of(
                        "telephone-malformed",
                        draft -> edit(
                                draft, Paper.preamble(texts -> last(texts, "联系电话：0517-88；邮政编码：2230；电子邮箱：xxgk＠163。"))),
                        "CI-CONTACT"),
                Fault.of("last-year-named", FrontFaults::lastYear, "YOY-YEAR").alsoSeenBy("DT-TITLE"),
                Fault.of("text-of-last-year", FrontFaults::ownText, "YOY-TEXT").alsoSeenBy("ID-ALIEN"),
                Fault.of("text-of-another-body", FrontFaults::peersText, "ID-COPY")
                        .alsoSeenBy("ID-ALIEN", "ID-NAME", "YOY-TEXT"));
    }

    private static Optional<Set<CellRef>> edit(Draft draft, UnaryOperator<GeneratedReport> change) {
        draft.edit(change);
        return Optional.of(Set.of());
    }

    private static UnaryOperator<GeneratedReport> added(int part, String text) {
        return Paper.part(part, texts -> {
            texts.add(text);
            return texts;
        });
    }

    private static List<String> first(List<String> texts, String words) {
        texts.set(0, words + texts.getFirst());
        return texts;
    }

    private static List<String> last(List<String> texts, String text) {
        texts.add(text);
        return texts;
    }

    private static String date(Draft draft, int yearsLater, int day) {
        return "%d年1月%d日".formatted(draft.year() + yearsLater, day);
    }

    private static Optional<Set<CellRef>> essay(Draft draft) {
        draft.edit(Paper.part(
                1,
                texts -> List.of(
                        "政府信息公开工作总体平稳，多数部门能够及时公开信息，部分地区公开质量有待提升。",
                        "各方面不断完善制度，优化流程，丰富形式，群众获得感明显增强。",
                        "今后应当继续强化责任意识，健全长效机制，推动公开工作迈上新台阶。")));
        draft.edit(Paper.part(5, texts -> List.of("部分单位公开意识不强，一些栏目更新不及时。下一步，应加强学习，完善制度，提高水平。")));
        return Optional.of(Set.of());
    }

    private static Optional<Set<CellRef>> titleYear(Draft draft) {
        String year = Integer.toString(draft.year());
        String other = Integer.toString(draft.year() - 1);
        return edit(draft, Paper.title(title -> title.replace(year, other)));
    }

    private static Optional<Set<CellRef>> period(Draft draft) {
        return edit(draft, Paper.preamble(texts -> {
            texts.replaceAll(text -> text.replace("12月31日", "11月30日"));
            return texts;
        }));
    }

    private static Optional<Set<CellRef>> late(Draft draft) {
        String month = draft.body().role() == Role.REGION ? "6月3日" : "4月21日";
        return edit(draft, Paper.signature(draft.body().name(), (draft.year() + 1) + "年" + month));
    }

    private static Optional<Set<CellRef>> feeNotice(Draft draft) {
        if (draft.year() < 2021) {
            return Optional.empty();
        }
        return edit(draft, added(6, "收费标准见《国务院关于印发（政府信息公开信息处理费管理办法）的通知》（国办函〔2020〕109号）。"));
    }

    private static Optional<Set<CellRef>> lastYear(Draft draft) {
        String wrong = (draft.year() - 1) + "年政府信息公开工作年度报告";
        return edit(draft, Paper.preamble(texts -> last(texts, "现将" + wrong + "向社会公布。")));
    }

    private static Optional<Set<CellRef>> ownText(Draft draft) {
        Supplier<GeneratedReport> lastYears = draft.sources().lastYears();
        return lastYears == null ? Optional.empty() : copied(draft, lastYears.get());
    }

    private static Optional<Set<CellRef>> peersText(Draft draft) {
        Supplier<GeneratedReport> peers = draft.sources().peers();
        if (peers == null) {
            return Optional.empty();
        }
        draft.copiedFrom(draft.sources().peer());
        return copied(draft, peers.get());
    }

    /** Takes part five from another report, whose year and name are put right. */
    private static Optional<Set<CellRef>> copied(Draft draft, GeneratedReport source) {
        List<String> words = source.parts().stream()
                .filter(part -> part.ordinal() == 5)
                .flatMap(part -> part.paragraphs().stream())
                .map(text -> text.replace(source.year() + "年", draft.year() + "年"))
                .toList();
        return String.join("", words).length() < LONG_ENOUGH
                ? Optional.empty()
                : edit(draft, Paper.part(5, texts -> words));
    }
}
