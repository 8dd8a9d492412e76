package io.gouji.rules.table;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.RuleDescriptor;

/** The arithmetic rules, declared: a table, a family of its identities, and what the catalogue says about it. */
public final class TableRules {

    private static final String FORM = "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号";

    /** Table 3, within every row. */
    public static final IdentityRule T3_ROW = new IdentityRule(
            new RuleDescriptor(
                    "T3-ROW",
                    Severity.ERROR,
                    new Message("表三某行“总计”不等于各类申请人之和", "A row total of table 3 differs from the sum of its applicants"),
                    FORM + "，表三",
                    new Message(
                            "表三每一行：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他六栏之和应等于“总计”。空白按“零或更多”看待，不因空白判错。",
                            "In every row of table 3 the six kinds of applicant add up to the total. A blank is read as zero"
                                    + " or more and is never the reason for a finding.")),
            "T3",
            Family.ROW_SUMS);

    /** Table 3, within every column: the results. */
    public static final IdentityRule T3_COL = new IdentityRule(
            new RuleDescriptor(
                    "T3-COL",
                    Severity.ERROR,
                    new Message(
                            "表三某列“（七）总计”不等于各项办理结果之和", "A column total of table 3 differs from the sum of its results"),
                    FORM + "，表三",
                    new Message(
                            "表三每一列：（一）予以公开至（六）其他处理各行之和应等于“（七）总计”。使用旧版单行“（六）其他处理”的，按该行计算。",
                            "In every column of table 3 the results （一） to （六） add up to （七）总计. Where the single row"
                                    + " （六）其他处理 of the older edition is printed, it counts instead of its three rows.")),
            "T3",
            Family.COLUMN_SUMS);

    /** Table 3, within every column: the relation printed on the form. */
    public static final IdentityRule T3_BAL = new IdentityRule(
            new RuleDescriptor(
                    "T3-BAL",
                    Severity.ERROR,
                    new Message(
                            "表三某列第一项加第二项不等于第三项加第四项", "In a column of table 3 items 一 and 二 differ from items 三 and 四"),
                    FORM + "，表三：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
                    new Message(
                            "表上印明的勾稽关系：本年新收加上年结转，应等于办理结果总计加结转下年度，逐列核对。",
                            "The relation printed on the form: received plus carried in equals handled plus carried out, in"
                                    + " every column.")),
            "T3",
            Family.BALANCES);

    /** Table 4, within every block. */
    public static final IdentityRule T4_SUM = new IdentityRule(
            new RuleDescriptor(
                    "T4-SUM",
                    Severity.ERROR,
                    new Message("表四某类案件“总计”不等于各项结果之和", "A total of table 4 differs from the sum of its results"),
                    FORM + "，表四",
                    new Message(
                            "行政复议、未经复议直接起诉、复议后起诉各自的结果维持、结果纠正、其他结果、尚未审结之和应等于“总计”。",
                            "For reconsideration, direct suit and suit after reconsideration alike: upheld, corrected, other"
                                    + " and pending add up to the total.")),
            "T4",
            Family.ROW_SUMS);

    /** Cells of table 2 without a figure. */
    public static final BlankCells T2_BLANK = new BlankCells(
            new RuleDescriptor(
                    "T2-BLANK",
                    Severity.WARNING,
                    new Message("表二有应填数字的单元格空白", "Cells of table 2 that owe a figure are blank"),
                    FORM + "，表二",
                    new Message(
                            "表二每个单元格都应填数字，没有的填“0”。只在“规章”一行划“/”表示无此权限的，仅作提示。每张表只报一次，列出全部单元格。",
                            "Every cell of table 2 owes a number, 0 when there was none. Where only the row 规章 is marked"
                                    + " as not owed, by a body without that power, it is a note. One finding names all such"
                                    + " cells.")),
            "T2");

    /** Cells of table 3 without a figure. */
    public static final BlankCells T3_BLANK = new BlankCells(
            new RuleDescriptor(
                    "T3-BLANK",
                    Severity.WARNING,
                    new Message("表三有应填数字的单元格空白", "Cells of table 3 that owe a figure are blank"),
                    FORM + "，表三",
                    new Message(
                            "表三每个单元格都应填数字，没有的填“0”。空白、“/”、“—”、“无”不能区分“没有”与“漏填”。每张表只报一次，列出全部单元格。",
                            "Every cell of table 3 owes a number, 0 when there was none. A blank or a mark such as / or — does"
                                    + " not tell “none” from “forgotten”. One finding names all such cells.")),
            "T3");

    /** Cells of table 4 without a figure. */
    public static final BlankCells T4_BLANK = new BlankCells(
            new RuleDescriptor(
                    "T4-BLANK",
                    Severity.WARNING,
                    new Message("表四有应填数字的单元格空白", "Cells of table 4 that owe a figure are blank"),
                    FORM + "，表四",
                    new Message(
                            "表四十五个单元格都应填数字，没有的填“0”。空白、“/”、“—”、“无”不能区分“没有”与“漏填”。每张表只报一次，列出全部单元格。",
                            "Each of the fifteen cells of table 4 owes a number, 0 when there was none. A blank or a mark such"
                                    + " as / or — does not tell “none” from “forgotten”. One finding names all such cells.")),
            "T4");

    /** Figures of table 3 that count nothing. */
    public static final WholeNumbers T3_INT = new WholeNumbers(
            new RuleDescriptor(
                    "T3-INT",
                    Severity.ERROR,
                    new Message("表三有数字不是非负整数", "A figure of table 3 is not a whole number of at least zero"),
                    FORM + "，表三",
                    new Message(
                            "表三各格都是申请件数，只能是零或正整数。空白由 T3-BLANK 报告；无法读取的单元格不判错。",
                            "Every figure of table 3 counts applications, so it is a whole number and not below zero. Blanks"
                                    + " belong to T3-BLANK; a cell that could not be read is never the reason for a finding.")),
            "T3");

    /** Figures of table 4 that count nothing. */
    public static final WholeNumbers T4_INT = new WholeNumbers(
            new RuleDescriptor(
                    "T4-INT",
                    Severity.ERROR,
                    new Message("表四有数字不是非负整数", "A figure of table 4 is not a whole number of at least zero"),
                    FORM + "，表四",
                    new Message(
                            "表四各格都是案件件数，只能是零或正整数。空白由 T4-BLANK 报告；无法读取的单元格不判错。",
                            "Every figure of table 4 counts cases, so it is a whole number and not below zero. Blanks belong to"
                                    + " T4-BLANK; a cell that could not be read is never the reason for a finding.")),
            "T4");

    private TableRules() {}
}
