package io.gouji.rules.identity;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.Body;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Parts;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import io.gouji.rules.narrative.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The report has words that cannot be the body's own: another place's documents, a letter's, another kind of body's.
 */
public final class ForeignWords implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "ID-ALIEN",
            Severity.WARNING,
            new Message("报告中有不属于本机关的文字", "The report has words that are not the body's own"),
            "国办公开办函〔2021〕30号：内容雷同、敷衍塞责的，依《条例》第四十七条追究责任",
            new Message(
                    "四类文字：以外省文件为工作依据；写给主管部门的公文用语（“贵办”“贵局”）；第五部分把“我国”“全国”的问题当作本机关的问题；乡镇、街道报告自称“我局”一类，部门报告自称“我镇”一类。引号内的、学习借鉴和区域协作的、所在省份不明的不判。",
                    "Four kinds of words: a document of another province as the basis of the work; the address of a letter to the"
                            + " supervising office (贵办, 贵局); problems of the whole country as the body's own in part five; a"
                            + " township that calls itself a bureau, or a department that calls itself a township. Not judged:"
                            + " quotations, learning from or working with another place, and bodies whose province is not known."));

    private static final int PROBLEMS = 5;
    private static final Pattern QUOTED = Pattern.compile("“[^“”]*”|「[^「」]*」");
    private static final Pattern LETTER = Pattern.compile("(?:^|[，。；：据照按向请由与呈报就将应经])(贵(?:办(?!事)|局|委|厅|单位|科室|处室|中心|府))");
    private static final Pattern NATION =
            Pattern.compile("(?:我国|全国)(?:的)?(?:政府信息公开|政务公开)[^，。；]{0,10}(?:存在|还有|仍有|不足|问题)[^，。；]*");
    private static final Pattern BUREAU = Pattern.compile("(?<!自)我(?:局(?![限部面势])|厅(?!堂)|委(?![托婉]))");
    private static final Pattern TOWNSHIP = Pattern.compile("(?<!自)我(?:镇(?![定静压])|乡(?![村镇愁])|街道|社区|村(?!镇))");
    private static final Pattern TITLE = Pattern.compile("《([^《》]{4,60})");
    private static final Words APPLIED = Words.of("转发|执行|落实|贯彻|按照|根据|依据|依照|印发|遵照|严格");
    private static final Words EXCHANGE =
            Words.of("学习借鉴|考察学习|交流学习|学习外地|学习先进|赴|借鉴|参照|参考|考察|对标|协作|合作|长三角|京津冀|成渝|联合|共建|结对|帮扶|支援|交流|跨省|异地|协同");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        if (view.narrative().isEmpty()) {
            return Outcome.undetermined("报告没有可读的正文", "the report has no narrative to read");
        }
        Body body = view.body();
        Set<String> homes = body.level() == Body.Level.NATIONAL ? Set.of() : homes(view);
        var findings = new ArrayList<Finding>();
        var subjects = new Subjects();
        for (Passage passage : view.narrative()) {
            String text = withoutQuotations(Parts.squeezed(passage.text()));
            words(body, passage, text, subjects, findings);
            if (homes.size() == 1 && passage.part() > 0 && text.indexOf('《') >= 0) {
                documents(homes.iterator().next(), passage, text, subjects, findings);
            }
        }
        return Outcome.of(findings);
    }

    private static void words(Body body, Passage passage, String text, Subjects subjects, List<Finding> findings) {
        Matcher letter = LETTER.matcher(text);
        if (text.indexOf('贵') >= 0 && letter.find()) {
            findings.add(finding(
                    passage,
                    subjects,
                    new Message(
                            "“%s”是写给主管部门的公文用语，疑为把报送文稿原样公布".formatted(letter.group(1)),
                            "%s addresses the supervising office; the letter seems to be published as it was sent"
                                    .formatted(letter.group(1)))));
        }
        Matcher nation = NATION.matcher(text);
        if (passage.part() == PROBLEMS && nation.find()) {
            findings.add(finding(
                    passage,
                    subjects,
                    new Message(
                            "“%s”说的不是本机关的问题".formatted(nation.group()),
                            "“%s” is about the whole country, not about this body".formatted(nation.group()))));
        }
        own(body, text)
                .ifPresent(word -> findings.add(finding(
                        passage,
                        subjects,
                        new Message(
                                "报告机关不应自称“%s”，疑为抄自他处".formatted(word),
                                "A body of this kind does not call itself %s; the text seems to be another's"
                                        .formatted(word)))));
    }

    private static String withoutQuotations(String text) {
        return text.indexOf('“') >= 0 || text.indexOf('「') >= 0
                ? QUOTED.matcher(text).replaceAll("“”")
                : text;
    }

    /** What the body calls itself and cannot be. */
    private static Optional<String> own(Body body, String text) {
        Pattern other = switch (body.kind()) {
            case TOWNSHIP -> BUREAU;
            case DEPARTMENT -> TOWNSHIP;
            case GOVERNMENT, ZONE, UNKNOWN -> null;
        };
        if (other == null || text.indexOf('我') < 0) {
            return Optional.empty();
        }
        Matcher word = other.matcher(text);
        return word.find() ? Optional.of(word.group()) : Optional.empty();
    }

    private static void documents(
            String home, Passage passage, String text, Subjects subjects, List<Finding> findings) {
        if (!APPLIED.in(text) || EXCHANGE.in(text)) {
            return;
        }
        Matcher title = TITLE.matcher(text);
        while (title.find()) {
            String province = Provinces.leading(title.group(1)).orElse(home);
            if (!province.equals(home)) {
                findings.add(finding(
                        passage,
                        subjects,
                        new Message(
                                "本机关在%s，却以%s的文件《%s》为依据".formatted(home, province, title.group(1)),
                                "The body is in %s and works by a document of %s, 《%s》"
                                        .formatted(home, province, title.group(1)))));
            }
        }
    }

    /**
     * The provinces the report itself says it is in: by the body's name, the documents of its preamble, its contacts.
     */
    private static Set<String> homes(ReportView view) {
        var homes = new TreeSet<String>();
        String agency = view.report().agency();
        Provinces.leading(agency == null ? "" : agency).ifPresent(homes::add);
        view.narrative().stream().filter(passage -> passage.part() == 0).forEach(passage -> {
            TITLE.matcher(passage.text())
                    .results()
                    .forEach(title -> Provinces.leading(title.group(1)).ifPresent(homes::add));
        });
        view.shared(Contacts.OF_REPORT).forEach(contact -> {
            if (contact.kind() == Contacts.Kind.POSTCODE) {
                Provinces.ofPostcode(contact.value()).ifPresent(homes::add);
            } else if (contact.value().startsWith("0")) {
                Provinces.ofAreaCode(contact.value()).ifPresent(homes::add);
            }
        });
        return homes;
    }

    private static Finding finding(Passage passage, Subjects subjects, Message message) {
        return new FindingDraft(DESCRIPTOR, subjects.of("words", passage), message)
                .evidence("text", passage.sentence())
                .build();
    }
}
