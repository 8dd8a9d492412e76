package io.gouji.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.parser.ParserLimits;
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

    private static ParserLimits limits(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, CONVERTER, new DurationConverter())
                .withMapping(ParseConfiguration.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ParseConfiguration.class)
                .limits()
                .toParserLimits();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
