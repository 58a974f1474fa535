package io.serverlesspipeline.local.command;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.local.testing.PrintedConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Tests the launcher's requirements, and the commands and variables of the processes that it starts. */
final class LauncherTest {
    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private BareCheckout checkout;

    @BeforeEach
    void provideCheckout() throws IOException {
        checkout = new BareCheckout(directory.toRealPath());
    }

    @Test
    void findsItsCheckoutThroughLinks() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), checkout.resolve("pipeline"));
        Path second = Files.createSymbolicLink(directory.resolve("second"), Path.of("link"));

        assertThat(checkout.launch(Map.of(), second.toString(), "status")
                        .lines()
                        .toString())
                .contains("-Dpipeline.root=" + checkout.path());
        assertThat(link).isSymbolicLink();
    }

    @Test
    void hidesTheUsersAwsSettings_andReadsFileNamesAsUtf8() throws Exception {
        checkout.run("status");

        List<String> lines = checkout.launch(
                        Map.of("AWS_PROFILE", "production", "AWS_SECRET_ACCESS_KEY", "real", "LANG", "C"),
                        checkout.launcher(),
                        "status")
                .lines();

        assertThat(lines.subList(1, lines.size()))
                .containsExactly(
                        "AWS_CONFIG_FILE=/dev/null",
                        "AWS_EC2_METADATA_DISABLED=true",
                        "AWS_SHARED_CREDENTIALS_FILE=/dev/null",
                        "LC_ALL=C.UTF-8");
    }

    @Test
    void startsCommandsWithTheClassesThatTheFirstUpLoaded() throws Exception {
        Path archive = checkout.resolve("tools/local/target/pipeline.jsa");

        assertThat(checkout.run("status").lines().toString()).doesNotContain("pipeline.jsa");
        assertThat(checkout.run("up").lines().toString()).contains("-XX:ArchiveClassesAtExit=" + archive);
        Files.createFile(archive);
        assertThat(checkout.run("status").lines().toString()).contains("-XX:SharedArchiveFile=" + archive);
        Files.writeString(checkout.resolve("pom.xml"), "changed");
        assertThat(checkout.run("status").lines().toString()).doesNotContain("pipeline.jsa");
    }

    @Test
    void buildsInALocaleThatReadsFileNamesAsUtf8Too() throws Exception {
        checkout.maven(BareCheckout.MAVEN + "\necho \"$LC_ALL\" >locale");

        checkout.launch(Map.of("LC_ALL", "C"), checkout.launcher(), "status");

        assertThat(checkout.resolve("locale")).hasContent("C.UTF-8");
    }

    @Test
    void ignoresALocaleThatIsNotInstalled() throws Exception {
        assumeThat(Path.of("/usr/bin/locale")).as("prints the encoding").exists();
        checkout.run("status");

        assertThat(checkout.launch(Map.of("LANG", "xx_XX.UTF-8"), checkout.launcher(), "status")
                        .lines())
                .contains("LC_ALL=C.UTF-8");
        assertThat(checkout.launch(Map.of("LANG", "C.UTF-8"), checkout.launcher(), "status")
                        .lines())
                .noneMatch(line -> line.startsWith("LC_ALL="));
    }

    @Test
    void rejectsAFolderWithAColonInItsName() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("a:b"));
        Path launcher = Files.copy(checkout.resolve("pipeline"), folder.resolve("pipeline"), COPY_ATTRIBUTES);

        checkout.launch(Map.of(), launcher.toString(), "status").assertFails("a:b contains a colon");
    }

    @Test
    void keepsTheUsersAwsSettings_onlyForTheAuditOfAStack() throws Exception {
        checkout.run("status");
        Map<String, String> settings = Map.of("AWS_PROFILE", "production");
        String launcher = checkout.launcher();

        assertThat(checkout.launch(settings, launcher, "audit", "--stack", "aws")
                        .lines())
                .contains("AWS_PROFILE=production");
        assertThat(checkout.launch(settings, launcher, "audit", "--stack=aws").lines())
                .contains("AWS_PROFILE=production");
        assertThat(checkout.launch(settings, launcher, "--port", "4600", "audit", "--json", "--stack=aws")
                        .lines())
                .contains("AWS_PROFILE=production");
        assertThat(checkout.launch(settings, launcher, "audit", "--stack", "localstack")
                        .lines())
                .doesNotContain("AWS_PROFILE=production");
        assertThat(checkout.launch(settings, launcher, "audit").lines()).doesNotContain("AWS_PROFILE=production");
        assertThat(checkout.launch(settings, launcher, "logs", "--stack", "aws").lines())
                .doesNotContain("AWS_PROFILE=production");
    }

    @Test
    void listsEveryCommand_withoutABuild() throws Exception {
        PipelineCommand command =
                new PipelineCommand(new Workspace(checkout.path()), new PrintedConsole().console(), Map.of());

        BareCheckout.Run help = checkout.run("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.lines().stream()
                        .filter(line -> line.startsWith("  "))
                        .map(line -> line.strip().split(" ", 2)[0]))
                .containsExactlyElementsOf(
                        Stream.concat(new CommandLine(command).getSubcommands().keySet().stream(), Stream.of("bench"))
                                .toList());
        assertThat(checkout.run().lines()).isEqualTo(help.lines());
        assertThat(checkout.resolve("builds")).doesNotExist();
    }

    @Test
    void asksForAJdk_whenThereIsNoJava() throws Exception {
        BareCheckout.Run run = checkout.launch(Map.of("PATH", checkout.tools()), checkout.launcher(), "status");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines()).singleElement().asString().startsWith("Error: Java isn't on the PATH. Install JDK 17");
    }

    @Test
    void asksForANewerJava() throws Exception {
        checkout.java("1.8.0_402");

        checkout.run("status").assertFails("is version 8, but JDK 17 or newer is required");
    }

    @Test
    void asksForAJdk_whenThereIsNoCompiler() throws Exception {
        Files.delete(directory.resolve("jdk/bin/javac"));

        checkout.run("status").assertFails("has no compiler. Install a full JDK");
    }

    @Test
    void saysThatJavaHomeHasNoJava() throws Exception {
        checkout.launch(Map.of("JAVA_HOME", "/nowhere"), checkout.launcher(), "status")
                .assertFails("JAVA_HOME is /nowhere, which contains no Java");
    }

    @Test
    void asksForMaven_onlyWhenABuildIsNecessary() throws Exception {
        checkout.run("status");
        Files.delete(directory.resolve("bin/mvn"));
        assertThat(checkout.run("status").exitCode()).isZero();

        Files.delete(checkout.resolve("handler/image/target/custom-runtime.zip"));

        checkout.launch(
                        Map.of("PATH", checkout.tools(), "JAVA_HOME", directory + "/jdk"),
                        checkout.launcher(),
                        "status")
                .assertFails("Maven (mvn) isn't on the PATH");
    }

    @Test
    void asksForANewerMaven() throws Exception {
        checkout.maven("echo 'Apache Maven 3.6.3'");

        checkout.run("status").assertFails("Maven 3.6.3 is too old. Install Maven 3.8 or newer");
    }

    @Test
    void listsTheCommands_whenOneIsUnknown_withoutABuild() throws Exception {
        BareCheckout.Run run = checkout.run("upp");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.lines())
                .singleElement()
                .asString()
                .startsWith("Error: ./pipeline has no command upp. The commands are up, put, try, items");
        assertThat(checkout.resolve("builds")).doesNotExist();
    }

    @Test
    void showsHelpForTheBenchmarks_withHelpCommandAndOption() throws Exception {
        checkout.run("bench", "cold");

        assertThat(checkout.run("help", "bench").lines().get(0)).endsWith("BenchmarkCommand --help");
        assertThat(checkout.run("bench", "--help").lines().get(0)).endsWith("BenchmarkCommand --help");
    }
}
