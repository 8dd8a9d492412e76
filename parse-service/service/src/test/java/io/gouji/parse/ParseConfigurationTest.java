package io.gouji.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.parser.ParserLimits;
import io.gouji.parser.ocr.OcrSettings;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParseConfigurationTest {

    private static final int CONVERTER = 200;

    @Test
    void limitsAreTheParsersOwnUnlessSet() {
        assertThat(limits(Map.of())).isEqualTo(ParserLimits.DEFAULT);
    }

    @Test
    void everyLimitCanBeSet() {
        var settings = new HashMap<String, String>();
        int value = 1000;
        for (var component : ParserLimits.class.getRecordComponents()) {
            settings.put("gouji.parse.limits." + kebab(component.getName()), Integer.toString(value++));
        }

        assertThat(limits(settings))
                .isEqualTo(new ParserLimits(1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009));
    }

    @Test
    void everyLimitHasASettingOfItsName() {
        assertThat(Arrays.stream(ParserLimits.class.getRecordComponents()).map(component -> component.getName()))
                .allSatisfy(name -> assertThat(ParseConfiguration.Limits.class).hasMethods(name));
    }

    @Test
    void picturesAreReadAsTheParserWouldUnlessSet() {
        assertThat(configuration(Map.of()).ocr().toSettings()).isEqualTo(OcrSettings.DEFAULT);
    }

    @Test
    void howPicturesAreReadCanBeSet() {
        Map<String, String> settings = Map.of(
                "gouji.parse.ocr.enabled", "false",
                "gouji.parse.ocr.command", "/opt/tesseract",
                "gouji.parse.ocr.language", "chi_tra",
                "gouji.parse.ocr.dpi", "150",
                "gouji.parse.ocr.budget", "7s");

        assertThat(configuration(settings).ocr().toSettings())
                .isEqualTo(new OcrSettings(false, "/opt/tesseract", "chi_tra", 150, Duration.ofSeconds(7)));
    }

    @Test
    void recognisingEndsBeforeItsWorkerIsEnded() {
        ParseConfiguration configuration = configuration(Map.of());

        assertThat(configuration.ocr().budget())
                .isLessThan(configuration.isolation().timeBudget());
    }

    private static ParserLimits limits(Map<String, String> settings) {
        return configuration(settings).limits().toParserLimits();
    }

    private static ParseConfiguration configuration(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, CONVERTER, new DurationConverter())
                .withMapping(ParseConfiguration.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ParseConfiguration.class);
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
