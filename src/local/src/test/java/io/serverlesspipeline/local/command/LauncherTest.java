package io.serverlesspipeline.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.local.testing.Checkout;
import io.serverlesspipeline.local.testing.PrintedConsole;
import io.serverlesspipeline.local.testing.Scripts;
import io.serverlesspipeline.local.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs the launcher in a checkout that has nothing but its files, with scripts in place of Java and Maven. */
final class LauncherTest {
    private static final String JAVA = """
            case "$*" in
              *-version*) echo 'openjdk version "%s" 2026-01-01' >&2 ;;
              *) echo "java $*"; env | grep '^AWS_\\|^LC_ALL' | LC_ALL=C sort ;;
            esac""";

    private static final String MAVEN = """
            [ "$1" = --version ] && { echo 'Apache Maven 3.8.7'; exit; }
            echo build >>builds
            echo '[INFO] Building Serverless Pipeline: handler 1.0                [2/5]'
            mkdir -p handler/runtime/target src/program/target src/local/target
            touch handler/runtime/target/custom-runtime.zip src/local/target/serverless-pipeline-local-1.0.jar library.jar
            printf '%s' "$PWD/library.jar" >src/program/target/runtime-classpath.txt
            printf '%s' "$PWD/library.jar" >src/local/target/runtime-classpath.txt
            case "$*" in
              *"-pl src/benchmark "*)
                mkdir -p src/benchmark/target
                touch src/benchmark/target/serverless-pipeline-benchmark-1.0.jar
                printf '%s' "$PWD/library.jar" >src/benchmark/target/runtime-classpath.txt ;;
            esac""";

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Path checkout;

    @BeforeEach
    void provideCheckout() throws IOException {
        checkout = directory.toRealPath().resolve("a checkout");
        Path launcher = Checkout.workspace().root().resolve("pipeline");
        Scripts.write(checkout.resolve("pipeline"), "");
        Files.write(checkout.resolve("pipeline"), Files.readAllBytes(launcher));
        for (String file : List.of(
                "pom.xml",
                ".mvn/jvm.config",
                "handler/pom.xml",
                "handler/src/main/Handler.java",
                "handler/runtime/pom.xml",
                "handler/runtime/src/main/Runtime.java",
                "src/component/pom.xml",
                "src/component/src/main/Component.java",
                "src/program/pom.xml",
                "src/program/src/main/Program.java",
                "src/local/pom.xml",
                "src/local/src/main/Local.java",
                "src/benchmark/pom.xml",
                "src/benchmark/src/main/Benchmark.java",
                "src/benchmark/java/pom.xml",
                "src/benchmark/java/src/main/Ordinary.java")) {
            Files.createDirectories(checkout.resolve(file).getParent());
            Files.writeString(checkout.resolve(file), file);
        }
        jdk(JAVA.formatted("17.0.15"));
        Scripts.write(directory.resolve("bin/mvn"), MAVEN);
    }

