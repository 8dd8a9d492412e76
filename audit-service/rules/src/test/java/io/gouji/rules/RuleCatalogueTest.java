package io.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue polices itself: ids, order, titles, pages, index. */
class RuleCatalogueTest {

    private static final Path PAGES = Corpus.root().resolve("docs/rules");
    private static final List<RuleDescriptor> DESCRIPTORS =
            RuleCatalogue.RULES.stream().map(Rule::descriptor).toList();
    private static final List<String> HEADINGS = List.of(
            "## What it says",
            "## Basis",
            "## Passing example",
            "## Failing example",
            "## Innocent causes",
            "## History");

    @Test
    void idsAreWellFormedUniqueAndSorted() {
        assertThat(DESCRIPTORS)
                .extracting(RuleDescriptor::id)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Z0-9]+-[A-Z0-9]+"));
    }

    @Test
    void titlesStateTheViolationWithoutFullStop() {
        assertThat(DESCRIPTORS)
                .extracting(RuleDescriptor::title)
                .allMatch(title -> title.en().matches("[A-Z].*[^.]"))
                .allMatch(title -> title.zh().matches(".*[^。]"));
    }

    @Test
    void everyRuleExplainsItselfInBothLanguages() {
        assertThat(DESCRIPTORS).allSatisfy(rule -> {
            assertThat(rule.explanation().zh()).endsWith("。");
            assertThat(rule.explanation().en()).endsWith(".");
            assertThat(rule.basis()).isNotBlank();
            assertThat(rule.editions()).isNotEmpty();
        });
    }

    @Test
    void everyRuleHasItsPageAndEveryPageItsRule() {
        assertThat(Corpus.files(PAGES, ".md"))
                .extracting(page -> page.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                DESCRIPTORS.stream().map(rule -> rule.id() + ".md"), Stream.of("README.md"))
                        .toList());
    }

    @Test
    void pagesAreReachableAtRunTimeAndComplete() {
        assertThat(DESCRIPTORS).allSatisfy(rule -> {
            String page = RulePages.page(rule.id()).orElseThrow();
            assertThat(page).startsWith("# " + rule.id() + " — ").contains(HEADINGS);
            assertThat(page.lines().findFirst().orElseThrow())
                    .isEqualToIgnoringCase(
                            "# " + rule.id() + " — " + rule.title().en());
        });
    }

    @Test
    void unknownRuleHasNoPage() {
        assertThat(RulePages.page("XX-NONE")).isEmpty();
        assertThat(RulePages.page("../README")).isEmpty();
        assertThat(RuleCatalogue.rule("XX-NONE")).isEmpty();
        assertThat(RuleCatalogue.rule("T3-ROW")).isPresent();
    }

    @Test
    void indexIsCurrent() throws IOException {
        var index = new StringBuilder("""
                # Rules

                Generated from the catalogue; rewrite with `-Dgolden.update=true`. Catalogue version %s.

                | rule | severity | condition | 情形 |
                | --- | --- | --- | --- |
                """.formatted(RuleCatalogue.VERSION));
        for (RuleDescriptor rule : DESCRIPTORS) {
            index.append("| [%s](%s.md) | %s | %s | %s |\n"
                    .formatted(
                            rule.id(),
                            rule.id(),
                            rule.severity().name().toLowerCase(Locale.ROOT),
                            rule.title().en(),
                            rule.title().zh()));
        }
        Path file = PAGES.resolve("README.md");
        if ("true".equals(System.getProperty("golden.update"))) {
            Files.writeString(file, index);
        }

        assertThat(file).hasContent(index.toString());
    }
}
