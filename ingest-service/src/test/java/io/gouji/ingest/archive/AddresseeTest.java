package io.gouji.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddresseeTest {

    private static final Addressee NOBODY = new Addressee(null, null);

    @ParameterizedTest
    @CsvSource({
        "示例县教育局/2024.html, 示例县教育局, 2024",
        "2025年收/示例县教育局/2024年度.html, 示例县教育局, 2024",
        "示例县教育局/2024/2024年政府信息公开工作年度报告.pdf, 示例县教育局, 2024",
        "示例县教育局_2024.html, 示例县教育局, 2024",
        "示例县教育局2024年度报告.docx, 示例县教育局, 2024",
        "汇总/示例县教育局 - 2023年政府信息公开年报.docx, 示例县教育局, 2023",
        "2024/示例县教育局.pdf, 示例县教育局, 2024",
        "2024年度/各局/示例县教育局.v2.pdf, 示例县教育局.v2, 2024",
        "11330000002482234X_2024, 11330000002482234X, 2024"
    })
    void readsWhoseReportAPathSaysItIs(String path, String agency, String year) {
        assertThat(NOBODY.of(path)).isEqualTo(new Addressee(agency, year));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024.html", "示例县教育局.html", "示例县教育局/报告.html", "报告/2024年示例县教育局.html", "示例县教育局/20241.html", ""})
    void doesNotGuess(String path) {
        assertThatThrownBy(() -> NOBODY.of(path))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.ENTRY_UNADDRESSED));
    }

    @Test
    void takesWhatIsSaidOfTheWholeArchiveBeforeWhatAPathSays() {
        assertThat(new Addressee("甲", null).of("乙/2024.html")).isEqualTo(new Addressee("甲", "2024"));
        assertThat(new Addressee("甲", null).of("2024/报告.html")).isEqualTo(new Addressee("甲", "2024"));
        assertThat(new Addressee(null, "2023").of("乙.html")).isEqualTo(new Addressee("乙", "2023"));
        assertThat(new Addressee(null, "2023").of("乙/2024.html")).isEqualTo(new Addressee("乙", "2023"));
        assertThat(new Addressee("甲", "2023").of("x.html")).isEqualTo(new Addressee("甲", "2023"));
    }
}
