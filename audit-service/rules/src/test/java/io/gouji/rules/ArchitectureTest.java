package io.gouji.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

@AnalyzeClasses(packages = "io.gouji", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule RULES_ARE_PURE = classes()
            .that()
            .resideInAPackage("io.gouji.rules..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.gouji.rules..", "io.gouji.contract..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule RULES_TAKE_NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that()
            .resideInAPackage("io.gouji.rules..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Instant.class, Random.class)
            .orShould()
            .callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule CLAIMS_KNOW_NO_RULE = noClasses()
            .that()
            .resideInAPackage("io.gouji.rules.claim..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.gouji.rules.citation..",
                    "io.gouji.rules.copying..",
                    "io.gouji.rules.dates..",
                    "io.gouji.rules.explain..",
                    "io.gouji.rules.identity..",
                    "io.gouji.rules.narrative..",
                    "io.gouji.rules.structure..",
                    "io.gouji.rules.table..");

    @ArchTest
    static void everyPackageNamedHereExists(JavaClasses classes) {
        for (String name : new String[] {
            "rules",
            "rules.citation",
            "rules.claim",
            "rules.copying",
            "rules.dates",
            "rules.explain",
            "rules.identity",
            "rules.narrative",
            "rules.structure",
            "rules.table"
        }) {
            assertThat(classes.stream().map(JavaClass::getPackageName)).contains("io.gouji." + name);
        }
        assertThat(classes.stream().map(JavaClass::getPackageName))
                .anyMatch(name -> name.startsWith("io.gouji.contract"));
    }

    @ArchTest
    static void everyRuleClassIsInTheCatalogue(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                        .map(JavaClass::getName))
                .isNotEmpty()
                .allMatch(name -> RuleCatalogue.RULES.stream()
                        .anyMatch(rule -> rule.getClass().getName().equals(name)));
    }
}
