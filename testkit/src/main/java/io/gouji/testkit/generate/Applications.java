package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormColumn;
import io.gouji.contract.form.FormRow;
import io.gouji.contract.form.FormTable;
import io.gouji.contract.form.FormTemplate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Applications received and handled, and what they led to, over the years of one body: tables 3 and 4. */
final class Applications {

    private static final double[] APPLICANTS = {0.82, 0.11, 0.005, 0.01, 0.035, 0.02};
    private static final Map<String, Double> RESULTS = Map.ofEntries(
            Map.entry("granted", 0.38),
            Map.entry("partlyGranted", 0.09),
            Map.entry("refused.stateSecret", 0.002),
            Map.entry("refused.lawProhibits", 0.012),
            Map.entry("refused.security", 0.003),
            Map.entry("refused.thirdParty", 0.02),
            Map.entry("refused.internal", 0.015),
            Map.entry("refused.process", 0.02),
            Map.entry("refused.enforcementFile", 0.03),
            Map.entry("refused.adminQuery", 0.025),
            Map.entry("unavailable.notHeld", 0.2),
            Map.entry("unavailable.mustCreate", 0.03),
            Map.entry("unavailable.unclear", 0.01),
            Map.entry("notHandled.petition", 0.04),
            Map.entry("notHandled.repeat", 0.02),
            Map.entry("notHandled.publication", 0.004),
            Map.entry("notHandled.vexatious", 0.01),
            Map.entry("notHandled.reissue", 0.005),
            Map.entry("other.notCorrected", 0.03),
            Map.entry("other.feeUnpaid", 0.004),
            Map.entry("other.misc", 0.05),
            Map.entry("other", 0.08));
    private static final double[] OUTCOMES = {0.6, 0.12, 0.16, 0.12};
    private static final double LEFT_OVER = 0.06;
    private static final double DISPUTED = 0.05;

    private final Random random;
    private int[] carried;

    /** Begins with what a year before the first left over. */
    Applications(Random random, double mean) {
        this.random = random;
        this.carried = split(around(mean * LEFT_OVER), APPLICANTS);
    }

    /** The year's rows, around a mean number of applications received. */
    void fill(FormTemplate template, double mean, Map<CellRef, BigDecimal> cells) {
        FormTable table = template.table("T3");
        List<String> rows = table.identities().columnSums().getFirst().parts();
        double[] weights = rows.stream()
                .mapToDouble(row -> RESULTS.getOrDefault(row, 0.0) * (0.5 + random.nextDouble()))
                .toArray();
        int[] received = split(around(mean), APPLICANTS);
        int[] left = new int[received.length];
        int[] handled = new int[received.length];
        int[][] results = new int[rows.size()][received.length];
        for (int i = 0; i < received.length; i++) {
            int pool = received[i] + carried[i];
            left[i] = Math.min(pool, around(pool * LEFT_OVER));
            handled[i] = pool - left[i];
            int[] parts = split(handled[i], weights);
            for (int row = 0; row < parts.length; row++) {
                results[row][i] = parts[row];
            }
        }
        put(table, "received", received, cells);
        put(table, "carriedIn", carried, cells);
        for (int row = 0; row < results.length; row++) {
            put(table, rows.get(row), results[row], cells);
        }
        put(table, "total", handled, cells);
        put(table, "carriedOut", left, cells);
        carried = left;
        for (FormRow row : template.table("T4").rows().toList()) {
            put(template.table("T4"), row.code(), split(around(mean * DISPUTED), OUTCOMES), cells);
        }
    }

    private int around(double mean) {
        return (int) Math.floor(mean * (0.9 + random.nextDouble() * 0.2) + random.nextDouble());
    }

    /** Divides a number in the proportions of weights, small ones by chance. */
    private int[] split(int number, double[] weights) {
        double all = Arrays.stream(weights).sum();
        int[] parts = new int[weights.length];
        int rest = number;
        if (number > weights.length * 10) {
            for (int i = 0; i < weights.length; i++) {
                parts[i] = (int) Math.floor(number * weights[i] / all);
                rest -= parts[i];
            }
        }
        for (; rest > 0; rest--) {
            double at = random.nextDouble() * all;
            int chosen = 0;
            while (chosen < weights.length - 1 && at >= weights[chosen]) {
                at -= weights[chosen++];
            }
            parts[chosen]++;
        }
        return parts;
    }

    private static void put(FormTable table, String row, int[] parts, Map<CellRef, BigDecimal> cells) {
        List<FormColumn> columns = table.blocks().getFirst().columns();
        for (int i = 0; i < parts.length; i++) {
            cells.put(new CellRef(table.code(), row, columns.get(i).code()), BigDecimal.valueOf(parts[i]));
        }
        cells.put(
                new CellRef(table.code(), row, columns.getLast().code()),
                BigDecimal.valueOf(Arrays.stream(parts).sum()));
    }
}
