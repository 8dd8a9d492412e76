package io.gouji.rules.dates;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.PrintedDate;
import io.gouji.contract.report.Signature;
import io.gouji.rules.Body;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report is published after the last day the statute allows a body of its kind. */
public final class PublishedLate implements Rule {

    static final String ID = "DT-DEAD";

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            ID,
            Severity.WARNING,
            new Message("报告发布晚于法定期限", "The report is published after its last day"),
            "《中华人民共和国政府信息公开条例》第四十九条：部门每年1月31日前、本级政府每年3月31日前公布上一年度报告",
            new Message(
                    "发布日期与该类机关的期限比较：部门1月31日，县级以上政府及开发区管委会3月31日；乡镇、街道条例未定日期，按惯例1月31日，迟发为提示。期限可由地方设得更早。没有发布日期的，落款晚于期限也是迟发，落款未晚于期限的不能断定。机关类别不明的不判。",
                    "The publishing date is held against the last day for the kind of body: 31 January for departments, 31 March"
                            + " for governments from the county upwards and zones; for townships and subdistricts the statute"
                            + " names no day, practice is 31 January, and being late is a note. A place may set earlier days."
                            + " Without a publishing date a signing date after the last day is late as well, and an earlier"
                            + " one decides nothing. Not judged where the name does not tell the kind of body."));

    private final Deadlines deadlines;

    /** The rule with the deadlines that hold where it is applied. */
    public PublishedLate(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        PrintedDate published = view.report().publishedOn();
        Signature signature = view.report().signature();
        PrintedDate date = published != null || signature == null ? published : signature.date();
        if (date == null) {
            return Outcome.notApplicable("报告未标明发布日期", "the report bears no publishing date");
        }
        Integer year = view.report().year();
        if (year == null) {
            return Outcome.undetermined("报告年度不明", "the report year is not known");
        }
        if (date.value().getYear() <= year) {
            return Outcome.notApplicable("日期早于统计期限届满，另见 DT-SIGN", "the date lies before the period ends; see DT-SIGN");
        }
        Body body = Body.of(view.report().agency());
        LocalDate deadline = deadlines.of(body, year).orElse(null);
        if (deadline == null) {
            return Outcome.undetermined("机关类别不明，无法确定期限", "the kind of body is not known, and with it the last day");
        }
        if (date.value().isAfter(deadline)) {
            return late(body, date, deadline, published);
        }
        return published == null
                ? Outcome.undetermined("落款在期限之内，发布日期未标明", "signed in time, and the publishing date is not printed")
                : new Outcome.Pass();
    }

    private static Outcome late(Body body, PrintedDate date, LocalDate deadline, @Nullable PrintedDate published) {
        long days = ChronoUnit.DAYS.between(deadline, date.value());
        boolean certain = body.kind() != Body.Kind.TOWNSHIP && date.value().getYear() == deadline.getYear();
        String zh = published == null ? "落款日期" : "发布日期";
        String en = published == null ? "signed" : "published";
        return new Outcome.Fail(List.of(new FindingDraft(
                        DESCRIPTOR,
                        "deadline",
                        new Message(
                                "%s为%s，晚于期限%s，迟%d天".formatted(zh, date.value(), deadline, days),
                                "The report was %s on %s, %d days after the last day %s"
                                        .formatted(en, date.value(), days, deadline)))
                .severity(certain ? Severity.WARNING : Severity.NOTE)
                .compare("<= " + deadline, date.value().toString())
                .evidence(published == null ? "signature" : "published", date.raw(), date.at())
                .build()));
    }
}
