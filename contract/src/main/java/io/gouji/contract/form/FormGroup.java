package io.gouji.contract.form;

import java.util.List;

/**
 * A label that spans several rows, for example {@code （三）不予公开}.
 *
 * @param code the common prefix of the rows' codes
 * @param label the label as the official form prints it
 * @param aliases other wordings met in practice
 */
public record FormGroup(String code, String label, List<String> aliases) {

    public FormGroup {
        aliases = List.copyOf(aliases);
    }
}
