package io.serverlesspipeline.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Tests the tool that keeps the public API of the published modules as text, with which japicmp compares it. */
final class PublicApiTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path SOURCE = ROOT.resolve("tools/public-api/PublicApi.java");
    private static final Path RECORDED = ROOT.resolve("src/testing/public-api.txt");
    private static final String PACKAGE = "io.serverlesspipeline.testing";

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static Path tool;

    @TempDir
    private Path folder;

    /** Maven starts the source file, which Java would compile for each test. */
    @BeforeAll
    static void compile() {
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-cp", asm(), "-d", tool.toString(), SOURCE.toString()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "src/testing, io.serverlesspipeline.testing",
        "src/component, io.serverlesspipeline.component",
        "handler/api, io.serverlesspipeline.handler.api",
        "handler/testing, io.serverlesspipeline.handler.testkit"
    })
    void losesNothing_fromTextToClassesAndBack(String module, String packageName) throws Exception {
        Path recorded = ROOT.resolve(module).resolve("public-api.txt");
        Path jar = folder.resolve("recorded-api.jar");
        Path written = folder.resolve("written.txt");

        assertThat(run("stubs", recorded.toString(), jar.toString())).isEmpty();
        assertThat(run("write", unpacked(jar).toString(), packageName, written.toString()))
                .isEmpty();

        assertThat(recorded).content().contains("class ");
        assertThat(written).hasSameTextualContentAs(recorded);
    }

    @Test
    void recordsOnlyWhatUsersCanUse() throws IOException {
        assertThat(Files.readAllLines(RECORDED))
                .anyMatch(line -> line.contains(" assertNothingIsPublic ()V"))
                .noneMatch(line -> line.contains("PublicAccess") || line.contains("package-info"));
    }

    /** Its outputs are declared in a superclass that isn't public. */
    @Test
    void recordsMembersOfHiddenSuperclasses() {
        assertThat(ROOT.resolve("src/component/public-api.txt"))
                .content()
                .contains("ServerlessPipeline extends com/pulumi/resources/ComponentResource", " bucketName ()")
                .doesNotContain("PipelineComponent");
    }

    @Test
    void names_whatIsNotRecorded() throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(RECORDED));
        lines.removeIf(line -> line.contains(" assertNothingIsPublic "));
        Path text = Files.write(folder.resolve("public-api.txt"), lines);

        assertThat(run("check", "target/classes", PACKAGE, RECORDED.toString())).isEmpty();
        assertThat(run("check", "target/classes", PACKAGE, text.toString()))
                .contains(
                        "Error: The public API has changed in a compatible way, but " + text + " doesn't record it:",
                        "+ io/serverlesspipeline/testing/ProgramRun: public method assertNothingIsPublic ()V",
                        "run `mvn process-classes -DupdateApi`");
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-cp", tool + File.pathSeparator + asm(), "PublicApi"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(output.isEmpty() ? 0 : 1);
        return output;
    }

    /** Returns the paths of the library that the tool uses. */
    private static String asm() {
        return Stream.of(ClassReader.class, ClassNode.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(joining(File.pathSeparator));
    }

    private Path unpacked(Path jar) throws IOException {
        Path classes = folder.resolve("classes");
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                Path target = classes.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getInputStream(entry).readAllBytes());
            }
        }
        return classes;
    }
}
