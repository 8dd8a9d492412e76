package io.gouji.parser.table;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormBlock;
import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.form.FormRow;
import io.gouji.contract.form.FormTable;
import io.gouji.contract.form.FormTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables of a fictional report with consistent figures, printed in any layout. */
final class PrintedForm {

    private static final List<String> CLAUSES = List.of("第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项");

    private final Map<CellRef, String> cells = new LinkedHashMap<>();
    private final FormTemplate template =
            FormCatalogue.template(FormEdition.E2021).orElseThrow();

    PrintedForm(long seed) {
        var random = new Random(seed);
        template.table("T2").cells().forEach(ref -> cells.put(ref, Integer.toString(random.nextInt(2000))));
        requests(random);
        disputes(random);
    }

    /** What every cell prints. */
    Map<CellRef, String> cells() {
        return cells;
    }

    /** Prints the report with a row printed by {@code row} and rows parted by {@code end}. */
    String print(RowPrinter row, String end) {
        var out = new ArrayList<String>();
        out.add("示例县档案局2024年政府信息公开工作年度报告");
        out.add("二、主动公开政府信息情况");
        int clause = 0;
        for (FormBlock block : template.table("T2").blocks()) {
            out.add(CLAUSES.get(clause++));
            out.add(row.print(
                    List.of("信息内容"),
                    block.columns().stream().map(column -> column.label()).toList()));
            block.rows().forEach(r -> out.add(row.print(List.of(r.label()), values("T2", block, r))));
        }
        out.add("三、收到和处理政府信息公开申请情况");
        out.add("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）");
        out.add(row.print(List.of("申请人情况"), List.of("自然人", "法人或其他组织", "总计")));
        out.add(row.print(List.of("商业企业"), List.of("科研机构", "社会公益组织", "法律服务机构", "其他")));
        FormTable table = template.table("T3");
        for (FormRow r : table.rows().toList()) {
            out.add(row.print(labels(table, r), values("T3", table.blocks().getFirst(), r)));
        }
        out.add("四、政府信息公开行政复议、行政诉讼情况");
        out.add(row.print(List.of("行政复议"), List.of("行政诉讼")));
        out.add(row.print(List.of("结果维持"), List.of("结果纠正", "其他结果", "尚未审结", "总计", "未经复议直接起诉", "复议后起诉")));
        out.add(row.print(
                List.of(), template.table("T4").cells().map(this::value).toList()));
        out.add("五、存在的主要问题及改进情况");
        out.add("一是主动性不足。");
        return String.join(end, out) + end;
    }

    private static List<String> labels(FormTable table, FormRow row) {
        String group =
                row.code().contains(".") ? row.code().substring(0, row.code().indexOf('.')) : "";
        boolean first = table.rows().filter(r -> r.code().startsWith(group + ".")).findFirst().stream()
                .anyMatch(row::equals);
        return table.groups().stream()
                .filter(candidate -> first && candidate.code().equals(group))
                .map(found -> List.of(found.label(), row.label()))
                .findFirst()
                .orElse(List.of(row.label()));
    }

    private List<String> values(String table, FormBlock block, FormRow row) {
        return block.columns().stream()
                .map(column -> value(new CellRef(table, row.code(), column.code())))
                .toList();
    }

    private String value(CellRef ref) {
        return cells.getOrDefault(ref, "");
    }

    private void requests(Random random) {
        FormTable table = template.table("T3");
        List<String> parts = table.identities().columnSums().getFirst().parts();
        int[] sums = new int[6];
        for (String row : parts) {
            add(sums, row(row, random.ints(6, 0, 40).toArray()));
        }
        row("total", sums);
        row("received", IntStream.of(sums).map(sum -> sum + 3).toArray());
        row("carriedIn", new int[] {2, 0, 0, 1, 0, 0});
        row("carriedOut", new int[] {5, 3, 3, 4, 3, 3});
    }

    private int[] row(String code, int[] values) {
        List<String> columns = List.of("person", "company", "research", "welfare", "legal", "otherOrg");
        for (int i = 0; i < values.length; i++) {
            cells.put(new CellRef("T3", code, columns.get(i)), Integer.toString(values[i]));
        }
        cells.put(
                new CellRef("T3", code, "total"),
                Integer.toString(IntStream.of(values).sum()));
        return values;
    }

    private static void add(int[] sums, int[] values) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i];
        }
    }

    private void disputes(Random random) {
        for (String row : List.of("review", "suit", "reviewThenSuit")) {
            int[] values = random.ints(4, 0, 30).toArray();
            List<String> columns = List.of("upheld", "corrected", "other", "pending");
            for (int i = 0; i < values.length; i++) {
                cells.put(new CellRef("T4", row, columns.get(i)), Integer.toString(values[i]));
            }
            cells.put(
                    new CellRef("T4", row, "total"),
                    Integer.toString(IntStream.of(values).sum()));
        }
    }

    /** How a layout prints one row. */
    interface RowPrinter {
        String print(List<String> labels, List<String> values);

        static RowPrinter joined(String delimiter) {
            return (labels, values) -> IntStream.range(0, labels.size() + values.size())
                    .mapToObj(i -> i < labels.size() ? labels.get(i) : values.get(i - labels.size()))
                    .collect(Collectors.joining(delimiter));
        }
    }
}
