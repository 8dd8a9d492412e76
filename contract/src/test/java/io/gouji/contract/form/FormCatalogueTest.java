package io.gouji.contract.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormCatalogueTest {

    @Test
    void editionOf2021HasTheCellsOfTheOfficialForm() {
        FormTemplate form = template(FormEdition.E2021);

        assertThat(form.table("T2").cells()).hasSize(3 + 3 + 1 + 1 + 1 + 1);
        assertThat(form.table("T3").cells()).hasSize(25 * 7);
        assertThat(form.table("T4").cells()).hasSize(15);
        assertThat(form.cells()).doesNotHaveDuplicates();
    }

    @Test
    void editionOf2019HasTheCellsOfTheOfficialForm() {
        FormTemplate form = template(FormEdition.E2019);

        assertThat(form.table("T2").cells()).hasSize(6 + 6 + 6 + 2 + 2);
        assertThat(form.table("T3").cells()).hasSize(23 * 7);
        assertThat(form.table("T4").cells()).hasSize(15);
    }

    @Test
    void formOf2018HasNoTemplate() {
        assertThat(FormCatalogue.template(FormEdition.PRE_2019)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = FormEdition.class,
            names = {"E2019", "E2021"})
    void identitiesSpeakOfRowsAndColumnsThatExist(FormEdition edition) {
        for (FormTable table : template(edition).tables()) {
            List<String> rows = table.rows().map(FormRow::code).toList();
            List<String> columns = table.blocks().stream()
                    .flatMap(block -> block.columns().stream())
                    .map(FormColumn::code)
                    .toList();
            Identities identities = table.identities();

            assertThat(identities.columnSums().stream().flatMap(FormCatalogueTest::codes))
                    .isSubsetOf(rows);
            assertThat(identities.balances().stream()
                            .flatMap(balance -> Stream.concat(balance.left().stream(), balance.right().stream())))
                    .isSubsetOf(rows);
            assertThat(identities.rowSums().stream().flatMap(FormCatalogueTest::codes))
                    .isSubsetOf(columns);
            assertThat(table.variants().stream().flatMap(variant -> variant.replaces().stream()))
                    .isSubsetOf(rows);
        }
    }

    @Test
    void everyRowOfTableThreeTakesPartInAnIdentity() {
        FormTable table = template(FormEdition.E2021).table("T3");

        assertThat(Stream.concat(
                        table.identities().columnSums().stream().flatMap(FormCatalogueTest::codes),
                        table.identities().balances().stream()
                                .flatMap(balance -> Stream.concat(balance.left().stream(), balance.right().stream()))))
                .containsAll(table.rows().map(FormRow::code).toList());
    }

    @Test
    void blockOfFindsTheBlockOfAVariant() {
        assertThat(template(FormEdition.E2021).table("T3").blockOf("other")).isPresent();
        assertThat(template(FormEdition.E2021).table("T3").blockOf("nonsense")).isEmpty();
    }

    @Test
    void wordingNamesRowAndColumnAsPrinted() {
        FormTemplate form = template(FormEdition.E2021);

        assertThat(form.wording(CellRef.parse("T3.total.person"))).contains("（七）总计 · 自然人");
        assertThat(form.wording(CellRef.parse("T3.other.total"))).contains("（六）其他处理 · 总计");
        assertThat(form.wording(CellRef.parse("T4.suit.pending"))).contains("未经复议直接起诉 · 尚未审结");
        assertThat(form.wording(CellRef.parse("T3.total.nobody"))).isEmpty();
        assertThat(form.wording(CellRef.parse("T3.nothing.total"))).isEmpty();
        assertThat(form.wording(CellRef.parse("T9.total.total"))).isEmpty();
    }

    @Test
    void cellCodeIsReadBack() {
        assertThat(CellRef.parse("T3.refused.stateSecret.total"))
                .isEqualTo(new CellRef("T3", "refused.stateSecret", "total"))
                .hasToString("T3.refused.stateSecret.total");
    }

    @Test
    void malformedCellCodeIsRefused() {
        for (String code : List.of("", "T3", "T3.total", ".a.b", "T3.a.", "T3..b")) {
            assertThatThrownBy(() -> CellRef.parse(code))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(code);
        }
    }

    @Test
    void editionInForceChangesWithTheReportYear() {
        assertThat(Stream.of(2018, 2019, 2020, 2021, 2030).map(FormEdition::inForce))
                .containsExactly(
                        FormEdition.PRE_2019,
                        FormEdition.E2019,
                        FormEdition.E2019,
                        FormEdition.E2021,
                        FormEdition.E2021);
    }

    private static Stream<String> codes(Identities.Sum sum) {
        return Stream.concat(Stream.of(sum.total()), sum.parts().stream());
    }

    private static FormTemplate template(FormEdition edition) {
        return Objects.requireNonNull(FormCatalogue.template(edition).orElse(null));
    }
}
