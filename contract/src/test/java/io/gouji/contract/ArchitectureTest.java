package io.gouji.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final JavaClasses CONTRACT =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("io.gouji.contract");

    @Test
    void everyPackageOfTheContractIsLookedAt() {
        assertThat(CONTRACT.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrder(
                        "io.gouji.contract.audit",
                        "io.gouji.contract.event",
                        "io.gouji.contract.form",
                        "io.gouji.contract.json",
                        "io.gouji.contract.report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "event", "report"})
    void recordsDependOnNothingButTheContract(String name) {
        dependsOnlyOn(name, "java..", "org.jspecify..", "io.gouji.contract..").check(CONTRACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "json"})
    void onlyTemplatesAndJsonDependOnJackson(String name) {
        dependsOnlyOn(name, "java..", "org.jspecify..", "io.gouji.contract..", "com.fasterxml.jackson..")
                .check(CONTRACT);
    }

    @Test
    void dependencyRuleSeesADependencyThatIsNotAllowed() {
        assertThatThrownBy(() -> dependsOnlyOn("json", "java..", "org.jspecify..", "io.gouji.contract..")
                        .check(CONTRACT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("com.fasterxml.jackson");
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.gouji.contract.(*)..").should().beFreeOfCycles().check(CONTRACT);
    }

    private static ArchRule dependsOnlyOn(String name, String... packages) {
        return classes()
                .that()
                .resideInAPackage("io.gouji.contract." + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
