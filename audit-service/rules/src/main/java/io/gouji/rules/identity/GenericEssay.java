package io.gouji.rules.identity;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.Section;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Parts;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Part one is an essay that could be anybody's: no name, no figure, many departments and some regions. */
public final class GenericEssay implements Rule {

    private static final int OVERVIEW = 1;
    private static final int LONG_ENOUGH = 200;
    private static final int TELLING = 2;
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "ID-GENERIC",
            Severity.WARNING,
            new Message("总体情况是不指向任何机关的通用文章", "Part one is an essay that could be anybody's"),
            "国办公开办函〔2021〕30号：内容雷同、敷衍塞责的，依《条例》第四十七条追究责任",
            new Message(
                    "第一部分满%d字，而没有一个数字、没有机关名称或“我局”“本县”之类的自称、没有条例以外的书名，却至少两次说“多数部门”“部分地区”一类的话，判为通用文章。四个条件缺一不判。"
                            .formatted(LONG_ENOUGH),
                    ("Part one has at least %d letters and yet no figure, no name of the body and no word for itself, no title but"
                                    + " the regulations', and speaks at least twice of “most departments” or “some regions”. All"
                                    + " four must hold.")
                            .formatted(LONG_ENOUGH)));

    private static final Pattern FIGURE = Pattern.compile("\\d|[一二三四五六七八九十百千万两]+余?[条份次篇个件项期起场例部人家名]|百分之");
    private static final Pattern SELF =
            Pattern.compile("[我本](?:[局委办厅院校站所馆处省市县区州旗镇乡街村]|单位|机关|中心|部门|辖区|行政区)|全[省市县区州旗镇乡](?!国)|[县区镇乡](?:人民)?政府|街道办");
    private static final Pattern TITLE = Pattern.compile("《(?!中华人民共和国政府信息公开条例|政府信息公开条例|条例)[^《》]+》");
    private static final Pattern VAGUE =
            Pattern.compile("各级政府部门|各级政府|多数部门|大多数部门|各部门|一些部门|部分部门|部分地区|一些地区|各地区|各地(?!区)|有些地方|部分地方|相关部门");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        Section part = Parts.whole(view.report(), OVERVIEW).orElse(null);
        if (part == null) {
            return Parts.unread(view.report(), OVERVIEW);
        }
        String text = Parts.squeezed(part.text());
        if (Parts.length(text) < LONG_ENOUGH) {
            return Outcome.notApplicable("第一部分太短，无从判断", "part one is too short to tell");
        }
        boolean own = FIGURE.matcher(text).find()
                || SELF.matcher(text).find()
                || TITLE.matcher(text).find()
                || names(text, view.report().agency());
        List<String> vague = own
                ? List.of()
                : VAGUE.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .toList();
        if (vague.size() < TELLING) {
            return new Outcome.Pass();
        }
        String words = String.join("、", vague);
        var draft = new FindingDraft(
                        DESCRIPTOR,
                        "part 1",
                        new Message(
                                "第一部分没有数字、没有本机关名称和自称，只说“%s”".formatted(words),
                                "Part one has no figure, no name and no word for the body itself, and speaks of %s"
                                        .formatted(words)))
                .compare(null, words)
                .evidence("part", part.number() + part.title(), part.at());
        part.sentences().stream()
                .filter(sentence -> VAGUE.matcher(sentence.text()).find())
                .forEach(sentence -> draft.evidence("text", sentence));
        return new Outcome.Fail(List.of(draft.build()));
    }

    private static boolean names(String text, @Nullable String agency) {
        if (agency == null) {
            return false;
        }
        BodyName name = BodyName.of(agency);
        return text.contains(agency)
                || name.places().values().stream().anyMatch(place -> place.length() > 1 && text.contains(place));
    }
}