    @Test
    void buildsOnce_thenStartsTheCommandLineAtOnce() throws Exception {
        assertThat(run("status").lines).anyMatch(line -> line.startsWith("Building."));
        Run second = run("status", "--port", "4600");

        assertThat(second.lines.get(0))
                .contains("-Dpipeline.root=" + checkout)
                .contains("-Dpipeline.terminal=false")
                .contains("serverless-pipeline-local-1.0.jar:" + checkout + "/library.jar")
                .endsWith(PipelineCommand.class.getName() + " status --port 4600");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAndStartsTheBenchmarks_onlyWhenTheyAreAskedFor() throws Exception {
        run("status");
        assertThat(checkout.resolve("src/benchmark/target")).doesNotExist();

        run("bench", "cold");
        Run second = run("bench", "cold", "--rounds", "3");

        assertThat(second.lines.get(0))
                .contains("serverless-pipeline-benchmark-1.0.jar:" + checkout + "/library.jar")
                .endsWith("io.serverlesspipeline.benchmark.command.BenchmarkCommand cold --rounds 3");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void buildsForTheBenchmarksAlone_whenASourceOfTheirsHasChanged() throws Exception {
        run("status");
        run("bench", "cold");
        Files.writeString(checkout.resolve("src/benchmark/src/main/Benchmark.java"), "changed");
        run("status");
        assertThat(builds()).isEqualTo(2);

        run("bench", "cold");

        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void leavesStandardOutputToTheResult_whenItBuilds() throws Exception {
        Run first = launch(Map.of(), "/bin/sh", "-c", "'" + checkout + "/pipeline' items --json 2>/dev/null");

        assertThat(builds()).isEqualTo(1);
        assertThat(first.lines.get(0)).startsWith("java ");
    }

    @Test
    void buildsAgain_whenASourceHasChanged_howeverSoonAndWhateverItsTime() throws Exception {
        run("status");
        Path source = checkout.resolve("handler/src/main/Handler.java");
        var time = Files.getLastModifiedTime(source);
        Files.writeString(source, "handler/src/main/Handler.java, changed");
        Files.setLastModifiedTime(source, time);

        run("status");
        run("status");

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void buildsAgain_whenAFileIsDeletedOrAdded_orWhatWasBuiltIsGone() throws Exception {
        run("status");
        Files.delete(checkout.resolve("src/program/src/main/Program.java"));
        run("status");
        Files.writeString(checkout.resolve("src/component/src/main/New.java"), "");
        run("status");
        Files.delete(checkout.resolve("handler/runtime/target/custom-runtime.zip"));
        run("status");
        Files.delete(checkout.resolve("library.jar"));
        run("status");
        run("status");

        assertThat(builds()).isEqualTo(5);
    }

    @Test
    void doesNotBuild_whenATestHasChanged() throws Exception {
        run("status");
        Files.createDirectories(checkout.resolve("src/local/src/test"));
        Files.writeString(checkout.resolve("src/local/src/test/LocalTest.java"), "");

        run("status");

        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void findsItsCheckoutThroughLinks() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), checkout.resolve("pipeline"));
        Path second = Files.createSymbolicLink(directory.resolve("second"), Path.of("link"));

        assertThat(launch(Map.of(), second.toString(), "status").lines.toString())
                .contains("-Dpipeline.root=" + checkout);
        assertThat(link).isSymbolicLink();
    }

    @Test
    void hidesTheUsersAwsSettings_andReadsFileNamesAsUtf8() throws Exception {
        run("status");

        List<String> lines = launch(
                        Map.of("AWS_PROFILE", "production", "AWS_SECRET_ACCESS_KEY", "real", "LANG", "C"),
                        checkout + "/pipeline",
                        "status")
                .lines;

        assertThat(lines.subList(1, lines.size()))
                .containsExactly(
                        "AWS_CONFIG_FILE=/dev/null",
                        "AWS_EC2_METADATA_DISABLED=true",
                        "AWS_SHARED_CREDENTIALS_FILE=/dev/null",
                        "LC_ALL=C.UTF-8");
    }

    @Test
    void keepsTheUsersAwsSettings_forTheAuditOfAStackAlone() throws Exception {
        run("status");
        Map<String, String> settings = Map.of("AWS_PROFILE", "production");
        String launcher = checkout + "/pipeline";

        assertThat(launch(settings, launcher, "audit", "--stack", "aws").lines).contains("AWS_PROFILE=production");
        assertThat(launch(settings, launcher, "audit", "--stack=aws").lines).contains("AWS_PROFILE=production");
        assertThat(launch(settings, launcher, "--port", "4600", "audit", "--json", "--stack=aws").lines)
                .contains("AWS_PROFILE=production");
        assertThat(launch(settings, launcher, "audit", "--stack", "localstack").lines)
                .doesNotContain("AWS_PROFILE=production");
        assertThat(launch(settings, launcher, "audit").lines).doesNotContain("AWS_PROFILE=production");
        assertThat(launch(settings, launcher, "logs", "--stack", "aws").lines).doesNotContain("AWS_PROFILE=production");
    }

    @Test
    void givesAnOverviewOfEveryCommand_withoutBuilding() throws Exception {
        PipelineCommand command =
                new PipelineCommand(new Workspace(checkout), new PrintedConsole().console(), Map.of());

        Run help = run("--help");

        assertThat(help.exitCode).isZero();
        assertThat(help.lines.stream()
                        .filter(line -> line.startsWith("  "))
                        .map(line -> line.strip().split(" ", 2)[0]))
                .containsExactlyElementsOf(
                        Stream.concat(new CommandLine(command).getSubcommands().keySet().stream(), Stream.of("bench"))
                                .toList());
        assertThat(run().lines).isEqualTo(help.lines);
        assertThat(checkout.resolve("builds")).doesNotExist();
    }

    @Test
    void asksForAJdk_whenThereIsNoJava() throws Exception {
        Run run = launch(Map.of("PATH", tools()), checkout + "/pipeline", "status");

        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.lines)
                .singleElement()
                .asString()
                .startsWith("Error: There is no Java on the PATH. Install a JDK 17");
    }

    @Test
    void asksForAnotherJava_whenItIsTooOld() throws Exception {
        jdk(JAVA.formatted("1.8.0_402"));

        assertFails(run("status"), "is version 8, but JDK 17 or newer is needed");
    }

    @Test
    void asksForTheWholeJdk_whenThereIsNoCompiler() throws Exception {
        Files.delete(directory.resolve("jdk/bin/javac"));

        assertFails(run("status"), "has no compiler. Install the whole JDK");
    }

    @Test
    void saysThatJavaHomeLeadsNowhere() throws Exception {
        assertFails(
                launch(Map.of("JAVA_HOME", "/nowhere"), checkout + "/pipeline", "status"),
                "JAVA_HOME is /nowhere, which holds no Java");
    }

    @Test
    void asksForMaven_onlyWhenThereIsSomethingToBuild() throws Exception {
        run("status");
        Files.delete(directory.resolve("bin/mvn"));
        assertThat(run("status").exitCode).isZero();

        Files.delete(checkout.resolve("handler/runtime/target/custom-runtime.zip"));

        assertFails(
                launch(Map.of("PATH", tools(), "JAVA_HOME", directory + "/jdk"), checkout + "/pipeline", "status"),
                "There is no mvn on the PATH");
    }

    @Test
    void asksForANewerMaven() throws Exception {
        Scripts.write(directory.resolve("bin/mvn"), "echo 'Apache Maven 3.6.3'");

        assertFails(run("status"), "Maven 3.6.3 is too old. Install Maven 3.8 or newer");
    }

    @Test
    void showsTheErrorsOfABuildThatFails_andWhereTheRestIs() throws Exception {
        Scripts.write(directory.resolve("bin/mvn"), """
                [ "$1" = --version ] && { echo 'Apache Maven 3.9.9'; exit; }
                echo '[INFO] noise'; echo '[ERROR] Handler.java:[3,1] class expected'; echo '[ERROR] -> [Help 1]'; exit 1""");

        Run run = run("status");

        assertFails(run, "The build failed");
        assertThat(run.lines)
                .contains("    [ERROR] Handler.java:[3,1] class expected")
                .contains("  The whole log is " + checkout + "/.local/build.log.")
                .noneMatch(line -> line.contains("noise") || line.contains("Help 1"));
        assertThat(run("status").exitCode).as("it tries again").isEqualTo(1);
    }

    @Test
    void showsTheErrors_thoughTheLogIsTorn() throws Exception {
        Scripts.write(directory.resolve("bin/mvn"), """
                [ "$1" = --version ] && { echo 'Apache Maven 3.9.9'; exit; }
                printf '\\0\\0\\n[ERROR] class expected\\n'; exit 1""");

        assertThat(run("status").lines).contains("    [ERROR] class expected");
    }

    @Test
    void beginsAnew_whenTheLastBuildWasKilled() throws Exception {
        String killed = """
                mkdir -p src/component/target
                touch src/component/target/half.jar
                kill -KILL $$""";
        Scripts.write(directory.resolve("bin/mvn"), MAVEN + "\n" + killed);
        assertFails(run("status"), "The build failed");
        Scripts.write(directory.resolve("bin/mvn"), MAVEN);

        Run run = run("status");

        assertThat(run.exitCode).isZero();
        assertThat(run.lines).contains("The last build was interrupted, so this one begins anew.");
        assertThat(checkout.resolve("src/component/target/half.jar")).doesNotExist();
        assertThat(run("status").lines).noneMatch(line -> line.startsWith("The last build"));
    }

    @Test
    void keepsWhatIsBuilt_whenASourceIsWrong() throws Exception {
        run("status");
        Files.writeString(checkout.resolve("handler/src/main/Handler.java"), "wrong");
        Scripts.write(directory.resolve("bin/mvn"), MAVEN + "\nexit 1");
        assertFails(run("status"), "The build failed");

        assertThat(run("status").lines).noneMatch(line -> line.startsWith("The last build was interrupted"));
        assertThat(checkout.resolve("handler/runtime/target/custom-runtime.zip"))
                .exists();
    }

    @Test
    void buildsOnce_whenTwoCommandsComeTogether() throws Exception {
        Scripts.write(directory.resolve("bin/mvn"), MAVEN + "\nsleep 1");
        String twice = "'%1$s/pipeline' status & '%1$s/pipeline' status; wait".formatted(checkout);

        Run both = launch(Map.of(), "/bin/sh", "-c", twice);

        assertThat(both.lines).filteredOn(line -> line.startsWith("java ")).hasSize(2);
        assertThat(both.lines).contains("Waiting for the build that another command has begun…");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void takesOverTheLockOfACommandThatIsGone() throws Exception {
        Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
        gone.waitFor();
        Files.createDirectories(checkout.resolve(".local"));
        Files.createSymbolicLink(checkout.resolve(".local/build.lock"), Path.of(Long.toString(gone.pid())));

        assertThat(run("status").exitCode).isZero();
        assertThat(checkout.resolve(".local/build.lock")).doesNotExist();
    }

    @Test
    void namesTheCommands_whenThereIsNoSuchCommand_withoutBuilding() throws Exception {
        Run run = run("upp");

        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.lines)
                .singleElement()
                .asString()
                .startsWith("Error: There is no command upp. The commands are up put items");
        assertThat(checkout.resolve("builds")).doesNotExist();
    }

    @Test
    void hasHelpForTheBenchmarks_inBothForms() throws Exception {
        run("bench", "cold");

        assertThat(run("help", "bench").lines.get(0)).endsWith("BenchmarkCommand --help");
        assertThat(run("bench", "--help").lines.get(0)).endsWith("BenchmarkCommand --help");
    }

    @Test
    void pointsToTheNetwork_whenMavenCouldNotDownload() throws Exception {
        Scripts.write(directory.resolve("bin/mvn"), """
                [ "$1" = --version ] && { echo 'Apache Maven 3.9.9'; exit; }
                echo '[ERROR] Could not transfer artifact a:b:pom:1 from/to central: Unknown host'; exit 1""");

        assertFails(run("status"), "The first build needs the network");
    }

    private static void assertFails(Run run, String message) {
        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.lines).anyMatch(line -> line.startsWith("Error: ") && line.contains(message));
    }

