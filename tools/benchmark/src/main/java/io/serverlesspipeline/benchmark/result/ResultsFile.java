package io.serverlesspipeline.benchmark.result;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stores results as JSON files, one for each benchmark. */
public final class ResultsFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;

    /** Creates an instance for the results in a folder. */
    public ResultsFile(Path directory) {
        this.directory = directory;
    }

    /** Writes results, replacing previous results of the same benchmark, and returns the file. */
    public Path write(Results results) throws IOException {
        Files.createDirectories(directory);
        // Keeps samples on one line, and uses the same line separator on every system.
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        Path file = file(results.benchmark());
        Files.writeString(file, JSON.writer(printer).writeValueAsString(results) + "\n");
        return file;
    }

    /** Returns the results of a benchmark. */
    public Results read(String benchmark) throws IOException {
        return JSON.readValue(file(benchmark).toFile(), Results.class);
    }

    /** Returns whether there are results for a benchmark. */
    public boolean exists(String benchmark) {
        return Files.exists(file(benchmark));
    }

    private Path file(String benchmark) {
        return directory.resolve(benchmark + ".json");
    }
}
