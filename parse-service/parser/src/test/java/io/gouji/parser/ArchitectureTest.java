package io.gouji.parser;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses PARSER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.gouji.parser");

    private static final List<String> SEAMS = List.of(
            "io.gouji.parser.block..",
            "io.gouji.parser.format..",
            "io.gouji.parser.ocr..",
            "io.gouji.parser.ofd..",
            "io.gouji.parser.packed..",
            "io.gouji.parser.page..",
            "io.gouji.parser.pdf..",
            "io.gouji.parser.table..",
            "io.gouji.parser.number..",
            "io.gouji.parser.narrative..");

    @Test
    void dependsOnTheContractAndTheLibrariesThatReadFormats() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.gouji.parser..",
                        "io.gouji.contract.form..",
                        "io.gouji.contract.report..",
                        "java..",
                        "javax.imageio..",
                        "javax.xml.parsers..",
                        "javax.xml.stream..",
                        "javax.xml.transform..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.jspecify..",
                        "org.jsoup..",
                        "org.apache.poi..",
                        "org.apache.pdfbox..",
                        "org.apache.fontbox..",
                        "org.openxmlformats..",
                        "org.apache.xmlbeans..",
                        "com.ibm.icu..")
                .check(PARSER);
    }

    @Test
    void formatsKnowNothingOfTables() {
        noClasses()
                .that()
                .resideInAPackage("io.gouji.parser.format..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.gouji.parser.table..", "io.gouji.parser.narrative..")
                .check(PARSER);
    }

    @Test
    void pagesKnowNothingOfWhatDrewThem() {
        noClasses()
                .that()
                .resideInAPackage("io.gouji.parser.page..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.gouji.parser.pdf..", "io.gouji.parser.ofd..", "io.gouji.parser.format..", "org.apache..")
                .check(PARSER);
    }

    @Test
    void tablesKnowNothingOfFormats() {
        noClasses()
                .that()
                .resideInAnyPackage("io.gouji.parser.table..", "io.gouji.parser.narrative..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.gouji.parser.format..", "org.jsoup..", "org.apache.poi..")
                .check(PARSER);
    }

    @Test
    void numbersKnowNothingOfTables() {
        noClasses()
                .that()
                .resideInAPackage("io.gouji.parser.number..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.gouji.parser.table..", "io.gouji.parser.format..", "io.gouji.parser.block..")
                .check(PARSER);
    }

    @Test
    void readsNoClock() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(PARSER);
    }

    @Test
    void everySeamNamedHereExists() {
        for (String seam : SEAMS) {
            String name = seam.replace("..", "");
            assertThat(PARSER.stream().anyMatch(type -> type.getPackageName().equals(name)))
                    .as(name)
                    .isTrue();
        }
    }
}
