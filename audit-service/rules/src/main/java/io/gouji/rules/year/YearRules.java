package io.gouji.rules.year;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.FormEdition;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.year.RollForward.Flow;
import java.util.List;
import java.util.Set;

/** The stocks of table 2, declared: what they are and what moves them from one year to the next. */
public final class YearRules {

    /** Stocks of the 2019 edition. */
    public static final RollForward T2_2019 = new RollForward(
            new RuleDescriptor(
                    "T2-2019",
                    Severity.WARNING,
                    new Message(
                            "表二存量与上一年度不衔接（2019年版）",
                            "A stock of table 2 does not follow from the year before (edition 2019)"),
                    "国办公开办函〔2019〕60号，表二",
                    new Message(
                            "2019年版表二：对外公开总数量应等于上一年度对外公开总数量加本年新公开数量；上一年项目数量应等于上一年度报告的上一年项目数量加其本年增减。",
                            "Table 2 of edition 2019: 对外公开总数量 is last year's plus 本年新公开数量; 上一年项目数量 is the one last"
                                    + " year's report gives, changed by its 本年增/减."),
                    Set.of(FormEdition.E2019)),
            List.of(
                    new Flow("rules", "totalPublic", "published", false, ""),
                    new Flow("normativeDocs", "totalPublic", "published", false, ""),
                    new Flow("licences", "lastYear", "change", true, ""),
                    new Flow("otherServices", "lastYear", "change", true, ""),
                    new Flow("penalties", "lastYear", "change", true, ""),
                    new Flow("coercion", "lastYear", "change", true, ""),
                    new Flow("fees", "lastYear", "change", true, "")));

    /** Acts in force. */
    public static final RollForward T2_FWD = new RollForward(
            new RuleDescriptor(
                    "T2-FWD",
                    Severity.WARNING,
                    new Message("表二现行有效件数与上一年度不衔接", "The acts in force in table 2 do not follow from the year before"),
                    "国办公开办函〔2021〕30号，表二第二十条第（一）项",
                    new Message(
                            "规章、行政规范性文件：现行有效件数应等于上一年度现行有效件数加本年制发件数减本年废止件数。清理、自然失效、修订、统计口径变化都可能造成不等，故只作警告。",
                            "Rules and normative documents: those in force are those of the year before, plus the issued, less"
                                    + " the repealed. Clean-ups, expiry, revision and a change of scope break this innocently,"
                                    + " so it is a warning."),
                    Set.of(FormEdition.E2021)),
            List.of(
                    new Flow("rules", "inForce", "issued", false, "repealed"),
                    new Flow("normativeDocs", "inForce", "issued", false, "repealed")));

    private YearRules() {}
}
