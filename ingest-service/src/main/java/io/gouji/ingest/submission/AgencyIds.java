package io.gouji.ingest.submission;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of an agency id. */
public final class AgencyIds {

    // marks, because names in some of the country's scripts are not written with letters alone
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\-_·()（）]{1,100}");

    private AgencyIds() {}

    /**
     * Reads an agency id, so that the same id typed on different systems is the same.
     *
     * @throws ProblemException when it is missing or malformed
     */
    public static String read(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.MISSING_AGENCY.with(
                    "The field 'agency' is missing or blank; send the id of the reporting agency.");
        }
        String id = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (!FORM.matcher(id).matches()) {
            throw Problem.INVALID_AGENCY.with("The field 'agency' is '" + Quoted.shortened(id)
                    + "'; an agency id has 1 to 100 letters, digits and - _ · ( ) （ ）.");
        }
        return id;
    }
}
