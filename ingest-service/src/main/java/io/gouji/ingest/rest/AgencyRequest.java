package io.gouji.ingest.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gouji.ingest.registry.AgencyFields;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be known of an agency. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "AgencyRequest", description = "What is to be known of an agency; what is left out is not known")
record AgencyRequest(
        @Schema(required = true, description = "What it is called") @Nullable
        String name,

        @Schema(description = "What it is also called") @Nullable
        List<@Nullable String> aliases,

        @Schema(description = "government, department, township or other; other when left out") @Nullable
        String kind,

        @Schema(description = "Id of the agency above it") @Nullable
        String parent,

        @Schema(description = "Where it is") @Nullable String region,

        @Schema(description = "Month and day, as 01-31") @Nullable
        String deadline) {

    AgencyFields of(String id) {
        return new AgencyFields(
                id,
                name,
                aliases == null
                        ? List.of()
                        : aliases.stream()
                                .flatMap(alias -> java.util.stream.Stream.ofNullable(alias))
                                .toList(),
                kind,
                parent,
                new AgencyFields.Particulars(region, deadline));
    }
}
