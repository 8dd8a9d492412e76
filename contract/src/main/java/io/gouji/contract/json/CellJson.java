package io.gouji.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.Reading;
import io.gouji.contract.report.SourceLocation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cell as JSON: the reading's kind and content lie flat beside the text and the place. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CellJson(
        String kind,
        @Nullable BigDecimal value,
        @Nullable List<BigDecimal> candidates,
        @Nullable String why,
        @JsonInclude(JsonInclude.Include.ALWAYS) String raw,
        @Nullable String note,
        @Nullable List<BigDecimal> alternatives,
        SourceLocation at) {

    /** To JSON. */
    static final class Writer extends StdConverter<Cell, CellJson> {

        @Override
        public CellJson convert(Cell cell) {
            return switch (cell.reading()) {
                case Reading.Count(BigDecimal value) -> of("count", value, null, null, cell);
                case Reading.Blank() -> of("blank", null, null, null, cell);
                case Reading.NotApplicable() -> of("notApplicable", null, null, null, cell);
                case Reading.Ambiguous(List<BigDecimal> candidates) -> of("ambiguous", null, candidates, null, cell);
                case Reading.Unreadable(String why) -> of("unreadable", null, null, why, cell);
            };
        }

        private static CellJson of(
                String kind,
                @Nullable BigDecimal value,
                @Nullable List<BigDecimal> candidates,
                @Nullable String why,
                Cell cell) {
            return new CellJson(kind, value, candidates, why, cell.raw(), cell.note(), cell.alternatives(), cell.at());
        }
    }

    /** From JSON. */
    static final class Reader extends StdConverter<CellJson, Cell> {

        @Override
        public Cell convert(CellJson json) {
            return new Cell(
                    reading(json),
                    json.raw(),
                    json.note(),
                    json.alternatives() == null ? List.of() : json.alternatives(),
                    json.at());
        }

        private static Reading reading(CellJson json) {
            return switch (json.kind()) {
                case "count" -> new Reading.Count(required(json.value(), "value"));
                case "blank" -> new Reading.Blank();
                case "notApplicable" -> new Reading.NotApplicable();
                case "ambiguous" -> new Reading.Ambiguous(required(json.candidates(), "candidates"));
                case "unreadable" -> new Reading.Unreadable(required(json.why(), "why"));
                default -> throw new IllegalArgumentException("unknown kind of cell: " + json.kind());
            };
        }

        private static <T> T required(@Nullable T value, String field) {
            if (value == null) {
                throw new IllegalArgumentException("cell without " + field);
            }
            return value;
        }
    }
}
