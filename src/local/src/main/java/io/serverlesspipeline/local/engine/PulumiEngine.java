package io.serverlesspipeline.local.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.local.failure.LocalRunException;
import io.serverlesspipeline.local.process.ExternalCommand;
import io.serverlesspipeline.local.process.SearchPath;
import io.serverlesspipeline.local.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Pulumi's own command line. Its state goes into a folder of the local run, so that nobody has to log in anywhere; the
 * stack has no secrets, so its passphrase is empty.
 */
public final class PulumiEngine implements DeploymentEngine {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINES_SHOWN = 15;

    private final Workspace workspace;
    private final Path directory;
    private final Map<String, String> environment;

    /**
     * Makes an engine for a checkout.
     *
     * @param workspace the checkout
     * @param environment the variables of this process
     */
    public PulumiEngine(Workspace workspace, Map<String, String> environment) {
        this.workspace = workspace;
        this.directory = workspace.localDirectory().resolve("pulumi");
        this.environment = new TreeMap<>(environment);
        this.environment.put("PULUMI_BACKEND_URL", "file://" + directory);
        this.environment.put("PULUMI_CONFIG_PASSPHRASE", "");
        this.environment.put("PULUMI_SKIP_UPDATE_CHECK", "true");
    }

    @Override
    public Deployment deploy(Overrides overrides, Consumer<String> progress) throws InterruptedException {
        progress.accept("selecting the stack " + STACK);
        pulumi(List.of("stack", "select", "--create", STACK), progress);
        pulumi(withConfiguration(overrides, "up", "--yes", "--skip-preview", "--refresh", "-s", STACK), progress);
        return deployment(export());
    }

    /** Removes everything that {@link #deploy} made. */
    public void destroy(Overrides overrides, Consumer<String> progress) throws InterruptedException {
        pulumi(withConfiguration(overrides, "destroy", "--yes", "--skip-preview", "-s", STACK), progress);
    }

    /** Pulumi writes overrides into the stack's file, so a copy of that is used where there are any. */
    private List<String> withConfiguration(Overrides overrides, String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        if (!overrides.values().isEmpty()) {
            StackValues values = StackValues.read(workspace.root(), STACK).with(overrides.values());
            Path copy = directory.resolve("Pulumi." + STACK + ".yaml");
            try {
                prepareDirectory();
                Files.writeString(copy, values.toStackFile());
            } catch (IOException exception) {
                throw new LocalRunException(
                        "The folder " + directory + " cannot be written to. Make it writable.", exception);
            }
            command.addAll(List.of("--config-file", copy.toString()));
        }
        return command;
    }

    private void pulumi(List<String> arguments, Consumer<String> progress) throws InterruptedException {
        run(arguments, command(arguments).listener(line -> progress.accept(line.strip())));
    }

    private List<String> export() throws InterruptedException {
        List<String> arguments = List.of("stack", "export", "-s", STACK);
        return run(arguments, command(arguments).withoutErrors());
    }

    private ExternalCommand command(List<String> arguments) {
        Path program = new SearchPath(environment.getOrDefault("PATH", ""))
                .find("pulumi")
                .orElseThrow(PulumiUnavailableException::new);
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(arguments);
        words.addAll(List.of("--non-interactive", "--color", "never"));
        return ExternalCommand.of(words).in(workspace.root()).withEnvironment(environment);
    }

    private List<String> run(List<String> arguments, ExternalCommand command) throws InterruptedException {
        try {
            prepareDirectory();
            ExternalCommand.Result result = command.run();
            if (!result.succeeded()) {
                throw failure(arguments, result.lines());
            }
            return result.lines();
        } catch (IOException exception) {
            throw new LocalRunException("Pulumi could not be started: " + exception.getMessage(), exception);
        }
    }

    /** The copy of the stack's file and Pulumi's state may hold the emulator's key, so nobody else can read them. */
    private void prepareDirectory() throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    private static LocalRunException failure(List<String> arguments, List<String> lines) {
        List<String> last = lines.stream().filter(line -> !line.isBlank()).toList();
        return new LocalRunException("`pulumi " + String.join(" ", arguments) + "` failed:\n    "
                + String.join("\n    ", last.subList(Math.max(0, last.size() - LINES_SHOWN), last.size())));
    }

    private static Deployment deployment(List<String> export) {
        try {
            List<Deployment.Resource> resources = new ArrayList<>();
            Map<String, String> outputs = new TreeMap<>();
            JsonNode state = JSON.readTree(String.join("\n", export));
            for (JsonNode resource : state.path("deployment").path("resources")) {
                String type = resource.path("type").asText();
                if (type.equals("pulumi:pulumi:Stack")) {
                    resource.path("outputs")
                            .properties()
                            .forEach(output -> outputs.put(
                                    output.getKey(), output.getValue().asText()));
                } else if (resource.path("custom").asBoolean() && !type.startsWith("pulumi:providers:")) {
                    String urn = resource.path("urn").asText();
                    resources.add(new Deployment.Resource(
                            type,
                            urn.substring(urn.lastIndexOf("::") + 2),
                            resource.path("id").asText()));
                }
            }
            return new Deployment(resources, outputs);
        } catch (JsonProcessingException exception) {
            throw new LocalRunException(
                    "`pulumi stack export` printed something else than JSON. Run it by hand to see what is wrong.",
                    exception);
        }
    }
}
