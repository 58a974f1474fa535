package io.serverlesspipeline.component;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.serverlesspipeline.component.internal.settings.PipelineSettings;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the allowed dependencies between users, the public API and the internal packages. */
final class ArchitectureTest {
    private static final String API = "io.serverlesspipeline.component";
    private static final String INTERNAL = API + ".internal";

    /** The one internal package that other modules use, and these modules. */
    private static final String BINDING = INTERNAL + ".binding";

    private static final List<String> USERS_OF_BINDING = List.of("src/program", "src/provider");

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final JavaClasses COMPONENT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(API);

    @Test
    void doesNotDependOnTheHandler() {
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
    void callsNoAwsService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk.services..")
                .check(COMPONENT);
    }

    @Test
    void exposesNoInternalTypesInThePublicApi() {
        List<JavaMember> api = COMPONENT.stream()
                .filter(type -> type.getPackageName().equals(API))
                .flatMap(type -> Stream.concat(type.getCodeUnits().stream(), type.getFields().stream()))
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                .toList();

        assertThat(api)
                .isNotEmpty()
                .allSatisfy(member -> assertThat(signature(member))
                        .as(member.getFullName())
                        .noneMatch(type -> type.getPackageName().startsWith(INTERNAL)));
    }

    @Test
    void isUsedOnlyThroughThePublicApi() throws IOException {
        List<Path> sources = sourcesOutsideTheComponent();

        assertThat(sources)
                .hasSizeGreaterThan(100)
                .allSatisfy(source -> assertThat(withoutAllowedUses(source))
                        .as(ROOT.relativize(source) + " uses the public API only")
                        .doesNotContain(INTERNAL));
    }

    private static String withoutAllowedUses(Path source) throws IOException {
        String text = Files.readString(source);
        return USERS_OF_BINDING.stream().anyMatch(ROOT.relativize(source)::startsWith)
                ? text.replace(BINDING + ".", "")
                : text;
    }

    /** The internal packages depend on the arguments, and the component depends on the internal packages. */
    @Test
    void hasNoCyclesBetweenPackages() {
        Set<String> component = Set.of("ServerlessPipeline", "PipelineComponent");
        assertFreeOfCycles(type -> {
            String topLevel = topLevelName(type).substring(type.getPackageName().length() + 1);
            return type.getPackageName().equals(API) && component.contains(topLevel)
                    ? API + " (component)"
                    : type.getPackageName();
        });
    }

    @Test
    void hasNoCyclesBetweenClasses() {
        assertFreeOfCycles(ArchitectureTest::topLevelName);
    }

    /** Arguments report their problems, which requires the settings. This is the only exception. */
    private static void assertFreeOfCycles(Function<JavaClass, String> slice) {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return type.getPackageName().startsWith(API)
                                ? SliceIdentifier.of(slice.apply(type))
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "the component";
                    }
                })
                .should()
                .beFreeOfCycles()
                .ignoreDependency(ServerlessPipelineArgs.class, PipelineSettings.class)
                .check(COMPONENT);
    }

    private static String topLevelName(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::topLevelName).orElse(type.getFullName());
    }

    private static Set<JavaClass> signature(JavaMember member) {
        Stream<JavaClass> types = member instanceof JavaCodeUnit method
                ? Stream.concat(
                        Stream.concat(method.getParameterTypes().stream(), Stream.of(method.getReturnType()))
                                .flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                        method.getExceptionTypes().stream())
                : ((JavaField) member).getType().getAllInvolvedRawTypes().stream();
        return Set.copyOf(types.toList());
    }

    private static List<Path> sourcesOutsideTheComponent() throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = directory.getFileName().toString();
                boolean skipped = directory.equals(Path.of("").toAbsolutePath())
                        || (name.startsWith(".") && !directory.equals(ROOT))
                        || Set.of("target", "node_modules").contains(name);
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }
}
