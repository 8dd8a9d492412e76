package io.gouji.contract.audit;

import io.gouji.contract.form.CellRef;
import java.math.BigDecimal;

/**
 * The one cell whose change would clear every broken identity it takes part in.
 *
 * @param cell the cell
 * @param value the value that would
 */
public record Suspect(CellRef cell, BigDecimal value) {}
