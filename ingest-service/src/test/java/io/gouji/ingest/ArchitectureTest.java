package io.gouji.ingest;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Year;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@AnalyzeClasses(packages = "io.gouji.ingest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_THE_STORE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .resideInAPackage("..ingest.store..")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule ONLY_REST_HAS_PATHS =
            classes().that().areAnnotatedWith(Path.class).should().resideInAPackage("..ingest.rest..");

    @ArchTest
    static final ArchRule ONLY_MESSAGING_CONSUMES = methods()
            .that()
            .areAnnotatedWith(Incoming.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("..ingest.messaging..");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule FIELDS_ARE_PRIVATE = fields().that()
            .areDeclaredInClassesThat(resideInAPackage("..ingest.."))
            .and()
            .areNotStatic()
            .should()
            .bePrivate();

    @ArchTest
    static final ArchRule NOBODY_READS_THE_WALL_CLOCK = noClasses()
            .should(callMethodWhere(target(name("now"))
                    .and(target(owner(resideInAPackage("java.time"))))
                    .and(DescribedPredicate.describe(
                            "without a clock",
                            call -> call.getTarget().getRawParameterTypes().isEmpty()))));

    @ArchTest
    static final ArchRule PACKAGES_DEPEND_ONE_WAY =
            slices().matching("io.gouji.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SUBMISSIONS_KNOW_NO_FRAMEWORK = classes()
            .that()
            .resideInAPackage("..ingest.submission..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..ingest.submission..", "io.gouji.contract..", "java..", "org.jspecify..");

    @ArchTest
    static void whatTheRulesSpeakOfExists(JavaClasses classes) {
        assertThat(classes).anyMatch(type -> type.isAnnotatedWith(Entity.class));
        assertThat(classes).anyMatch(type -> type.isAnnotatedWith(Path.class));
        assertThat(classes)
                .anyMatch(
                        type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Incoming.class)));
        assertThat(classes)
                .anyMatch(type -> type.getName().startsWith("io.gouji.ingest.submission.")
                        && type.getModifiers().contains(JavaModifier.FINAL));
        assertThat(classes.stream().flatMap(type -> type.getMethodCallsFromSelf().stream()))
                .anyMatch(
                        call -> call.getTarget().getFullName().equals(Year.class.getName() + ".now(java.time.Clock)"));
    }
}
