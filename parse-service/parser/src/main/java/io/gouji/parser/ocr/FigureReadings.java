package io.gouji.parser.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What several runs made of one cell that holds no words. */
final class FigureReadings {

    private static final int FEWEST = 2;

    /** Where the pieces of ink are not as many as the characters, so many have to agree. */
    private static final int FEWEST_IN_DOUBT = 3;

    /** One of the readings that agree is as sure as this. */
    private static final float SURE = 85;

    /** Readings by one model alone are all as sure as this. */
    private static final float VERY_SURE = 90;

    /** A reading less sure than this is no reading. */
    private static final float LEAST_SURE = 60;

    /** A figure, or a mark that none is owed. */
    private static final Pattern FIGURE = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?|/|[-—一]{1,2}");

    private static final Pattern DASH = Pattern.compile("[-—一]{1,2}");

    private final int pieces;
    private final List<Reading> readings = new ArrayList<>();

    /** What one run made of it. */
    private record Reading(String text, float confidence, String model) {}

    /**
     * Creates the readings of a cell.
     *
     * @param pieces how many pieces of ink stand beside each other in it
     */
    FigureReadings(int pieces) {
        this.pieces = pieces;
    }

    /** Takes what one run recognised by a model. */
    void add(List<Word> words, String model) {
        String text = words.stream().map(Word::text).collect(Collectors.joining());
        double confidence = words.stream().mapToDouble(Word::confidence).min().orElse(0);
        if (confidence >= LEAST_SURE && FIGURE.matcher(text).matches()) {
            String plain = DASH.matcher(text).matches() ? "—" : text;
            readings.add(new Reading(plain, (float) confidence, model));
        }
    }

    /** What the cell says, when enough readings agree and none contradicts them. */
    Optional<String> agreed() {
        if (readings.size() < FEWEST) {
            return Optional.empty();
        }
        String text = readings.getFirst().text;
        boolean same = readings.stream().allMatch(reading -> reading.text.equals(text));
        boolean counted = pieces == text.length() || readings.size() >= FEWEST_IN_DOUBT;
        return same && counted && isSure() ? Optional.of(text) : Optional.empty();
    }

    private boolean isSure() {
        long models = readings.stream().map(Reading::model).distinct().count();
        return models > 1
                ? readings.stream().anyMatch(reading -> reading.confidence >= SURE)
                : readings.stream().allMatch(reading -> reading.confidence >= VERY_SURE);
    }
}
