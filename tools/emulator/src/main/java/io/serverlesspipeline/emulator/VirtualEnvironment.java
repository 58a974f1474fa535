package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.process.ExternalCommand;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A Python virtual environment. The output of Python and pip goes to a log. */
final class VirtualEnvironment {
    private final String program;
    private final Path directory;
    private final Map<String, String> environment;
    private final Path log;

    VirtualEnvironment(String program, Path directory, Map<String, String> environment, Path log) {
        this.program = program;
        this.directory = directory;
        this.environment = PipEnvironment.from(environment);
        this.log = log;
    }

    /** Returns its interpreter. */
    Path python() {
        return directory.resolve("bin").resolve("python");
    }

    /** Creates the environment with pip. */
    void create(PythonInterpreter interpreter) throws IOException, InterruptedException {
        run(interpreter.executable(), List.of("-I", "-m", "venv", directory.toString()), line -> {});
    }

    /**
     * Installs the packages of a requirements file and nothing else: no dependencies that aren't listed, no files
     * without a listed hash, no packages that have to be built from source.
     *
     * @param collecting receives the name of each package before pip downloads it
     */
    void install(Path requirements, Consumer<String> collecting) throws IOException, InterruptedException {
        List<String> options = List.of("--no-user", "--no-deps", "--only-binary=:all:", "--require-hashes");
        List<String> arguments = Stream.of(
                        List.of("-I", "-m", "pip", "install"), options, List.of("-r", requirements.toString()))
                .flatMap(List::stream)
                .toList();
        run(python(), arguments, line -> {
            if (line.startsWith("Collecting ")) {
                collecting.accept(line.substring("Collecting ".length()).split("[ =;]", 2)[0]);
            }
        });
    }

    /** Checks that a module can be imported. */
    void requireModule(String module) throws IOException, InterruptedException {
        run(python(), List.of("-I", "-c", "import " + module), line -> {});
    }

    private void run(Path python, List<String> arguments, Consumer<String> listener)
            throws IOException, InterruptedException {
        List<String> words =
                Stream.concat(Stream.of(python.toString()), arguments.stream()).toList();
        try (BufferedWriter writer = Files.newBufferedWriter(log)) {
            ExternalCommand.Result result = ExternalCommand.of(words)
                    .withEnvironment(environment)
                    .listener(line -> {
                        write(writer, line);
                        listener.accept(line);
                    })
                    .run();
            if (!result.succeeded()) {
                throw new InstallationFailedException(program, result.lines(), log);
            }
        }
    }

    private static void write(BufferedWriter writer, String line) {
        try {
            writer.write(line);
            writer.newLine();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
