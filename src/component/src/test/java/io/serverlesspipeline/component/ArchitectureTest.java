package io.serverlesspipeline.component;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
    private static final JavaClasses COMPONENT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.serverlesspipeline.component");

    @Test
    void knowsTheHandlerOnlyAsAPackage() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.serverlesspipeline.handler..",
                        "io.serverlesspipeline.program..",
                        "io.serverlesspipeline.local..")
                .check(COMPONENT);
    }

    @Test
    void callsNoServiceOfAws() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk.services..")
                .check(COMPONENT);
    }
}
