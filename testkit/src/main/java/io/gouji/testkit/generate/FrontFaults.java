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
                Fault.of("foreign-rules-cited", FrontFaults::foreignRules, "ID-ALIEN"),
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

    /** Rules of another province, in a report whose postcode tells its own. */
    private static Optional<Set<CellRef>> foreignRules(Draft draft) {
        boolean placed = draft.write().preamble().stream().anyMatch(text -> text.contains("邮政编码"));
        List<String> rules = List.of(
                "印发《江苏省政府信息公开申请办理答复规范》，规范办理流程。", "严格执行《上海市政府信息公开规定》，依法答复申请。", "按照《福建省政府信息公开办法》要求，完善登记、审核、答复各环节。");
        return placed ? edit(draft, added(1, rules.get(draft.random().nextInt(rules.size())))) : Optional.empty();
    }

    private static Optional<Set<CellRef>> essay(Draft draft) {
        String vague = draft.random().nextBoolean() ? "多数部门" : "各级政府部门";
        draft.edit(Paper.part(
                1,
                texts -> List.of(
                        "政府信息公开是推进国家治理现代化的重要抓手。" + vague + "能够及时公开信息，通过网站、新媒体等渠道主动发布政策文件，政策知晓度持续提升，公开内容日益丰富。",
                        "在依申请公开方面，办理流程日趋规范，答复质量稳步提高，申请人的合理需求基本得到满足。但部分地区答复格式不够统一，个别环节衔接不够顺畅，仍有改进空间。",
                        "在信息管理和平台建设方面，栏目设置更加科学，检索功能更加便捷，内容审核更加严格，线上线下融合的公开格局初步形成。",
                        "在监督保障方面，考核评议机制不断完善，培训力度不断加大，队伍素质不断增强，群众获得感明显提升。今后应当继续强化责任意识，健全长效机制，推动公开工作迈上新台阶。")));
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

    /** Words of last year's report: of the report itself, of the day figures run to, or of the plans that end it. */
    private static Optional<Set<CellRef>> lastYear(Draft draft) {
        int wrong = draft.year() - 1;
        return edit(
                draft,
                switch (draft.random().nextInt(3)) {
                    case 0 -> Paper.preamble(texts -> last(texts, "现将" + wrong + "年政府信息公开工作年度报告向社会公布。"));
                    case 1 -> added(1, "截至" + wrong + "年12月31日，网站公开专栏设置一级栏目6个。");
                    default -> added(5, draft.year() + "年，" + draft.body().self() + "将继续加强业务培训，提升公开质量。");
                });
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
