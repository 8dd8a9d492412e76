package io.gouji.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.Reading;
import io.gouji.contract.report.SourceLocation.TextPlace;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoujiJsonTest {

    private static final TextPlace AT = new TextPlace(3, 40, 2);

    static Stream<Arguments> cells() {
        return Stream.of(
                argumentSet(
                        "count",
                        new Cell(new Reading.Count(new BigDecimal("22")), "22（其中修订16件）", "其中修订16件", List.of(), AT),
                        "{\"kind\":\"count\",\"value\":22,\"raw\":\"22（其中修订16件）\",\"note\":\"其中修订16件\",\"at\":{\"kind\":\"text\",\"line\":3,\"offset\":40,\"length\":2}}"),
                argumentSet(
                        "blank",
                        new Cell(new Reading.Blank(), "", AT),
                        "{\"kind\":\"blank\",\"raw\":\"\",\"at\":{\"kind\":\"text\",\"line\":3,\"offset\":40,\"length\":2}}"),
                argumentSet(
                        "not applicable",
                        new Cell(new Reading.NotApplicable(), "/", AT),
                        "{\"kind\":\"notApplicable\",\"raw\":\"/\",\"at\":{\"kind\":\"text\",\"line\":3,\"offset\":40,\"length\":2}}"),
                argumentSet(
                        "ambiguous",
                        new Cell(
                                new Reading.Ambiguous(List.of(new BigDecimal("5"), new BigDecimal("58"))),
                                "5845546",
                                AT),
                        "{\"kind\":\"ambiguous\",\"candidates\":[5,58],\"raw\":\"5845546\",\"at\":{\"kind\":\"text\",\"line\":3,\"offset\":40,\"length\":2}}"),
                argumentSet(
                        "unreadable",
                        new Cell(new Reading.Unreadable("no number"), "若干", AT),
                        "{\"kind\":\"unreadable\",\"why\":\"no number\",\"raw\":\"若干\",\"at\":{\"kind\":\"text\",\"line\":3,\"offset\":40,\"length\":2}}"),
                argumentSet(
                        "large decimal stays plain",
                        new Cell(new Reading.Count(new BigDecimal("1E+7")), "10000000", AT),
                        "{\"kind\":\"count\",\"value\":10000000,\"raw\":\"10000000\",\"at\":{\"kind\":\"text\",\"line\":3,\"offset\":40,\"length\":2}}"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void writesACellFlat(Cell cell, String json) throws JsonProcessingException {
        assertThat(GoujiJson.mapper().writeValueAsString(cell)).isEqualTo(json);
        assertThat(GoujiJson.mapper().readValue(json, Cell.class))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(cell);
    }

    @Test
    void refusesACellOfUnknownKind() {
        assertThatThrownBy(
                        () -> GoujiJson.mapper().readValue("{\"kind\":\"guess\",\"raw\":\"\",\"at\":null}", Cell.class))
                .hasMessageContaining("unknown kind of cell: guess");
    }

    @Test
    void writesACellReferenceAsItsCode() throws JsonProcessingException {
        assertThat(GoujiJson.mapper().writeValueAsString(CellRef.parse("T3.other.misc.total")))
                .isEqualTo("\"T3.other.misc.total\"");
    }
}
