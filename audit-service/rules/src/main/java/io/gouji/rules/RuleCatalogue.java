package io.gouji.rules;

import io.gouji.contract.audit.RulePack;
import io.gouji.rules.citation.FeeNoticeCitation;
import io.gouji.rules.citation.StatuteCitation;
import io.gouji.rules.copying.CopiedText;
import io.gouji.rules.copying.RepeatedText;
import io.gouji.rules.dates.Deadlines;
import io.gouji.rules.dates.PeriodDeviation;
import io.gouji.rules.dates.PublishedLate;
import io.gouji.rules.dates.SignedTooEarly;
import io.gouji.rules.dates.StaleYear;
import io.gouji.rules.dates.TitleYear;
import io.gouji.rules.identity.AnotherBody;
import io.gouji.rules.identity.ContactMalformed;
import io.gouji.rules.identity.ForeignWords;
import io.gouji.rules.identity.GenericEssay;
import io.gouji.rules.narrative.ApplicantShareMismatch;
import io.gouji.rules.narrative.Contradiction;
import io.gouji.rules.narrative.DisputeOutcome;
import io.gouji.rules.narrative.FeeMismatch;
import io.gouji.rules.narrative.FeeSilence;
import io.gouji.rules.narrative.GrowthMismatch;
import io.gouji.rules.narrative.ItemisedTotalMismatch;
import io.gouji.rules.narrative.MemberBreakdown;
import io.gouji.rules.narrative.MemberFees;
import io.gouji.rules.narrative.NarrativeRules;
import io.gouji.rules.narrative.ResultMismatch;
import io.gouji.rules.narrative.SelfContradiction;
import io.gouji.rules.narrative.ZeroTableMismatch;
import io.gouji.rules.rollup.ExceedingMembers;
import io.gouji.rules.rollup.SumOfMembers;
import io.gouji.rules.structure.AspectsMissing;
import io.gouji.rules.structure.EmptyNumberSlot;
import io.gouji.rules.structure.FeeStatementMissing;
import io.gouji.rules.structure.NumberingBroken;
import io.gouji.rules.structure.OverviewWithoutContent;
import io.gouji.rules.structure.PartsMismatch;
import io.gouji.rules.structure.PartsOutOfOrder;
import io.gouji.rules.structure.ProblemsUnnamed;
import io.gouji.rules.structure.TitleDeviation;
import io.gouji.rules.table.LegalLimits;
import io.gouji.rules.table.ShapeDeviation;
import io.gouji.rules.table.TableRules;
import io.gouji.rules.table.ValueCount;
import io.gouji.rules.year.CarriedOver;
import io.gouji.rules.year.FeeUnit;
import io.gouji.rules.year.IssuedAndInForce;
import io.gouji.rules.year.Jump;
import io.gouji.rules.year.RepeatedFigures;
import io.gouji.rules.year.YearRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule, sorted by id. Adding a rule means adding a line here. */
public final class RuleCatalogue {

    /** Version of the rules; changes whenever the same report may be judged differently. */
    public static final String VERSION = "2026.2";

    /** The rules in force. */
    public static final List<Rule> RULES = rules(RulePacks.CURRENT);

    private RuleCatalogue() {}

    /**
     * Every rule, going by the parameters of a pack.
     *
     * @throws IllegalArgumentException when the pack lacks a parameter, or has one that a rule cannot go by
     */
    public static List<Rule> rules(RulePack pack) {
        return Stream.of(
                        ofPaperAndIdentity(pack),
                        ofNarrative(),
                        ofMembers(),
                        ofStructure(),
                        ofTableTwo(pack),
                        ofTablesThreeAndFour(),
                        ofYears(pack))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> ofPaperAndIdentity(RulePack pack) {
        return List.of(
                new ContactMalformed(), // CI-CONTACT
                new FeeNoticeCitation(), // CT-FEE
                new StatuteCitation(), // CT-LAW
                new PublishedLate(Deadlines.of(pack)), // DT-DEAD
                new PeriodDeviation(), // DT-PERIOD
                new SignedTooEarly(), // DT-SIGN
                new TitleYear(), // DT-TITLE
                new ForeignWords(), // ID-ALIEN
                CopiedText.of(pack), // ID-COPY
                new GenericEssay(), // ID-GENERIC
                new AnotherBody()); // ID-NAME
    }

    private static List<Rule> ofNarrative() {
        return List.of(
                NarrativeRules.NT_CARRY,
                new ResultMismatch(), // NT-CAT
                new Contradiction(), // NT-CONTRA
                NarrativeRules.NT_DONE,
                new FeeMismatch(), // NT-FEE
                new FeeSilence(), // NT-FEE2
                NarrativeRules.NT_NEW,
                NarrativeRules.NT_NORM,
                NarrativeRules.NT_RL,
                new DisputeOutcome(), // NT-RLRES
                new SelfContradiction(), // NT-SELF
                new ItemisedTotalMismatch(), // NT-SUM
                NarrativeRules.NT_WHO);
    }

    private static List<Rule> ofMembers() {
        return List.of(
                new MemberFees(), // RU-FEE
                new ExceedingMembers(), // RU-LE
                new SumOfMembers(), // RU-SUM
                new MemberBreakdown()); // RU-TEXT
    }

    private static List<Rule> ofStructure() {
        return List.of(
                new EmptyNumberSlot(), // ST-BLANKNUM
                new OverviewWithoutContent(), // ST-EMPTY
                new NumberingBroken(), // ST-ENUM
                new ProblemsUnnamed(), // ST-FIVE
                new PartsOutOfOrder(), // ST-ORDER
                new PartsMismatch(), // ST-PARTS
                new FeeStatementMissing(), // ST-SIX
                new AspectsMissing(), // ST-SUB
                new TitleDeviation()); // ST-TITLE
    }

    private static List<Rule> ofTableTwo(RulePack pack) {
        return List.of(
                YearRules.T2_2019,
                TableRules.T2_BLANK,
                YearRules.T2_FWD,
                new IssuedAndInForce(), // T2-GE
                Jump.of(pack), // T2-JUMP
                new LegalLimits(), // T2-LEGAL
                new FeeUnit()); // T2-UNIT
    }

    private static List<Rule> ofTablesThreeAndFour() {
        return List.of(
                TableRules.T3_BAL,
                TableRules.T3_BLANK,
                TableRules.T3_COL,
                TableRules.T3_INT,
                new ApplicantShareMismatch(), // T3-PART
                TableRules.T3_ROW,
                new ShapeDeviation(), // T3-SHAPE
                new ZeroTableMismatch(), // T3-ZERO
                TableRules.T4_BLANK,
                new ValueCount(), // T4-COUNT
                TableRules.T4_INT,
                TableRules.T4_SUM);
    }

    private static List<Rule> ofYears(RulePack pack) {
        return List.of(
                new CarriedOver(), // YOY-CARRY
                new RepeatedFigures(), // YOY-FIG
                new GrowthMismatch(), // YOY-GROWTH
                RepeatedText.of(pack), // YOY-TEXT
                new StaleYear()); // YOY-YEAR
    }

    /** The rule with an id; empty when there is none. */
    public static Optional<Rule> rule(String id) {
        return RULES.stream().filter(rule -> rule.descriptor().id().equals(id)).findFirst();
    }
}
