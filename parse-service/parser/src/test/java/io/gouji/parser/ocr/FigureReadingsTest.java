package io.gouji.parser.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A figure counts only when what was read agrees. */
class FigureReadingsTest {

    @Test
    void takesWhatTwoModelsAgreeOn() {
        FigureReadings readings = new FigureReadings(2);
        readings.add(words("21", 88), "chi_sim");
        readings.add(words("21", 95), "eng");

        assertThat(readings.agreed()).contains("21");
    }

    @Test
    void takesNothingFromOneReading() {
        FigureReadings readings = new FigureReadings(1);
        readings.add(words("0", 96), "chi_sim");
        readings.add(List.of(), "eng");

        assertThat(readings.agreed()).isEmpty();
    }

    @Test
    void takesNothingThatIsContradicted() {
        FigureReadings readings = new FigureReadings(1);
        readings.add(words("1", 94), "chi_sim");
        readings.add(words("1", 90), "eng");
        readings.add(words("7", 70), "eng");

        assertThat(readings.agreed()).isEmpty();
    }

    @Test
    void takesNothingThatNobodyIsSureOf() {
        FigureReadings readings = new FigureReadings(1);
        readings.add(words("1", 80), "chi_sim");
        readings.add(words("1", 84), "eng");

        assertThat(readings.agreed()).isEmpty();
    }

    @Test
    void asksForAThirdReadingWhenThePiecesOfInkAreMore() {
        FigureReadings readings = new FigureReadings(3);
        readings.add(words("12", 96), "chi_sim");
        readings.add(words("12", 96), "eng");
        assertThat(readings.agreed()).isEmpty();

        readings.add(words("12", 96), "eng");
        assertThat(readings.agreed()).contains("12");
    }

    @Test
    void takesAModelAloneOnlyWhenItIsVerySure() {
        FigureReadings sure = new FigureReadings(1);
        sure.add(words("5", 91), "chi_sim");
        sure.add(words("5", 92), "chi_sim");
        FigureReadings unsure = new FigureReadings(1);
        unsure.add(words("5", 91), "chi_sim");
        unsure.add(words("5", 86), "chi_sim");

        assertThat(sure.agreed()).contains("5");
        assertThat(unsure.agreed()).isEmpty();
    }

    @Test
    void readsAnyDashAsOne() {
        FigureReadings readings = new FigureReadings(1);
        readings.add(words("一", 92), "chi_sim");
        readings.add(words("-", 90), "eng");

        assertThat(readings.agreed()).contains("—");
    }

    private static List<Word> words(String text, float confidence) {
        return List.of(new Word(0, 1, 0, 0, 10, 20, confidence, text));
    }
}
