package io.gouji.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One page of agencies, by id")
record AgencyPage(
        List<AgencyView> items,

        @Schema(description = "Send it as 'cursor' for the next page; absent on the last") @Nullable
        String next) {

    AgencyPage {
        items = List.copyOf(items);
    }
}
