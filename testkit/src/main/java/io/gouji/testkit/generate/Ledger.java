package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.form.FormTemplate;
import io.gouji.testkit.generate.Books.Fee;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Keeps one body's books over the years: what was carried out of one year is carried into the next. */
final class Ledger {

    private static final int FIRST_TARIFF_YEAR = 2021;
    private static final List<String> KINDS = List.of("licences", "penalties", "coercion");
    private static final int CHARGES = 3;
    private static final int APPLICATIONS = 4;
    private static final double LEAST_DRIFT = 0.8;
    private static final double DRIFT = 0.45;
    private static final int HUNDRED = 100;

    private final Random random;
    private final Body body;
    private final Applications applications;
    private final double[] volumes;
    private final Map<String, int[]> documents = new LinkedHashMap<>();
    private final Map<String, int[]> items = new LinkedHashMap<>();

    private Ledger(long seed, Body body) {
        this.random = new Random((seed * 31 + body.number()) * 0x9E3779B97F4A7C15L);
        this.body = body;
        double size = body.level().volume() * body.scale();
        this.volumes = body.trade().volume().stream()
                .mapToDouble(power -> power == 0 ? random.nextInt(3) * size : Math.pow(10, power) * size)
                .toArray();
        this.applications = new Applications(random, volumes[APPLICATIONS]);
        documents.put("rules", new int[1]);
        documents.put("normativeDocs", new int[] {random.nextInt(1 + (int) (12 * size))});
        for (String kind : List.of("licences", "otherServices", "penalties", "coercion", "fees")) {
            items.put(kind, new int[] {random.nextInt(40)});
        }
    }

    /** The books of a body, year by year. */
    static List<Books> of(long seed, Body body, int firstYear, int lastYear) {
        var ledger = new Ledger(seed, body);
        var years = new ArrayList<Books>();
        for (int year = firstYear; year <= lastYear; year++) {
            years.add(ledger.next(year));
        }
        return List.copyOf(years);
    }

    private Books next(int year) {
        FormEdition edition = FormEdition.inForce(year);
        FormTemplate template = FormCatalogue.template(edition).orElseThrow();
        var cells = new LinkedHashMap<CellRef, BigDecimal>();
        template.cells().forEach(ref -> cells.put(ref, BigDecimal.ZERO));
        for (int i = 0; i < volumes.length; i++) {
            volumes[i] *= LEAST_DRIFT + random.nextDouble() * DRIFT;
        }
        documents(edition, cells);
        KINDS.forEach(kind -> put(cells, kind, "decisions", count(volumes[KINDS.indexOf(kind)])));
        if (edition == FormEdition.E2019) {
            formerItems(cells);
        } else {
            cells.put(ref("fees", "amount"), amount(volumes[CHARGES]));
        }
        applications.fill(template, volumes[APPLICATIONS], cells);
        return new Books(year, template, cells, fees(year, cells));
    }

    private void documents(FormEdition edition, Map<CellRef, BigDecimal> cells) {
        documents.forEach((row, stock) -> {
            int issued = row.equals("rules") ? 0 : count(stock[0] * 0.15);
            int repealed = Math.min(stock[0], row.equals("rules") ? 0 : count(stock[0] * 0.08));
            if (edition == FormEdition.E2019) {
                stock[0] += issued;
                put(cells, row, "made", issued);
                put(cells, row, "published", issued);
                put(cells, row, "totalPublic", stock[0]);
            } else {
                stock[0] += issued - repealed;
                put(cells, row, "issued", issued);
                put(cells, row, "repealed", repealed);
                put(cells, row, "inForce", stock[0]);
            }
        });
    }

    private void formerItems(Map<CellRef, BigDecimal> cells) {
        items.forEach((row, stock) -> {
            int change = Math.max(-stock[0], random.nextInt(7) - 3);
            put(cells, row, "lastYear", stock[0]);
            put(cells, row, "change", change);
            stock[0] += change;
        });
        put(cells, "otherServices", "decisions", count(volumes[0] * 0.4));
        int purchases = count(6);
        put(cells, "procurement", "items", purchases);
        cells.put(ref("procurement", "amount"), amount(purchases * 20.0));
    }

    /** A fee was noticed wherever an applicant failed to pay one, and somebody else did pay. */
    private List<Fee> fees(int year, Map<CellRef, BigDecimal> cells) {
        BigDecimal unpaid = cells.get(new CellRef("T3", "other.feeUnpaid", "total"));
        boolean asked = unpaid != null && unpaid.signum() > 0;
        boolean busy = volumes[APPLICATIONS] > 20 && random.nextInt(6) == 0;
        if (year < FIRST_TARIFF_YEAR || !(asked || busy)) {
            return List.of();
        }
        int cases = 1 + random.nextInt(4);
        int yuan = 0;
        for (int i = 0; i < cases; i++) {
            yuan += HUNDRED * (1 + random.nextInt(20));
        }
        return List.of(new Fee(body.shortName(), cases, yuan));
    }

    /** A count around a mean: the mean with less than one either way. */
    private int count(double mean) {
        return (int) Math.floor(mean + random.nextDouble());
    }

    /** An amount of money in 10,000 yuan, which is seldom a whole number. */
    private BigDecimal amount(double mean) {
        int cents = count(mean * HUNDRED * (0.9 + random.nextDouble() * 0.2));
        if (mean < 1) {
            return BigDecimal.ZERO;
        }
        int broken = cents % HUNDRED == 0 ? cents + 1 + random.nextInt(HUNDRED - 1) : cents;
        return BigDecimal.valueOf(broken, 2).stripTrailingZeros();
    }

    private static CellRef ref(String row, String column) {
        return new CellRef("T2", row, column);
    }

    private static void put(Map<CellRef, BigDecimal> cells, String row, String column, int value) {
        cells.put(ref(row, column), BigDecimal.valueOf(value));
    }
}
