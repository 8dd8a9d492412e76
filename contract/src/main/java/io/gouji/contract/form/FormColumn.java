package io.gouji.contract.form;

import java.util.List;

/**
 * A column of a block.
 *
 * @param code column code, the last part of a {@link CellRef}
 * @param label the label as the official form prints it
 * @param aliases other wordings met in practice
 */
public record FormColumn(String code, String label, List<String> aliases) {

    public FormColumn {
        aliases = List.copyOf(aliases);
    }
}
