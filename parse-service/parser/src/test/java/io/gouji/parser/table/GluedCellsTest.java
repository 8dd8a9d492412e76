package io.gouji.parser.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.Reading;
import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.contract.report.TableShape;
import io.gouji.parser.block.Block;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GluedCellsTest {

    private static final String HEAD =
            "三、收到和处理政府信息公开申请情况（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他";

    @Test
    void longFiguresAreTakenApartByTheirSum() {
        TablesRead read = read("一、本年新收政府信息公开申请数量" + "2718281828459045235360287471352"
                + "66249775724709369995957496696762" + "二、上年结转政府信息公开申请数量" + "31415926" + "5358979" + "3238462"
                + "6433832" + "7950288" + "4197169" + "58594656");

        assertThat(count(read, "T3.carriedIn.person")).isEqualByComparingTo("31415926");
        assertThat(count(read, "T3.carriedIn.legal")).isEqualByComparingTo("7950288");
        assertThat(count(read, "T3.carriedIn.total")).isEqualByComparingTo("58594656");
        assertThat(read.cells()).doesNotContainKey(CellRef.parse("T3.received.total"));
        assertThat(read.issues()).extracting(issue -> issue.code()).contains("ROW_UNTOLD");
    }

    @Test
    void whatNothingDecidesStaysSeveral() {
        TablesRead read = read("一、本年新收政府信息公开申请数量12100003二、上年结转政府信息公开申请数量0000000");

        assertThat(cell(read, "T3.received.person").reading())
                .isEqualTo(new Reading.Ambiguous(List.of(BigDecimal.ONE, new BigDecimal(12))));
    }

    @Test
    void columnsDecideBetweenWaysOfARow() {
        TablesRead read = read("一、本年新收政府信息公开申请数量121000013二、上年结转政府信息公开申请数量0000000"
                + "（一）予以公开0000000（二）部分公开121000013（七）总计121000013四、结转下年度继续办理0000000");
        TablesRead sure = read("一、本年新收政府信息公开申请数量121000013二、上年结转政府信息公开申请数量0000000"
                + "（一）予以公开120000012（二）部分公开0100001（七）总计121000013四、结转下年度继续办理0000000");

        assertThat(cell(read, "T3.received.person").reading()).isInstanceOf(Reading.Ambiguous.class);
        assertThat(count(sure, "T3.received.person")).isEqualByComparingTo("12");
        assertThat(count(sure, "T3.received.company")).isEqualByComparingTo("1");
        assertThat(cell(sure, "T3.received.company").alternatives()).contains(BigDecimal.TWO);
    }

    @Test
    void rowThatBreaksItsSumIsNotBentToKeepIt() {
        TablesRead read = read("一、本年新收政府信息公开申请数量12300006二、上年结转政府信息公开申请数量0000000"
                + "（一）予以公开1230000（二）部分公开0000000（七）总计12300006四、结转下年度继续办理0000000");

        assertThat(count(read, "T3.granted.person")).isEqualByComparingTo("1");
        assertThat(count(read, "T3.granted.total")).isEqualByComparingTo("0");
    }

    @Test
    void blockOfTableFourThatBreaksItsSumLeavesTheOthersTold() {
        TablesRead read = read("一、本年新收政府信息公开申请数量0000000四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼"
                + "结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计" + "31000" + "00000"
                + "50005" + "五、存在的主要问题及改进情况");

        assertThat(count(read, "T4.review.upheld")).isEqualByComparingTo("3");
        assertThat(count(read, "T4.review.total")).isEqualByComparingTo("0");
        assertThat(count(read, "T4.reviewThenSuit.total")).isEqualByComparingTo("5");
    }

    @Test
    void moreCombinationsThanCanBeTriedStayOpen() {
        var rows = new StringBuilder();
        for (String label : List.of(
                "一、本年新收政府信息公开申请数量",
                "二、上年结转政府信息公开申请数量",
                "（一）予以公开",
                "（二）部分公开",
                "1.属于国家秘密",
                "3.危及“三安全一稳定”",
                "4.保护第三方合法权益",
                "5.属于三类内部事务信息",
                "6.属于四类过程性信息",
                "7.属于行政执法案卷",
                "8.属于行政查询事项",
                "（七）总计",
                "四、结转下年度继续办理")) {
            rows.append(label).append("11111111116");
        }

        TablesRead read = read(rows.toString());

        assertThat(read.cells().values())
                .filteredOn(cell -> cell.reading() instanceof Reading.Ambiguous)
                .isNotEmpty();
    }

    @Test
    void figuresTooFewForATableFourAreNone() {
        TablesRead read = read("一、本年新收政府信息公开申请数量0000000四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼五、存在的主要问题及改进情况");

        assertThat(read.tables()).extracting(TableShape::table).containsExactly("T3");
    }

    private static TablesRead read(String rows) {
        String text = HEAD + rows;
        return new TableReader().read(List.of(new Block.Line(text, 0, false, new TextPlace(1, 0, text.length()))));
    }

    private static BigDecimal count(TablesRead read, String code) {
        return cell(read, code).count().orElseThrow(() -> new AssertionError(code + " is " + cell(read, code)));
    }

    private static Cell cell(TablesRead read, String code) {
        return Objects.requireNonNull(read.cells().get(CellRef.parse(code)), code);
    }
}
