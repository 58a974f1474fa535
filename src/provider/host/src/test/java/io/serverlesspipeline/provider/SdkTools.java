package io.serverlesspipeline.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * What generates and compiles SDKs: Pulumi's generators, which are Go modules, and the compilers of the languages. All
 * of it is installed in one folder, and stays there.
 */
final class SdkTools {
    /** Whether to download the generators, and to fail where something is missing. */
    private static final boolean REQUIRED = Boolean.getBoolean("sdks.required");

    private static final int MINUTES = REQUIRED ? 10 : 3;

    private final Path folder;
    private final Path source;

    SdkTools(Path folder, Path source) {
        this.folder = folder.toAbsolutePath().normalize();
        this.source = source.toAbsolutePath();
    }

    /** Generates an SDK for each language, and returns the folder that they are in. */
    Path generate(String schema) throws IOException, InterruptedException {
        Path sdks = folder.resolve("generated");
        deleteAll(sdks);
        Files.createDirectories(sdks);
        Path file = Files.writeString(folder.resolve("schema.json"), schema);
        Path generator = folder.resolve("generator");
        prepare(() -> go(source, "build", "-o", generator.toString(), "."));
        run(folder, Map.of(), List.of(generator.toString(), file.toString(), sdks.toString()));
        return sdks;
    }

    /** Gives a module the versions that the generators were built with, so that nothing else is downloaded. */
    void copyGoVersions(Path module, String firstLine) throws IOException {
        String versions = Files.readString(source.resolve("go.mod")).replaceFirst("module .*", firstLine);
        Files.writeString(module.resolve("go.mod"), versions);
        Files.copy(source.resolve("go.sum"), module.resolve("go.sum"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Runs a command of Go, and returns what it printed. */
    String go(Path module, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("go"));
        command.addAll(List.of(arguments));
        Map<String, String> environment = REQUIRED ? Map.of() : Map.of("GOPROXY", "off", "GOTOOLCHAIN", "local");
        return run(module, environment, command);
    }

    /** Installs the compiler of TypeScript, and returns its program. */
    Path typeScriptCompiler() throws IOException, InterruptedException {
        Path versions = source.resolve("package.json");
        install(versions, () -> {
            Files.copy(versions, folder.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
            return run(
                    folder,
                    Map.of(),
                    List.of("npm", "install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"));
        });
        return folder.resolve("node_modules/typescript/bin/tsc");
    }

    /** Installs Pulumi's SDK and the type checker for Python, and returns the interpreter. */
    Path python() throws IOException, InterruptedException {
        Path versions = source.resolve("requirements.txt");
        Path python = folder.resolve("venv/bin/python");
        install(
                versions,
                () -> run(folder, Map.of(), List.of("python3", "-m", "venv", "venv"))
                        + run(
                                folder,
                                Map.of(),
                                List.of(
                                        python.toString(),
                                        "-m",
                                        "pip",
                                        "install",
                                        "--quiet",
                                        "--disable-pip-version-check",
                                        "-r",
                                        versions.toString())));
        return python;
    }

    /** Runs an installation unless it was run with the same versions. */
    private void install(Path versions, Step installation) throws IOException, InterruptedException {
        Path installed = folder.resolve("installed-" + versions.getFileName());
        String wanted = Files.readString(versions);
        if (!Files.exists(installed) || !Files.readString(installed).equals(wanted)) {
            prepare(installation);
            Files.writeString(installed, wanted);
        }
    }

    /** Runs what has to succeed before anything can be tested; if it does not, the test is skipped or fails. */
    private static void prepare(Step step) throws InterruptedException {
        try {
            step.run();
        } catch (CommandFailure | IOException exception) {
            String message = "The generated SDKs are not tested: " + exception.getMessage()
                    + "\nInstall Go, Node.js and Python, and run \"mvn verify -Psdks\", which downloads the rest.";
            if (REQUIRED) {
                Assertions.fail(message);
            }
            System.err.println("WARNING: " + message);
            Assumptions.abort(message);
        }
    }

    /** Runs a command, and returns what it printed. */
    String run(Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroy();
        String printed = Files.readString(output);
        Files.delete(output);
        if (!ended || process.exitValue() != 0) {
            throw new CommandFailure(
                    String.join(" ", command) + (ended ? " fails:\n" : " takes too long:\n") + printed);
        }
        return printed;
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        String run() throws IOException, InterruptedException;
    }

    /** Is thrown when a command fails, with what it printed. */
    private static final class CommandFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CommandFailure(String message) {
            super(message);
        }
    }
}
