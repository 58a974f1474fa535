package io.serverlesspipeline.benchmark.result;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Results as a file in JSON, one for each benchmark. */
public final class ResultsFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;

    /** Keeps results in a folder. */
    public ResultsFile(Path directory) {
        this.directory = directory;
    }

    /** Writes results, in place of former ones of the same benchmark, and returns the file. */
    public Path write(Results results) throws IOException {
        Files.createDirectories(directory);
        // Samples stay in one line, and every line ends the same on every system.
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        Path file = file(results.benchmark());
        Files.writeString(file, JSON.writer(printer).writeValueAsString(results) + "\n");
        return file;
    }

    /** Returns the results of a benchmark. */
    public Results read(String benchmark) throws IOException {
        return JSON.readValue(file(benchmark).toFile(), Results.class);
    }

    /** Returns whether there are results of a benchmark. */
    public boolean exists(String benchmark) {
        return Files.exists(file(benchmark));
    }

    private Path file(String benchmark) {
        return directory.resolve(benchmark + ".json");
    }
}
