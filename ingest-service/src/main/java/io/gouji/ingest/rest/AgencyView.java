package io.gouji.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gouji.ingest.registry.Agency;
import java.time.MonthDay;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agency as callers see it; what is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Agency", description = "A body that reports")
record AgencyView(
        @Schema(description = "Its identity, by which events are keyed", examples = "11330000002482234X")
        String id,

        @Schema(description = "What it is called", examples = "示例县教育局")
        String name,

        @Schema(description = "What it is also called; a submission may name it so")
        List<String> aliases,

        @Schema(description = "government, department, township or other", examples = "department")
        String kind,

        @Schema(description = "Id of the agency above it") @Nullable
        String parent,

        @Schema(description = "Where it is", examples = "示例县") @Nullable
        String region,

        @Schema(description = "Month and day by which its report is due in the next year", examples = "01-31") @Nullable
        String deadline) {

    AgencyView {
        aliases = List.copyOf(aliases);
    }

    static AgencyView of(Agency agency) {
        var particulars = agency.particulars();
        return new AgencyView(
                agency.id(),
                agency.name(),
                agency.aliases(),
                agency.kind().code(),
                agency.parent().orElse(null),
                particulars.region().orElse(null),
                particulars.deadline().map(AgencyView::written).orElse(null));
    }

    private static String written(MonthDay day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}
