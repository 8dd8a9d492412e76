package io.gouji.rules.structure;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.FormTemplate;
import io.gouji.contract.report.Section;
import io.gouji.rules.ChineseOrdinal;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** The title of a part is not the form's. */
public final class TitleDeviation implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "ST-TITLE",
            Severity.NOTE,
            new Message("部分标题与规定格式不一致", "The title of a part is not the form's"),
            "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号规定的六个部分的标题",
            new Message(
                    "各部分标题与规定格式逐字比较。标点、空格、“的”、“和/及/与”、“其它/其他”、繁体字的差别不计；疑似换行截断的标题不判。",
                    "The titles of the parts are compared with the form's word by word. Punctuation, spaces, 的, the word used"
                            + " for “and”, 其它 for 其他 and traditional characters make no difference; a title that breaks off"
                            + " is not judged."));

    private static final Pattern IMMATERIAL = Pattern.compile("[^\\p{IsHan}]|以及|[和及与的]");
    private static final String TRADITIONAL = "總體況動開請處復覆議訴訟問題進報項務資訊與關";
    private static final String SIMPLIFIED = "总体况动开请处复复议诉讼问题进报项务资讯与关";

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        FormTemplate form = view.form().orElse(null);
        if (form == null || view.report().sections().isEmpty()) {
            return Outcome.undetermined("未能识别报告的各部分", "the parts of the report could not be told");
        }
        var findings = new ArrayList<Finding>();
        for (Section part : view.report().sections()) {
            String official = form.sections().get(part.ordinal() - 1).title();
            if (!isSame(official, part.title())) {
                findings.add(finding(part, official));
            }
        }
        return Outcome.of(findings);
    }

    private static boolean isSame(String official, String printed) {
        // A heading broken over two lines leaves its beginning as the title.
        return official.equals(printed) || material(official).startsWith(material(printed));
    }

    private static String material(String title) {
        String text = Normalizer.normalize(title, Normalizer.Form.NFKC);
        var simplified = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int at = TRADITIONAL.indexOf(character);
            simplified.append(at < 0 ? character : SIMPLIFIED.charAt(at));
        }
        return IMMATERIAL.matcher(simplified.toString().replace("其它", "其他")).replaceAll("");
    }

    private static Finding finding(Section part, String official) {
        String place = ChineseOrdinal.of(part.ordinal());
        return new FindingDraft(
                        DESCRIPTOR,
                        "title of part " + place,
                        new Message(
                                "第%s部分的标题应为“%s”，报告写作“%s”".formatted(place, official, part.title()),
                                "The title of part %d is %s; the report says %s"
                                        .formatted(part.ordinal(), official, part.title())))
                .compare(official, part.title())
                .evidence("title", part.number() + part.title(), part.at())
                .build();
    }
}
