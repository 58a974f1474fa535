package io.serverlesspipeline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.serverlesspipeline.testsupport.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser tests, with the packages that they use, in a folder of the build. npm installs Chromium with them, so
 * that a machine needs only Node.js.
 */
final class BrowserTests {
    private static final Path SOURCES = Checkout.root().resolve("tools/local/src/test/browser");
    private static final Path FOLDER = Checkout.root().resolve("tools/local/target/browser");
    private static final Path INSTALLED = FOLDER.resolve("node_modules/.package-lock.json");

    private record Run(int exitCode, String output) {}

    private BrowserTests() {}

    /**
     * Installs the packages, and starts Chromium once. If that fails, skips the test and prints why, or fails if the
     * variable {@code PIPELINE_BROWSER_TESTS} is {@code required}, as in CI.
     */
    static BrowserTests require() throws IOException, InterruptedException {
        copySources();
        Run installed = isInstalled() ? new Run(0, "") : run(Map.of(), "npm", "ci", "--no-audit", "--no-fund");
        Run started = installed.exitCode() == 0 ? run(Map.of(), "node", "start.mjs") : installed;
        boolean required =
                System.getenv().getOrDefault("PIPELINE_BROWSER_TESTS", "").equals("required");
        if (started.exitCode() != 0 && !required) {
            System.err.println(
                    "[WARNING] SKIPPED THE BROWSER TESTS of the console. They need Node.js 20 or later, npm, "
                            + "and the libraries of Chromium:\n" + started.output());
        }
        assumeThat(started.exitCode() == 0 || required).as("Chromium starts").isTrue();
        assertThat(started.exitCode()).as(started.output()).isZero();
        return new BrowserTests();
    }

    /** Runs Node.js, which must succeed. */
    void node(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
        Run run = run(
                variables,
                Stream.concat(Stream.of("node"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    private static void copySources() throws IOException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                Files.copy(source, FOLDER.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean isInstalled() throws IOException {
        Path lock = FOLDER.resolve("package-lock.json");
        return Files.exists(INSTALLED)
                && Files.getLastModifiedTime(INSTALLED).compareTo(Files.getLastModifiedTime(lock)) > 0;
    }

    private static Run run(Map<String, String> variables, String... command) throws IOException, InterruptedException {
        Path output = FOLDER.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(variables);
        builder.environment()
                .put("SCREENSHOTS", Checkout.root().resolve("docs/images").toString());
        try {
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException exception) {
            return new Run(1, List.of(command) + ": " + exception.getMessage());
        }
    }
}
