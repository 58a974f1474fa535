package io.serverlesspipeline.audit.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.process.ExternalCommand;
import io.serverlesspipeline.emulator.workspace.Deletion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A bundled Python script that reads a JSON file and prints JSON. */
public final class PythonScript {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path python;
    private final Class<?> owner;
    private final String resource;

    /**
     * Creates a script.
     *
     * @param python the Python interpreter with the packages that the script imports
     * @param owner a class in the same package as the script
     * @param resource the script's file name
     */
    public PythonScript(Path python, Class<?> owner, String resource) {
        this.python = python;
        this.owner = owner;
        this.resource = resource;
    }

    /**
     * Runs the script.
     *
     * @throws LocalRunException if it fails
     */
    public JsonNode run(JsonNode input) throws InterruptedException {
        try {
            Path directory = Files.createTempDirectory("audit");
            try (InputStream script = Objects.requireNonNull(owner.getResourceAsStream(resource), resource)) {
                Files.copy(script, directory.resolve(resource));
                Path file = directory.resolve("input.json");
                JSON.writeValue(file.toFile(), input);
                return run(directory.resolve(resource), file);
            } finally {
                Deletion.deleteRecursively(directory);
            }
        } catch (IOException exception) {
            throw failure(String.valueOf(exception.getMessage()), exception);
        }
    }

    private JsonNode run(Path script, Path input) throws IOException, InterruptedException {
        ExternalCommand.Result result = ExternalCommand.of(
                        python.toString(), "-I", "-W", "ignore", script.toString(), input.toString())
                .run();
        String output = String.join("\n", result.lines());
        if (!result.succeeded()) {
            throw failure(output, null);
        }
        return JSON.readTree(output);
    }

    private LocalRunException failure(String output, @org.jspecify.annotations.Nullable Throwable cause) {
        String message = "The script " + resource + " failed with " + python + ": " + output
                + "\nDelete the .local folder and run the command again.";
        return cause == null ? new LocalRunException(message) : new LocalRunException(message, cause);
    }
}
