package io.gouji.contract.form;

import java.util.List;

/**
 * A row of another edition's row set that may stand in place of several rows of this one.
 *
 * @param row the row found instead
 * @param replaces codes of the rows it stands for
 * @param rowSet the edition whose row set it belongs to
 */
public record RowVariant(FormRow row, List<String> replaces, FormEdition rowSet) {

    public RowVariant {
        replaces = List.copyOf(replaces);
    }
}