    private void jdk(String java) throws IOException {
        Scripts.write(directory.resolve("jdk/bin/java"), java);
        Scripts.write(directory.resolve("jdk/bin/javac"), "");
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = checkout + "/pipeline";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return launch(Map.of(), command);
    }

    private Run launch(Map<String, String> variables, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", directory.resolve("bin") + ":" + tools());
        if (!variables.containsKey("PATH")) {
            builder.environment().put("JAVA_HOME", directory.resolve("jdk").toString());
        }
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Run(process.waitFor(), lines);
    }

    /** Returns a folder with the tools that the launcher may rely on, and no Java or Maven among them. */
    private String tools() throws IOException {
        Path tools = directory.resolve("tools");
        for (String tool : List.of(
                "bash",
                "cat",
                "cksum",
                "cut",
                "date",
                "dirname",
                "env",
                "find",
                "grep",
                "head",
                "ln",
                "ls",
                "mkdir",
                "printf",
                "readlink",
                "rm",
                "sed",
                "sh",
                "sleep",
                "sort",
                "tail",
                "touch",
                "tr")) {
            for (String folder : List.of("/usr/bin/", "/bin/")) {
                Path link = tools.resolve(tool);
                if (Files.exists(Path.of(folder + tool)) && !Files.exists(link)) {
                    Files.createDirectories(tools);
                    Files.createSymbolicLink(link, Path.of(folder + tool));
                }
            }
        }
        return tools.toString();
    }

    private long builds() throws IOException {
        return Files.readAllLines(checkout.resolve("builds")).size();
    }

    private record Run(int exitCode, List<String> lines) {}
}
