package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.testkit.generate.Body.Role;
import io.gouji.testkit.generate.GeneratedReport.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Faults of the parts: missing, misplaced, mistitled, empty. */
final class StructureFaults {

    private static final String FIVE_PARTS = "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。";

    private StructureFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "declared-parts-miscounted",
                        draft -> edit(draft, Paper.preamble(StructureFaults::miscounted)),
                        "ST-PARTS"),
                Fault.of("parts-exchanged", draft -> edit(draft, Paper.parts(StructureFaults::exchanged)), "ST-ORDER"),
                Fault.of(
                                "part-five-missing",
                                draft -> edit(draft, Paper.parts(StructureFaults::withoutFive)),
                                "ST-ORDER")
                        .alsoSeenBy("ST-PARTS", "ST-FIVE"),
                Fault.of(
                        "title-mistyped",
                        draft -> edit(draft, Paper.heading(4, title -> title.replace("行政复议", "行政法复议"))),
                        "ST-TITLE"),
                Fault.of("aspects-missing", StructureFaults::aspects, "ST-SUB").alsoSeenBy("ST-ENUM", "ST-EMPTY"),
                Fault.of("assessment-missing", StructureFaults::assessment, "ST-SUB"),
                Fault.of("numbers-skipped", draft -> edit(draft, Paper.part(5, StructureFaults::skipping)), "ST-ENUM"),
                Fault.of("problems-none", draft -> edit(draft, Paper.part(5, texts -> List.of("无。"))), "ST-FIVE"),
                Fault.of(
                        "measures-missing",
                        draft -> edit(draft, Paper.part(5, texts -> List.of(problemOnly(draft)))),
                        "ST-FIVE"),
                Fault.of("fees-unmentioned", StructureFaults::feesUnmentioned, "ST-SIX")
                        .alsoSeenBy("NT-FEE2", "RU-FEE"),
                Fault.of(
                        "number-left-out",
                        draft -> edit(draft, Paper.part(1, texts -> added(texts, "全年共公开政府信息 条。"))),
                        "ST-BLANKNUM"),
                Fault.of(
                                "overview-empty",
                                draft -> edit(draft, Paper.part(1, texts -> List.of(boilerplate(draft)))),
                                "ST-EMPTY")
                        .alsoSeenBy("ST-SUB", "ID-GENERIC", "NT-FEE2"));
    }

    private static Optional<Set<CellRef>> edit(Draft draft, UnaryOperator<GeneratedReport> change) {
        draft.edit(change);
        return Optional.of(Set.of());
    }

    private static List<String> added(List<String> texts, String text) {
        texts.add(text);
        return texts;
    }

    private static List<String> miscounted(List<String> texts) {
        texts.replaceAll(text -> text.replaceAll("(?:本报告由总体情况|全文包括总体情况)[^。]*。", ""));
        texts.set(0, texts.getFirst() + FIVE_PARTS);
        return texts;
    }

    private static List<Part> exchanged(List<Part> parts) {
        parts.add(4, parts.removeLast());
        return parts;
    }

    private static List<Part> withoutFive(List<Part> parts) {
        parts.removeIf(part -> part.ordinal() == 5);
        return parts;
    }

    private static Optional<Set<CellRef>> aspects(Draft draft) {
        return edit(draft, Paper.part(1, texts -> {
            int from = 0;
            while (!texts.get(from).startsWith("（三）")) {
                from++;
            }
            return texts.subList(0, from).stream()
                    .filter(text -> text.startsWith("（")
                            || !text.startsWith(
                                    draft.year() + "年，" + draft.body().self()))
                    .map(StructureFaults::opening)
                    .toList();
        }));
    }

    /** The sentence a paragraph opens with, its heading included, without what it lists. */
    private static String opening(String text) {
        int heading = text.startsWith("（") ? text.indexOf('。') + 1 : 0;
        int end = text.indexOf('。', heading);
        String first = end < 0 ? text.substring(heading) : text.substring(heading, end + 1);
        return text.substring(0, heading) + first.replaceFirst("(?:，其中|（含|（(?=.{2,12}类)).*$", "。");
    }

    private static Optional<Set<CellRef>> assessment(Draft draft) {
        if (draft.body().role() != Role.REGION) {
            return Optional.empty();
        }
        List<String> sentences = Phrases.of("assess");
        return edit(draft, Paper.part(1, texts -> {
            texts.replaceAll(text -> sentences.stream().reduce(text, (rest, sentence) -> rest.replace(sentence, "")));
            return texts;
        }));
    }

    private static List<String> skipping(List<String> texts) {
        texts.add(0, "一是解读形式不够丰富，二是更新不够及时，四是互动不够充分。");
        return texts;
    }

    private static String problemOnly(Draft draft) {
        return draft.body().self() + "个别栏目内容偏少，解读材料不够丰富。";
    }

    private static Optional<Set<CellRef>> feesUnmentioned(Draft draft) {
        if (draft.year() < 2021) {
            return Optional.empty();
        }
        return edit(draft, Paper.part(6, texts -> {
            texts.set(0, draft.year() + "年度没有其他需要报告的事项。");
            texts.removeIf(text -> text.contains("收费"));
            return texts;
        }));
    }

    private static String boilerplate(Draft draft) {
        return "根据《中华人民共和国政府信息公开条例》要求，现将" + draft.year() + "年政府信息公开工作情况报告如下。";
    }
}
