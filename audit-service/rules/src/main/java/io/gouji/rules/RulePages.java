package io.gouji.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pages of {@code docs/rules}, one for each rule, as they were when this library was built. */
public final class RulePages {

    private static final Pattern ID = Pattern.compile("[A-Z0-9]+-[A-Z0-9]+");

    private RulePages() {}

    /** The page of a rule in Markdown; empty when there is no such rule. */
    public static Optional<String> page(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try (InputStream in = RulePages.class.getResourceAsStream("pages/" + id + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("page of rule " + id, e);
        }
    }
}
