package io.serverlesspipeline.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.testsupport.Checkout;
import io.serverlesspipeline.testsupport.Scripts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A checkout with only the launcher and source files, and with scripts in place of Java and Maven. */
final class BareCheckout {
    private static final String JAVA = """
            case "$*" in
              *-version*) echo 'openjdk version "%s" 2026-01-01' >&2 ;;
              *) echo "java $*"; env | grep '^AWS_\\|^LC_ALL' | LC_ALL=C sort ;;
            esac""";

    /** Creates the artifacts of a build, and records each build. */
    static final String MAVEN = """
            [ "$1" = --version ] && { echo 'Apache Maven 3.8.7'; exit; }
            echo build >>builds
            echo '[INFO] Building Serverless Pipeline: handler 1.0                [2/5]'
            mkdir -p handler/image/target src/program/target tools/local/target
            touch handler/image/target/custom-runtime.zip tools/local/target/serverless-pipeline-local-1.0.jar library.jar
            printf '%s' "$PWD/library.jar" >src/program/target/runtime-classpath.txt
            printf '%s' "$PWD/library.jar" >tools/local/target/runtime-classpath.txt
            case "$*" in
              *"-pl tools/benchmark "*)
                mkdir -p tools/benchmark/target
                touch tools/benchmark/target/serverless-pipeline-benchmark-1.0.jar
                printf '%s' "$PWD/library.jar" >tools/benchmark/target/runtime-classpath.txt ;;
            esac""";

    private final Path directory;
    private final Path checkout;

    /**
     * Creates a checkout.
     *
     * @param directory the folder for the checkout and its tools
     */
    BareCheckout(Path directory) throws IOException {
        this.directory = directory;
        checkout = directory.resolve("a checkout");
        Path launcher = Checkout.root().resolve("pipeline");
        Scripts.write(checkout.resolve("pipeline"), "");
        Files.write(checkout.resolve("pipeline"), Files.readAllBytes(launcher));
        for (String file : List.of(
                "pom.xml",
                ".mvn/jvm.config",
                "handler/api/pom.xml",
                "handler/api/src/main/Transformer.java",
                "handler/pom.xml",
                "handler/src/main/Handler.java",
                "handler/runtime/pom.xml",
                "handler/runtime/src/main/Runtime.java",
                "handler/image/pom.xml",
                "handler/image/src/main/Image.java",
                "src/testing/pom.xml",
                "src/testing/src/main/Mocks.java",
                "src/component/pom.xml",
                "src/component/src/main/Component.java",
                "src/program/pom.xml",
                "src/program/src/main/Program.java",
                "tools/pom.xml",
                "tools/testing/pom.xml",
                "tools/testing/src/main/Fake.java",
                "tools/emulator/pom.xml",
                "tools/emulator/src/main/Emulator.java",
                "tools/deployment/pom.xml",
                "tools/deployment/src/main/Deployment.java",
                "tools/audit/pom.xml",
                "tools/audit/src/main/Audit.java",
                "tools/local/pom.xml",
                "tools/local/src/main/Local.java",
                "tools/benchmark/pom.xml",
                "tools/benchmark/src/main/Benchmark.java",
                "tools/benchmark/java/pom.xml",
                "tools/benchmark/java/src/main/Ordinary.java")) {
            Files.createDirectories(checkout.resolve(file).getParent());
            Files.writeString(checkout.resolve(file), file);
        }
        java("17.0.15");
        maven(MAVEN);
    }

    Path path() {
        return checkout;
    }

    Path resolve(String file) {
        return checkout.resolve(file);
    }

    String launcher() {
        return checkout + "/pipeline";
    }

    /** Installs a JDK with a version. */
    void java(String version) throws IOException {
        Scripts.write(directory.resolve("jdk/bin/java"), JAVA.formatted(version));
        Scripts.write(directory.resolve("jdk/bin/javac"), "");
    }

    /** Installs a script as Maven. */
    void maven(String script) throws IOException {
        Scripts.write(directory.resolve("bin/mvn"), script);
    }

    /** Returns the number of builds. */
    long builds() throws IOException {
        return Files.readAllLines(checkout.resolve("builds")).size();
    }

    /** Runs the launcher with some arguments. */
    Run run(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = launcher();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return launch(Map.of(), command);
    }

    Run launch(Map<String, String> variables, String... command) throws IOException, InterruptedException {
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

    /** Returns a folder with the tools that the launcher can use, without Java and Maven. */
    String tools() throws IOException {
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
                "locale",
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
                Path program = tools.resolve(tool);
                if (Files.exists(Path.of(folder + tool)) && !Files.exists(program)) {
                    Scripts.write(program, "exec " + folder + tool + " \"$@\"");
                }
            }
        }
        return tools.toString();
    }

    /**
     * The result of a command.
     *
     * @param exitCode its exit code
     * @param lines its output
     */
    record Run(int exitCode, List<String> lines) {
        void assertFails(String message) {
            assertThat(exitCode).isEqualTo(1);
            assertThat(lines).anyMatch(line -> line.startsWith("Error: ") && line.contains(message));
        }
    }
}
