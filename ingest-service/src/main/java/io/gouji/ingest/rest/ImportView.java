package io.gouji.ingest.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did. */
@Schema(name = "Import", description = "What an import did")
record ImportView(
        @Schema(description = "How many agencies are entered, new or anew", examples = "42")
        int imported) {}
