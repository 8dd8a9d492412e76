package io.gouji.parser.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.report.ReportKind;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportScopeTest {

    static Stream<Arguments> reports() {
        return Stream.of(
                argumentSet("county government", "云山县人民政府", "", "全县主动公开5条。", ReportKind.AGGREGATED),
                argumentSet("region named alone", "云山市", "", "全市各级行政机关公开5条。", ReportKind.AGGREGATED),
                argumentSet("collected", "云山综合实验区", "汇总云山综合实验区各有关单位情况编制。", "公开5条。", ReportKind.AGGREGATED),
                argumentSet("government with its own figures only", "云山县人民政府", "", "公开5条。", ReportKind.OWN),
                argumentSet("office", "云山县人民政府办公室", "", "配合全县工作，公开5条。", ReportKind.OWN),
                argumentSet("office that collects", "云山县人民政府办公室", "由本办汇总全县各单位情况编制。", "公开5条。", ReportKind.AGGREGATED),
                argumentSet("department", "云山县水务局", "", "服务全县，公开5条。", ReportKind.OWN),
                argumentSet("township", "云山县清溪镇人民政府", "", "全镇公开5条，落实全县部署。", ReportKind.OWN),
                argumentSet("sub-district", "云山区东门街道办事处", "", "落实全区部署。", ReportKind.OWN),
                argumentSet("nobody named", null, "", "全县公开5条。", ReportKind.OWN));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void tellsWhoseFiguresAReportGives(@Nullable String agency, String preamble, String narrative, ReportKind kind) {
        assertThat(ReportScope.of(agency, preamble, () -> narrative)).isEqualTo(kind);
    }
}
