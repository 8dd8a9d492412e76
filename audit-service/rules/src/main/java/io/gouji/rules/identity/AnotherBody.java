package io.gouji.rules.identity;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.Signature;
import io.gouji.rules.Beginnings;
import io.gouji.rules.Body;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Parts;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import io.gouji.rules.identity.BodyName.Likeness;
import io.gouji.rules.narrative.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The report is signed, announced or spoken by another body than its title names. */
public final class AnotherBody implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "ID-NAME",
            Severity.ERROR,
            new Message("报告中出现的报告机关与标题不是同一机关", "The report speaks for another body than its title names"),
            "《中华人民共和国政府信息公开条例》第四十九条、第五十条：各行政机关报告本机关的政府信息公开工作",
            new Message(
                    "标题所署机关应与落款、前言所称编制或公布的机关、联系单位所在地一致，申请件数不得是“向别的机关提出的申请”。全称与简称、有无上级地名、政府与其办公室、街道与街道办事处、撤县设市（区）、职能名称大体相同的，视为同一机关；正文说明机构改革、更名、合并的不判；转办、协办的申请不判。本地政府为其部门落款的为警告。",
                    "The body in the title is the one that signs and the one the preamble says wrote or publishes the report; the"
                            + " office to be asked lies in the same place; and the applications counted were not addressed to another"
                            + " body. Full and short names, names with and without the place above, a government and its office, a"
                            + " subdistrict and its office, a county become a city, and tasks that are mostly alike are one body. Not"
                            + " judged where the report tells of a reform, renaming or merger, nor for applications passed on. A"
                            + " government that signs for its department is a warning."));

    private static final String NAME = "(\\p{IsHan}{3,30}?(?:局|委|委员会|厅|府|办公室|办事处|街道|中心|管委会|院|站|所|社|馆))";
    private static final Pattern WRITTEN = Pattern.compile("由" + NAME + "(?:根据|依据|按照|依照|编制|编写|负责|汇总|综合|组织|发布|公布)");
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?:公布|发布|编制|公开)了?" + NAME + "\\d{4}年度?(?:政府)?(?:信息公开|政务公开)");
    private static final Beginnings WRITTEN_FIRST = new Beginnings("由");
    private static final Beginnings ANNOUNCED_FIRST = new Beginnings("公发编");
    private static final Pattern ASKED = Pattern.compile("(?:与|向|致电|联系)" + NAME + "(?:直接)?(?:联系|咨询|反映|反馈|提出意见)");
    private static final Pattern ADDRESSED =
            Pattern.compile("向(?<to>[\\p{IsHan}、]{2,30}?)(?:书面)?(?:提出|提交|递交)的?(?:政府信息)?(?:公开)?申请[^，。；]{0,6}?\\d+件");
    private static final Pattern HIGHER_GOVERNMENT =
            Pattern.compile("(?:^|[^本我各])(?:[省市县区旗州])(?:人民)?政府.*|^[省市县区旗州](?:人民)?政府.*");
    private static final Words PASSED_ON = Words.of("转办|转交|转来|协助|配合|代办|代为|承办|移交|分办|交办|会同");
    private static final Pattern CHANGED =
            Pattern.compile("机构改革|更名|机构合并|合并(?:组建|成立|为)|新组建|组建成立|职[能责]划转|原名|改称|撤[县市]|合署|挂牌");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        String agency = view.report().agency();
        if (agency == null) {
            return Outcome.undetermined("报告机关不明", "the reporting body is not known");
        }
        var names = new Names(agency, view.report().title());
        names.signature(view.report().signature());
        view.narrative().stream().filter(passage -> passage.part() < 2).forEach(names::preamble);
        if (!names.findings.isEmpty() && tellsOfChange(view)) {
            return Outcome.notApplicable("正文说明机关有更名、合并等变动", "the report tells of a renaming or merger");
        }
        view.narrative().forEach(names::contact);
        Body.Kind kind = view.body().kind();
        if (kind == Body.Kind.TOWNSHIP || kind == Body.Kind.DEPARTMENT) {
            view.narrative().forEach(names::applications);
        }
        return names.compared == 0
                ? Outcome.notApplicable("报告只有一处写到机关名称", "the report names its body only once")
                : Outcome.of(names.findings);
    }

    private static boolean tellsOfChange(ReportView view) {
        return view.narrative().stream()
                .anyMatch(passage -> CHANGED.matcher(passage.text()).find());
    }

    /** Holds every name a report prints against the one in its title. */
    private static final class Names {

        private final String agency;
        private final BodyName own;
        private final String title;
        private final Subjects subjects = new Subjects();
        private final List<Finding> findings = new ArrayList<>();
        private int compared;

        Names(String agency, String title) {
            this.agency = agency;
            this.own = BodyName.of(agency);
            this.title = title;
        }

        void signature(@Nullable Signature signature) {
            String name = signature == null ? null : signature.agency();
            if (signature == null || name == null) {
                return;
            }
            compared++;
            Likeness likeness = own.to(BodyName.of(name));
            if (likeness != Likeness.SAME) {
                var date = signature.date();
                findings.add(draft("signature", name, "落款", "the signature")
                        .severity(likeness == Likeness.OTHER ? Severity.ERROR : Severity.WARNING)
                        .evidence("signature", name, date == null ? null : date.at())
                        .build());
            }
        }

        void preamble(Passage passage) {
            if (passage.text().indexOf('由') >= 0) {
                judge(WRITTEN, WRITTEN_FIRST, passage, "编制机关", "the text that says who wrote it");
            }
            if (passage.text().indexOf('年') >= 0) {
                judge(ANNOUNCED, ANNOUNCED_FIRST, passage, "所公布报告的机关", "the text that announces it");
            }
        }

        private void judge(Pattern pattern, Beginnings first, Passage passage, String zh, String en) {
            String text = Parts.squeezed(passage.text());
            Matcher matcher = pattern.matcher(text);
            for (int from = 0; first.find(matcher, text, from); from = matcher.end()) {
                compared++;
                String name = matcher.group(1);
                if (own.to(BodyName.of(name)) == Likeness.OTHER) {
                    findings.add(draft(subjects.of("name", passage), name, zh, en)
                            .evidence("text", passage.sentence())
                            .build());
                }
            }
        }

        void contact(Passage passage) {
            if (!passage.text().contains("联系") && !passage.text().contains("咨询")) {
                return;
            }
            Matcher matcher = ASKED.matcher(Parts.squeezed(passage.text()));
            while (matcher.find()) {
                compared++;
                String name = matcher.group(1);
                if (own.liesElsewhere(BodyName.of(name))) {
                    findings.add(draft(subjects.of("contact", passage), name, "联系单位", "the office to be asked")
                            .evidence("text", passage.sentence())
                            .build());
                }
            }
        }

        void applications(Passage passage) {
            if (passage.text().indexOf('向') < 0) {
                return;
            }
            String text = Parts.squeezed(passage.text());
            if (!text.contains("申请")) {
                return;
            }
            Matcher matcher = ADDRESSED.matcher(text);
            while (matcher.find()) {
                compared++;
                String to = matcher.group("to");
                if (HIGHER_GOVERNMENT.matcher(to).matches() && !PASSED_ON.in(text)) {
                    findings.add(draft(subjects.of("applications", passage), to, "所受理申请的对象", "the applications counted")
                            .evidence("text", passage.sentence())
                            .build());
                }
            }
        }

        private FindingDraft draft(String subject, String name, String zh, String en) {
            return new FindingDraft(
                            DESCRIPTOR,
                            subject,
                            new Message(
                                    "报告机关是“%s”，%s写作“%s”".formatted(agency, zh, name),
                                    "The reporting body is %s; %s names %s".formatted(agency, en, name)))
                    .compare(agency, name)
                    .evidence("title", title, null);
        }
    }
}
