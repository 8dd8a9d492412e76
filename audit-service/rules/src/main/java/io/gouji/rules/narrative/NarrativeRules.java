package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;

/** The rules that hold claims of the narrative against the tables, declared: which claims, and their readings. */
public final class NarrativeRules {

    private static final String BASIS = "国办公开办函〔2021〕30号：总体情况与表格同出一份统计；发布内容不准确不全面的，依《条例》第四十七条追究责任";

    /** Applications received, against table 3. */
    public static final Rule NT_NEW = new ClaimRule(
            new RuleDescriptor(
                    "NT-NEW",
                    Severity.WARNING,
                    new Message(
                            "正文所述收到申请件数与表三任何口径都不符",
                            "No reading of table 3 fits the number of applications the narrative gives"),
                    BASIS,
                    new Message(
                            "正文“收到（受理、新收）申请N件”与表三比较，本年新收、新收加结转、总计、总计加结转下年度任一相符即可。本机关与全县等范围不同、分渠道或分申请人的数字不比较。",
                            "What the narrative says was received is compared with table 3: received, received plus"
                                    + " carried in, handled, handled plus carried out; one fit is enough. Claims of"
                                    + " another scope, of one channel or of one kind of applicant are not compared.")),
            new ReceivedClaims());

    /** Reconsiderations and suits, against table 4. */
    public static final Rule NT_RL = new ClaimRule(
            new RuleDescriptor(
                    "NT-RL",
                    Severity.WARNING,
                    new Message(
                            "正文所述复议诉讼件数与表四任何口径都不符",
                            "No reading of table 4 fits the reconsiderations or suits the narrative gives"),
                    BASIS,
                    new Message(
                            "正文所述因政府信息公开引起的行政复议、行政诉讼件数与表四总计比较，分项、直接起诉加复议后起诉、全部合计任一相符即可。备案、应诉、指导等工作数字不比较，未提及的不判。",
                            "Reconsiderations and suits about disclosure named in the narrative are compared with the"
                                    + " totals of table 4: each block, both kinds of suit, all together; one fit is"
                                    + " enough. Filing, defending or guiding cases is another matter, and silence is no"
                                    + " claim.")),
            new DisputeClaims());

    /** Applications handled, against table 3. */
    public static final Rule NT_DONE = new ClaimRule(
            new RuleDescriptor(
                    "NT-DONE",
                    Severity.WARNING,
                    new Message(
                            "正文所述办结申请件数与表三任何口径都不符",
                            "No reading of table 3 fits the number of applications the narrative says were handled"),
                    BASIS,
                    new Message(
                            "正文“办结（答复）申请N件”与表三办理结果总计、本年新收减结转下年度比较；只说“办理N件”的，还可为本年新收或本年新收加上年结转，任一相符即可。其他范围、某一渠道、某类申请人的数字不比较。",
                            "Applications answered or finished are compared with those handled in table 3, and with"
                                    + " those received less those carried out; where the words only say 办理, also with"
                                    + " those received and those received or carried in. Claims of another scope, channel"
                                    + " or kind of applicant are not compared.")),
            new HandledClaims());

    /** Applications carried in and out, against table 3. */
    public static final Rule NT_CARRY = new ClaimRule(
            new RuleDescriptor(
                    "NT-CARRY",
                    Severity.WARNING,
                    new Message(
                            "正文所述结转申请件数与表三不符",
                            "The applications the narrative says were carried over do not fit table 3"),
                    BASIS,
                    new Message(
                            "正文“结转下年度（顺延至次年）N件”与表三“四、结转下年度继续办理”比较，“上年结转N件”与“二、上年结转”比较。约数、其他范围、某一渠道的数字不比较。",
                            "Applications carried out, and carried in, as the narrative counts them, are compared with"
                                    + " the rows of that name in table 3. Rounded numbers and claims of another scope or"
                                    + " channel are not compared.")),
            new CarriedClaims());

    /** Applications by kind of applicant, against table 3. */
    public static final Rule NT_WHO = new ClaimRule(
            new RuleDescriptor(
                    "NT-WHO",
                    Severity.WARNING,
                    new Message(
                            "正文所述某类申请人的申请件数与表三任何口径都不符",
                            "No reading of table 3 fits the applications the narrative gives for a kind of applicant"),
                    BASIS,
                    new Message(
                            "正文“自然人N件、法人或其他组织N件”与表三该类申请人各列的本年新收、本年新收加上年结转、办理结果总计比较，任一相符即可。某一渠道、某类结果中的数字不比较。",
                            "Applications of natural persons, of organisations and of each kind of organisation are"
                                    + " compared with those columns of table 3: received, received plus carried in,"
                                    + " handled; one fit is enough. Numbers within one channel or one result are not"
                                    + " compared.")),
            new ApplicantClaims());

    /** Normative documents and regulations, against table 2. */
    public static final Rule NT_NORM = new ClaimRule(
            new RuleDescriptor(
                    "NT-NORM",
                    Severity.WARNING,
                    new Message(
                            "正文所述规章、规范性文件件数与表二不符",
                            "The regulations or normative documents the narrative counts do not fit table 2"),
                    BASIS,
                    new Message(
                            "正文“制发（废止、现行有效）规章、行政规范性文件N件”与表二同名各项比较；单元格内注明“其中修订N件”的，含与不含均可。备案、审核、解读、修订等工作数字和其他范围的数字不比较。",
                            "Documents issued, repealed and in force, as the narrative counts them, are compared with"
                                    + " the cells of that name in table 2; a remark inside the cell (其中修订N件) may be"
                                    + " counted or not. Documents filed, reviewed, interpreted or amended, and other"
                                    + " scopes, are not compared.")),
            new NormativeDocClaims());

    private NarrativeRules() {}
}
