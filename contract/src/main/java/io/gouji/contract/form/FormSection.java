package io.gouji.contract.form;

import java.util.List;

/**
 * One of the six parts of the report.
 *
 * @param ordinal 1 to 6
 * @param title the official title, without its number
 * @param aliases other wordings met in practice
 */
public record FormSection(int ordinal, String title, List<String> aliases) {

    public FormSection {
        aliases = List.copyOf(aliases);
    }
}
