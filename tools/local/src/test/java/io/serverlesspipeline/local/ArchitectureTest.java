package io.serverlesspipeline.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Rules between the packages of the tools that Maven's modules don't enforce. */
final class ArchitectureTest {
    private static final JavaClasses TOOLS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                    "io.serverlesspipeline.emulator",
                    "io.serverlesspipeline.deployment",
                    "io.serverlesspipeline.audit",
                    "io.serverlesspipeline.local");

    @Test
    void hasNoCycleBetweenPackages() {
        slices().matching("io.serverlesspipeline.(**)")
                .should()
                .beFreeOfCycles()
                .check(TOOLS);
    }

    @Test
    void readsTheCommandLineInOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.serverlesspipeline.local.command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.serverlesspipeline.local.command..", "picocli..")
                .check(TOOLS);
    }
}
