package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormTemplate;
import io.gouji.testkit.generate.GeneratedReport.Figure;
import io.gouji.testkit.generate.GeneratedReport.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Writes a report whose words say what its tables say. */
final class Author {

    private static final List<String> TITLES =
            List.of("%s%d年政府信息公开工作年度报告", "%s%d年度政府信息公开工作年度报告", "%s%d年政府信息公开年度报告", "%s关于%d年政府信息公开工作年度报告");
    private static final String NUMERALS = "一二三四五六";

    private final long seed;
    private final FormTemplate template;
    private final Script script;
    private final Facts facts;
    private final Random habits;

    /**
     * An author at work.
     *
     * @param seed what every choice of words follows from
     * @param slips what to say wrongly
     */
    Author(long seed, FormTemplate template, Facts facts, Slips slips) {
        this.seed = seed;
        this.template = template;
        this.facts = facts;
        this.habits = new Random((seed * 131 + facts.body().number()) * 0x9E3779B97F4A7C15L);
        var random = new Random(habits.nextLong() + facts.year() * 7919L);
        this.script = new Script(facts, slips, habits, random);
    }

    /**
     * The report.
     *
     * @param printed what every cell prints
     * @param oldRows whether table 3 has the single row of the older form in place of its items
     */
    GeneratedReport write(Map<CellRef, Figure> printed, boolean oldRows) {
        Body body = facts.body();
        var front = new Front(script);
        return new GeneratedReport(
                seed,
                body.name(),
                facts.year(),
                template.edition(),
                pick(TITLES).formatted(body.name(), facts.year()),
                front.preamble(),
                parts(front),
                new Sheets(template, printed, oldRows, spelling()).all(),
                printed);
    }

    private List<Part> parts(Front front) {
        String mark = pick(List.of("、", "、", "、 ", ".", "．"));
        var parts = new ArrayList<Part>();
        for (var section : template.sections()) {
            var paragraphs = new ArrayList<>(narrative(section.ordinal()));
            if (section.ordinal() == template.sections().size()) {
                paragraphs.addAll(front.signature());
            }
            String heading = NUMERALS.charAt(section.ordinal() - 1) + mark + section.title();
            parts.add(new Part(section.ordinal(), heading, paragraphs));
        }
        return parts;
    }

    private List<String> narrative(int ordinal) {
        return switch (ordinal) {
            case 1 -> new Overview(script).paragraphs();
            case 5 -> new EndProse(script).problems();
            case 6 -> new EndProse(script).others();
            default -> List.of();
        };
    }

    /** Habits of typing labels that every row of one report shares. */
    private UnaryOperator<String> spelling() {
        return switch (habits.nextInt(6)) {
            case 0 -> label -> label.replaceFirst("^(\\d)\\.", "$1、");
            case 1 ->
                label ->
                        label.replaceFirst("^(\\d)\\.", "$1．").replace('（', '(').replace('）', ')');
            case 2 -> label -> label.replaceFirst("^(（.）)", "$1 ").replace("规章", "规 章");
            default -> label -> label;
        };
    }

    private <T> T pick(List<T> values) {
        return values.get(habits.nextInt(values.size()));
    }
}
