package io.gouji.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String GENERATOR = "io.gouji.testkit.generate";

    private static final JavaClasses CLI = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.gouji.cli");

    @Test
    void ofTheTestkitOnlyTheGeneratorIsUsed() {
        assertThat(CLI.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getPackageName()))
                .contains(GENERATOR);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.gouji.testkit")
                .check(CLI);
    }

    @Test
    void generatorDependsOnNothingThatRunsTests() {
        JavaClasses generator = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(GENERATOR);

        assertThat(generator).isNotEmpty();
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.gouji.testkit", "io.gouji.parser..", "io.gouji.rules..", "org.junit..", "org.assertj..")
                .check(generator);
    }
}
