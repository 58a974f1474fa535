package io.serverlesspipeline.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
    private static final JavaClasses LOCAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.serverlesspipeline.local");

    @Test
    void knowsTheProgramAndTheFunctionOnlyAsProcesses() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.serverlesspipeline.handler..",
                        "io.serverlesspipeline.component..",
                        "io.serverlesspipeline.program..")
                .check(LOCAL);
    }

    @Test
    void deploysWithoutTheCommandLineAndItsEmulator() {
        classes()
                .that()
                .resideInAPackage("io.serverlesspipeline.local.deployment..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "io.serverlesspipeline.local.command..",
                        "io.serverlesspipeline.local.emulator..",
                        "io.serverlesspipeline.local.engine..",
                        "io.serverlesspipeline.local.item..",
                        "io.serverlesspipeline.local.pipeline..",
                        "io.serverlesspipeline.local.upload..")
                .check(LOCAL);
    }

    @Test
    void readsTheCommandLineInOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.serverlesspipeline.local.command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.serverlesspipeline.local.command..", "picocli..")
                .check(LOCAL);
    }
}
