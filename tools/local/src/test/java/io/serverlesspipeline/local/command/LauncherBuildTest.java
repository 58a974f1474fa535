package io.serverlesspipeline.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.testsupport.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests when the launcher builds, and its messages if the build fails. */
final class LauncherBuildTest {
    private static final Pattern MODULE = Pattern.compile("<module>(.*)</module>");
    private static final Pattern MODULE_LIST = Pattern.compile("readonly \\w+_modules=\\(([^)]*)\\)");

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private BareCheckout checkout;

    @BeforeEach
    void provideCheckout() throws IOException {
        checkout = new BareCheckout(directory.toRealPath());
    }

    @Test
    void buildsOnce_thenStartsTheCommandLineWithoutABuild() throws Exception {
        assertThat(checkout.run("status").lines()).anyMatch(line -> line.startsWith("Building."));
        BareCheckout.Run second = checkout.run("status", "--port", "4600");

        assertThat(second.lines().get(0))
                .contains("-Dpipeline.root=" + checkout.path())
                .contains("-Dpipeline.terminal=false")
                .contains("serverless-pipeline-local-1.0.jar:" + checkout.path() + "/library.jar")
                .endsWith(PipelineCommand.class.getName() + " status --port 4600");
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void buildsAndStartsTheBenchmarks_onlyForBench() throws Exception {
        checkout.run("status");
        assertThat(checkout.resolve("tools/benchmark/target")).doesNotExist();

        checkout.run("bench", "cold");
        BareCheckout.Run second = checkout.run("bench", "cold", "--rounds", "3");

        assertThat(second.lines().get(0))
                .contains("serverless-pipeline-benchmark-1.0.jar:" + checkout.path() + "/library.jar")
                .endsWith("io.serverlesspipeline.benchmark.command.BenchmarkCommand cold --rounds 3");
        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void rebuildsOnlyForBench_whenABenchmarkSourceHasChanged() throws Exception {
        checkout.run("status");
        checkout.run("bench", "cold");
        Files.writeString(checkout.resolve("tools/benchmark/src/main/Benchmark.java"), "changed");
        checkout.run("status");
        assertThat(checkout.builds()).isEqualTo(2);

        checkout.run("bench", "cold");

        assertThat(checkout.builds()).isEqualTo(3);
    }

    @Test
    void keepsBuildMessagesOutOfStandardOutput() throws Exception {
        BareCheckout.Run first = checkout.launch(
                Map.of(), "/bin/sh", "-c", "'" + checkout.path() + "/pipeline' items --json 2>/dev/null");

        assertThat(checkout.builds()).isEqualTo(1);
        assertThat(first.lines().get(0)).startsWith("java ");
    }

    @Test
    void rebuilds_whenASourceHasChanged_evenWithTheSameModificationTime() throws Exception {
        checkout.run("status");
        Path source = checkout.resolve("handler/src/main/Handler.java");
        var time = Files.getLastModifiedTime(source);
        Files.writeString(source, "handler/src/main/Handler.java, changed");
        Files.setLastModifiedTime(source, time);

        checkout.run("status");
        checkout.run("status");

        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void rebuilds_whenAFileIsDeletedOrAdded_orAnArtifactIsMissing() throws Exception {
        checkout.run("status");
        Files.delete(checkout.resolve("src/program/src/main/Program.java"));
        checkout.run("status");
        Files.writeString(checkout.resolve("src/component/src/main/New.java"), "");
        checkout.run("status");
        Files.delete(checkout.resolve("handler/image/target/custom-runtime.zip"));
        checkout.run("status");
        Files.delete(checkout.resolve("library.jar"));
        checkout.run("status");
        checkout.run("status");

        assertThat(checkout.builds()).isEqualTo(5);
    }

    @Test
    void doesNotBuild_whenATestHasChanged() throws Exception {
        checkout.run("status");
        for (String module : List.of("tools/local", "handler")) {
            Files.createDirectories(checkout.resolve(module + "/src/test"));
            Files.writeString(checkout.resolve(module + "/src/test/SomeTest.java"), "");
        }

        checkout.run("status");

        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void readsEveryModule_thatTheCommandLinesNeed() throws Exception {
        Path root = Checkout.root();
        List<String> needed = MODULE.matcher(Files.readString(root.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .filter(module ->
                        !Set.of("src/provider/host", "handler/testing").contains(module))
                .toList();

        List<String> listed = MODULE_LIST
                .matcher(Files.readString(root.resolve("pipeline")))
                .results()
                .flatMap(list -> Stream.of(list.group(1).split("\\s+")))
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void startsTheNewestVersion_whenAnOlderOneIsLeft() throws Exception {
        checkout.run("status");
        Path older = Files.createFile(checkout.resolve("tools/local/target/serverless-pipeline-local-0.9.jar"));
        Files.setLastModifiedTime(older, FileTime.fromMillis(0));

        assertThat(checkout.run("status").lines().get(0)).contains("serverless-pipeline-local-1.0.jar:");
    }

    @Test
    void showsTheErrorsOfAFailedBuild_andThePathOfTheLog() throws Exception {
        checkout.maven("""
                [ "$1" = --version ] && { echo 'Apache Maven 3.9.9'; exit; }
                echo '[INFO] noise'; echo '[ERROR] Handler.java:[3,1] class expected'; echo '[ERROR] -> [Help 1]'; exit 1""");

        BareCheckout.Run run = checkout.run("status");

        run.assertFails("The build failed");
        assertThat(run.lines())
                .contains("    [ERROR] Handler.java:[3,1] class expected")
                .contains("  The full log is " + checkout.path() + "/.local/build.log.")
                .noneMatch(line -> line.contains("noise") || line.contains("Help 1"));
        assertThat(checkout.run("status").exitCode()).as("it tries again").isEqualTo(1);
    }

    @Test
    void showsTheErrors_evenIfTheLogContainsBinaryData() throws Exception {
        checkout.maven("""
                [ "$1" = --version ] && { echo 'Apache Maven 3.9.9'; exit; }
                printf '\\0\\0\\n[ERROR] class expected\\n'; exit 1""");

        assertThat(checkout.run("status").lines()).contains("    [ERROR] class expected");
    }

    @Test
    void startsOver_whenTheLastBuildWasKilled() throws Exception {
        String killed = """
                mkdir -p src/component/target
                touch src/component/target/half.jar
                kill -KILL $$""";
        checkout.maven(BareCheckout.MAVEN + "\n" + killed);
        checkout.run("status").assertFails("The build failed");
        checkout.maven(BareCheckout.MAVEN);

        BareCheckout.Run run = checkout.run("status");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).contains("The last build was interrupted. Building from scratch…");
        assertThat(checkout.resolve("src/component/target/half.jar")).doesNotExist();
        assertThat(checkout.run("status").lines()).noneMatch(line -> line.startsWith("The last build"));
    }

    @Test
    void keepsTheArtifacts_whenASourceDoesNotCompile() throws Exception {
        checkout.run("status");
        Files.writeString(checkout.resolve("handler/src/main/Handler.java"), "wrong");
        checkout.maven(BareCheckout.MAVEN + "\nexit 1");
        checkout.run("status").assertFails("The build failed");

        assertThat(checkout.run("status").lines()).noneMatch(line -> line.startsWith("The last build was interrupted"));
        assertThat(checkout.resolve("handler/image/target/custom-runtime.zip")).exists();
    }

    @Test
    void buildsOnce_whenTwoCommandsRunAtTheSameTime() throws Exception {
        checkout.maven(BareCheckout.MAVEN + "\nsleep 1");
        String twice = "'%1$s/pipeline' status & '%1$s/pipeline' status; wait".formatted(checkout.path());

        BareCheckout.Run both = checkout.launch(Map.of(), "/bin/sh", "-c", twice);

        assertThat(both.lines()).filteredOn(line -> line.startsWith("java ")).hasSize(2);
        assertThat(both.lines()).contains("Waiting for the build of another command…");
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void takesOverTheLockOfACommandThatWasKilled() throws Exception {
        Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
        gone.waitFor();
        Files.createDirectories(checkout.resolve(".local"));
        Files.createSymbolicLink(checkout.resolve(".local/build.lock"), Path.of(Long.toString(gone.pid())));

        assertThat(checkout.run("status").exitCode()).isZero();
        assertThat(checkout.resolve(".local/build.lock")).doesNotExist();
    }

    @Test
    void pointsToTheNetwork_whenMavenCouldNotDownload() throws Exception {
        checkout.maven("""
                [ "$1" = --version ] && { echo 'Apache Maven 3.9.9'; exit; }
                echo '[ERROR] Could not transfer artifact a:b:pom:1 from/to central: Unknown host'; exit 1""");

        checkout.run("status").assertFails("The first build needs network access");
    }
}
