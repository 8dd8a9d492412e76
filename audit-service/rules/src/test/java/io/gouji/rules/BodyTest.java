package io.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.rules.Body.Kind;
import io.gouji.rules.Body.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {

    @ParameterizedTest
    @CsvSource({
        "示例省人民政府, GOVERNMENT, PROVINCE",
        "示例壮族自治区人民政府办公厅, GOVERNMENT, PROVINCE",
        "北京市人民政府, GOVERNMENT, PROVINCE",
        "上海市人民政府办公厅, GOVERNMENT, PROVINCE",
        "示例自治州人民政府, GOVERNMENT, PREFECTURE",
        "示例盟行政公署, DEPARTMENT, PREFECTURE",
        "示例市, GOVERNMENT, UNKNOWN",
        "示例省示例市人民政府, GOVERNMENT, UNKNOWN",
        "示例市样本市人民政府, GOVERNMENT, COUNTY",
        "示例自治州样本市人民政府, GOVERNMENT, COUNTY",
        "示例县人民政府, GOVERNMENT, COUNTY",
        "示例县政府办公室, GOVERNMENT, COUNTY",
        "示例 县, GOVERNMENT, COUNTY",
        "示例市市中区人民政府, GOVERNMENT, COUNTY",
        "镇海区人民政府, GOVERNMENT, COUNTY",
        "重庆市样本区人民政府, GOVERNMENT, COUNTY",
        "示例县教育局, DEPARTMENT, COUNTY",
        "示例县市场监督管理局, DEPARTMENT, COUNTY",
        "示例县政务服务局, DEPARTMENT, COUNTY",
        "示例市政务服务局, DEPARTMENT, UNKNOWN",
        "示例市民政局, DEPARTMENT, UNKNOWN",
        "示例县乡村振兴局, DEPARTMENT, COUNTY",
        "示例县农业农村和乡村振兴局, DEPARTMENT, COUNTY",
        "示例县住房和城乡建设局, DEPARTMENT, COUNTY",
        "示例县城市管理局, DEPARTMENT, COUNTY",
        "示例市城市管理局, DEPARTMENT, UNKNOWN",
        "上海市科委, DEPARTMENT, PROVINCE",
        "示例省教育厅, DEPARTMENT, PROVINCE",
        "区统计局, DEPARTMENT, COUNTY",
        "市统计局, DEPARTMENT, UNKNOWN",
        "示例县样本镇人民政府, TOWNSHIP, TOWNSHIP",
        "样本街道, TOWNSHIP, TOWNSHIP",
        "示例市样本区模板街道办事处, TOWNSHIP, TOWNSHIP",
        "示例县样本乡党政办公室, TOWNSHIP, TOWNSHIP",
        "示例市高新区管理委员会, ZONE, UNKNOWN",
        "示例综合实验区, ZONE, UNKNOWN",
        "示例市经济技术开发区管委会办公室, ZONE, UNKNOWN",
        "示例县样本湖管理委员会, ZONE, UNKNOWN",
        "示例综合实验区财政局, DEPARTMENT, UNKNOWN",
        "中华人民共和国教育部, DEPARTMENT, NATIONAL",
        "教育部, DEPARTMENT, NATIONAL",
        "国务院国有资产监督管理委员会, DEPARTMENT, NATIONAL",
        "国家税务总局, DEPARTMENT, NATIONAL",
        "示例, UNKNOWN, UNKNOWN",
        "示例县的事, UNKNOWN, COUNTY"
    })
    void tellsKindAndLevelFromTheName(String agency, Kind kind, Level level) {
        assertThat(Body.of(agency)).isEqualTo(new Body(kind, level, false));
    }

    @ParameterizedTest
    @CsvSource({
        "国家税务总局示例市税务局, UNKNOWN",
        "国家税务总局示例县税务局, COUNTY",
        "国家统计局示例调查队, UNKNOWN",
        "中华人民共和国示例海关, UNKNOWN",
        "示例县气象局, COUNTY",
        "示例省通信管理局, PROVINCE"
    })
    void tellsBranchesOfMinistriesFromDepartmentsOfThePlace(String agency, Level level) {
        assertThat(Body.of(agency)).isEqualTo(new Body(Kind.DEPARTMENT, level, true));
    }

    @Test
    void nothingIsKnownOfABodyWithoutAName() {
        assertThat(Body.of(null)).isEqualTo(new Body(Kind.UNKNOWN, Level.UNKNOWN, false));
        assertThat(ReportFixture.report().agency("示例县教育局").view().body().kind()).isEqualTo(Kind.DEPARTMENT);
    }
}
