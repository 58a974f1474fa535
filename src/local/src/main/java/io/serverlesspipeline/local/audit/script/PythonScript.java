package io.serverlesspipeline.local.audit.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.local.failure.LocalRunException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A script that this program carries. It reads lines of JSON and prints a line of JSON for each. One process answers
 * all of them, because importing its packages takes longer than answering. It ends with this process, which closes its
 * input.
 */
public final class PythonScript {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path python;
    private final Class<?> owner;
    private final String resource;
    private @Nullable Running running;

    private record Running(Process process, BufferedWriter input, BufferedReader output) {}

    /**
     * Makes a script.
     *
     * @param python the interpreter that has the packages which the script imports
     * @param owner a class beside which the script lies
     * @param resource the script's file name
     */
    public PythonScript(Path python, Class<?> owner, String resource) {
        this.python = python;
        this.owner = owner;
        this.resource = resource;
    }

    /**
     * Lets the script answer.
     *
     * @throws LocalRunException if it fails
     */
    public synchronized JsonNode run(JsonNode input) {
        try {
            Running script = running;
            if (script == null || !script.process.isAlive()) {
                script = start();
                running = script;
            }
            return ask(script, input);
        } catch (IOException exception) {
            throw failure(String.valueOf(exception.getMessage()), exception);
        }
    }

    private Running start() throws IOException {
        try (InputStream script = Objects.requireNonNull(owner.getResourceAsStream(resource), resource)) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            Process process = new ProcessBuilder(python.toString(), "-I", "-W", "ignore", "-c", text)
                    .redirectErrorStream(true)
                    .start();
            return new Running(
                    process, process.outputWriter(StandardCharsets.UTF_8), process.inputReader(StandardCharsets.UTF_8));
        }
    }

    private synchronized JsonNode ask(Running script, JsonNode input) throws IOException {
        String said = "";
        try {
            script.input.write(JSON.writeValueAsString(input));
            script.input.newLine();
            script.input.flush();
        } catch (IOException exception) {
            // It has ended, and says why in its output.
        }
        try {
            said = Objects.requireNonNullElse(script.output.readLine(), "");
            JsonNode answer = JSON.readTree(said);
            if (answer.isObject()) {
                return answer;
            }
        } catch (JsonProcessingException exception) {
            // What a script prints instead of JSON is why it fails.
        }
        running = null;
        throw failure(said + rest(script), null);
    }

    /** Ends the script, and returns what it still printed. */
    private static String rest(Running script) throws IOException {
        try {
            script.input.close();
        } catch (IOException exception) {
            // It has ended already, before it has read everything.
        }
        String rest = script.output.lines().map(line -> "\n" + line).collect(Collectors.joining());
        script.process.destroy();
        return rest;
    }

    private LocalRunException failure(String said, @Nullable Throwable cause) {
        String message = "The script " + resource + " failed with " + python + ": " + said
                + "\nDelete the folder .local and run the command again.";
        return cause == null ? new LocalRunException(message) : new LocalRunException(message, cause);
    }
}
