package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.form.FormTemplate;
import io.gouji.testkit.generate.GeneratedReport.Figure;
import io.gouji.testkit.generate.GeneratedReport.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Makes reports that break no rule of the form. The same seed and typography always give the same report. */
public final class ReportGenerator {

    private static final List<String> PLACES =
            List.of("云岭县", "青渡市", "北潭区", "临溪自治县", "白桥开发区", "南屿市安和区", "望川县石门镇", "东岚街道");
    private static final List<String> BODIES =
            List.of("人民政府", "教育局", "审计局", "统计局", "市场监督管理局", "卫生健康委员会", "人民政府办公室", "水利局", "档案局");
    private static final List<String> TITLES =
            List.of("%s%d年政府信息公开工作年度报告", "%s%d年度政府信息公开工作年度报告", "%s%d年政府信息公开年度报告", "%s关于%d年政府信息公开工作年度报告");
    private static final String NUMERALS = "一二三四五六";

    private ReportGenerator() {}

    /** The report of a seed. */
    public static GeneratedReport report(long seed, Typography typography) {
        var random = new Random(seed * 7919 + 17);
        boolean old = random.nextInt(5) == 0;
        FormEdition edition = old ? FormEdition.E2019 : FormEdition.E2021;
        FormTemplate template = FormCatalogue.template(edition).orElseThrow();
        boolean oldRows = old || random.nextInt(4) == 0;
        int year = old ? 2019 + random.nextInt(2) : 2021 + random.nextInt(5);
        String agency = pick(random, PLACES) + pick(random, BODIES);
        Map<CellRef, Figure> cells = new Figures(random, typography).draw(template, oldRows);
        return new GeneratedReport(
                seed,
                agency,
                year,
                edition,
                pick(random, TITLES).formatted(agency, year),
                preamble(random, year),
                parts(random, template),
                new Sheets(template, cells, oldRows, spelling(random)).all(),
                cells);
    }

    private static List<String> preamble(Random random, int year) {
        var text = new ArrayList<String>();
        text.add("根据《中华人民共和国政府信息公开条例》（国务院令第711号）规定，编制本报告。");
        if (random.nextBoolean()) {
            text.add("本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。");
        }
        text.add("本报告所列数据的统计期限为%d年1月1日至%d年12月31日。".formatted(year, year));
        return text;
    }

    private static List<Part> parts(Random random, FormTemplate template) {
        String mark = List.of("、", "、 ", ".", "．").get(random.nextInt(4));
        var parts = new ArrayList<Part>();
        for (var section : template.sections()) {
            String title = random.nextInt(4) == 0 && !section.aliases().isEmpty()
                    ? pick(random, section.aliases())
                    : section.title();
            String heading = NUMERALS.charAt(section.ordinal() - 1) + mark + title;
            parts.add(new Part(section.ordinal(), heading, Prose.of(section.ordinal(), random)));
        }
        return parts;
    }

    /** Habits of typing labels that every row of one report shares. */
    private static UnaryOperator<String> spelling(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> label -> label.replaceFirst("^(\\d)\\.", "$1、");
            case 1 ->
                label ->
                        label.replaceFirst("^(\\d)\\.", "$1．").replace('（', '(').replace('）', ')');
            case 2 -> label -> label.replaceFirst("^(（.）)", "$1 ").replace("规章", "规 章");
            default -> label -> label;
        };
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
