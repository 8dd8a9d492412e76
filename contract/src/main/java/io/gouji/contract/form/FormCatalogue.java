package io.gouji.contract.form;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The editions of the form that have a template. A new edition is a new file beside the others. */
public final class FormCatalogue {

    private static final FormTemplate E2019 = load("2019.json");
    private static final FormTemplate E2021 = load("2021.json");

    private FormCatalogue() {}

    /** The template of an edition; empty for {@link FormEdition#PRE_2019}, which these rules do not audit. */
    public static Optional<FormTemplate> template(FormEdition edition) {
        return switch (edition) {
            case PRE_2019 -> Optional.empty();
            case E2019 -> Optional.of(E2019);
            case E2021 -> Optional.of(E2021);
        };
    }

    private static FormTemplate load(String name) {
        var mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addMixIn(FormEdition.class, EditionByCode.class)
                .build();
        try (InputStream in = FormCatalogue.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("form template missing from the build: " + name);
            }
            return mapper.readValue(in, FormTemplate.class);
        } catch (IOException e) {
            throw new UncheckedIOException("form template " + name, e);
        }
    }

    /** Reads an edition by its code. */
    private interface EditionByCode {

        @com.fasterxml.jackson.annotation.JsonValue
        String code();
    }
}
