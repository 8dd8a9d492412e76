package io.gouji.audit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

@AnalyzeClasses(packages = "io.gouji.audit", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule CHANNELS_END_IN_MESSAGING = methods()
            .that()
            .areAnnotatedWith(Incoming.class)
            .or()
            .areAnnotatedWith(Outgoing.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("..messaging..");

    @ArchTest
    static final ArchRule EMITTERS_LIE_IN_MESSAGING = fields().that()
            .haveRawType(MutinyEmitter.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("..messaging..");

    @ArchTest
    static final ArchRule PATHS_LIE_IN_REST =
            classes().that().areAnnotatedWith(Path.class).should().resideInAPackage("..rest..");

    @ArchTest
    static final ArchRule THE_DRIVER_IS_KNOWN_IN_STORE_ONLY = noClasses()
            .that(resideOutsideOfPackage("..store.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NO_EDGE = noClasses()
            .that(resideInAPackage("io.gouji.audit"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.gouji.audit.store..",
                    "io.gouji.audit.rest..",
                    "io.gouji.audit.messaging..",
                    "org.apache.kafka..");

    @ArchTest
    static final ArchRule THE_EDGES_DO_NOT_MEET = noClasses()
            .that(resideInAPackage("..messaging.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.gouji.audit.store..", "io.gouji.audit.rest..");

    @ArchTest
    static final ArchRule NO_FIELD_IS_INJECTED = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static void whatTheRulesGuardExists(JavaClasses classes) {
        assertThat(classes.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Incoming.class)))
                .isNotEmpty();
        assertThat(classes.stream().filter(type -> type.isAnnotatedWith(Path.class)))
                .isNotEmpty();
        assertThat(dependentsOf(classes, MongoClient.class)).isPositive();
        assertThat(dependentsOf(classes, MutinyEmitter.class)).isPositive();
        assertThat(dependentsOf(classes, Clock.class)).isPositive();
    }

    private static long dependentsOf(JavaClasses classes, Class<?> target) {
        return classes.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(target)))
                .count();
    }
}
