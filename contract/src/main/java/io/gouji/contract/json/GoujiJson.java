package io.gouji.contract.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.ReportKind;
import io.gouji.contract.report.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON form of the contract. Unknown fields are ignored, so that an old reader takes a newer event. */
public final class GoujiJson {

    private static final JsonMapper MAPPER = configure(new JsonMapper());

    private GoujiJson() {}

    /** A mapper for every record of the contract; thread-safe, and not to be configured further. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads a record of the contract that was built in.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static <T> T read(InputStream in, Class<T> type) {
        try {
            return MAPPER.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(type.getSimpleName(), e);
        }
    }

    /** Teaches another mapper the JSON form of the contract, for frameworks that bring their own. */
    public static <M extends com.fasterxml.jackson.databind.ObjectMapper> M configure(M mapper) {
        mapper.registerModule(new JavaTimeModule())
                .addMixIn(CellRef.class, CellCode.class)
                .addMixIn(Cell.class, FlatCell.class)
                .addMixIn(FormEdition.class, EditionCode.class)
                .addMixIn(ReportKind.class, Code.class)
                .addMixIn(OutcomeKind.class, Code.class)
                .addMixIn(SourceLocation.class, PlaceKind.class)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.getFactory().configure(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature(), true);
        return mapper;
    }

    private interface Code {

        @JsonValue
        String code();
    }

    private interface EditionCode {

        @JsonValue
        String code();

        @JsonCreator
        static FormEdition ofCode(String code) {
            return FormEdition.ofCode(code);
        }
    }

    private abstract static class CellCode {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static CellRef parse(String code) {
            return CellRef.parse(code);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }

    @JsonSerialize(converter = CellJson.Writer.class)
    @JsonDeserialize(converter = CellJson.Reader.class)
    private interface FlatCell {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SourceLocation.TextPlace.class, name = "text"),
        @JsonSubTypes.Type(value = SourceLocation.HtmlPlace.class, name = "html"),
        @JsonSubTypes.Type(value = SourceLocation.WordPlace.class, name = "word"),
        @JsonSubTypes.Type(value = SourceLocation.PagePlace.class, name = "page")
    })
    private interface PlaceKind {}
}
