package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.form.FormTemplate;
import io.gouji.testkit.generate.GeneratedReport.Figure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes reports that break no arithmetic of the form, printed as freely as wished: the reports parsers are tested with.
 * The same seed and typography always give the same report.
 */
public final class ReportGenerator {

    private static final List<Body> BODIES = Realm.bodies(0, 400);

    private ReportGenerator() {}

    /** The report of a seed. */
    public static GeneratedReport report(long seed, Typography typography) {
        var random = new Random(seed * 7919 + 17);
        boolean old = random.nextInt(5) == 0;
        FormEdition edition = old ? FormEdition.E2019 : FormEdition.E2021;
        FormTemplate template = FormCatalogue.template(edition).orElseThrow();
        boolean oldRows = old || random.nextInt(4) == 0;
        int year = old ? 2019 + random.nextInt(2) : 2021 + random.nextInt(5);
        Body body = BODIES.get(random.nextInt(BODIES.size()));
        Map<CellRef, Figure> printed = new Figures(random, typography).draw(template, oldRows);
        var facts = new Facts(body, year, values(printed), List.of(), null, List.of());
        return new Author(seed, template, facts, new Slips()).write(printed, oldRows);
    }

    private static Map<CellRef, BigDecimal> values(Map<CellRef, Figure> printed) {
        var values = new LinkedHashMap<CellRef, BigDecimal>();
        printed.forEach((ref, figure) -> {
            BigDecimal value = figure.value();
            values.put(ref, value == null ? BigDecimal.ZERO : value);
        });
        return values;
    }
}
