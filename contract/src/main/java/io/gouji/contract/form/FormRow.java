package io.gouji.contract.form;

import java.util.List;

/**
 * A row of a block.
 *
 * @param code row code, the middle part of a {@link CellRef}; {@code group.member} for a row under a group
 * @param label the label as the official form prints it
 * @param aliases other wordings met in practice
 */
public record FormRow(String code, String label, List<String> aliases) {

    public FormRow {
        aliases = List.copyOf(aliases);
    }
}
