package io.gouji.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command takes from around it.
 *
 * @param variables the environment variables
 * @param checkout the top folder of the project, where what is run was built
 * @param terminal true when a person watches the output
 */
public record Surroundings(Map<String, String> variables, Path checkout, boolean terminal) {

    public Surroundings {
        variables = Map.copyOf(variables);
    }

    static Surroundings ofProcess() {
        return new Surroundings(
                System.getenv(),
                Path.of(System.getProperty("gouji.checkout", "")).toAbsolutePath(),
                Boolean.getBoolean("gouji.terminal"));
    }

    /** The value of a variable, when it is set and not blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** The number in a variable; the default when it is not set. */
    public int number(String name, int whenUnset) {
        Optional<String> value = variable(name);
        try {
            return value.map(String::strip).map(Integer::parseInt).orElse(whenUnset);
        } catch (NumberFormatException e) {
            throw new UserError(2, "%s is \"%s\", which is no whole number.".formatted(name, value.orElse("")));
        }
    }

    /** The language of messages: the locale's when it is Chinese or names another language, else Chinese. */
    public Language language() {
        String locale = variable("GOUJI_LANG").orElse("");
        boolean unspecific =
                locale.isEmpty() || locale.equals("POSIX") || locale.equals("C") || locale.startsWith("C.");
        return unspecific || locale.startsWith("zh") ? Language.zh : Language.en;
    }
}
