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
 * stack has no secrets, so its passphrase is empty. Pulumi writes into the files of a project and its stack, so it gets
 * copies of them.
 */
public final class PulumiEngine implements DeploymentEngine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Workspace workspace;
    private final Path directory;
    private final ProjectCopy copy;
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
        this.copy = new ProjectCopy(workspace, directory.resolve("project"));
        this.environment = new TreeMap<>(environment);
        // Percent-encoded; without a slash at the end, which the URI of a folder has once it exists.
        this.environment.put("PULUMI_BACKEND_URL", directory.toUri().toString().replaceFirst("/$", ""));
        this.environment.put("PULUMI_CONFIG_PASSPHRASE", "");
        this.environment.put("PULUMI_SKIP_UPDATE_CHECK", "true");
    }

    @Override
    public Deployment deploy(Overrides overrides, Consumer<String> progress) throws InterruptedException {
        selectStack(overrides, progress);
        return update(progress);
    }

    /** Selects the stack, which is created if there is none yet. */
    public void selectStack(Overrides overrides, Consumer<String> progress) throws InterruptedException {
        progress.accept("selecting the stack " + STACK);
        prepare(overrides);
        // Creating a stack writes into its file.
        List<String> select = List.of("stack", "select", "--create", STACK);
        run(select, command(select).in(copy.directory()).listener(line -> progress.accept(line.strip())));
    }

    /** Deploys the program to the stack that {@link #selectStack} has selected. */
    public Deployment update(Consumer<String> progress) throws InterruptedException {
        pulumi(progress, "up", "--yes", "--skip-preview", "--refresh");
        return deployment(export());
    }

    /** Removes everything that {@link #deploy} made. */
    public void destroy(Overrides overrides, Consumer<String> progress) throws InterruptedException {
        prepare(overrides);
        pulumi(progress, "destroy", "--yes", "--skip-preview");
    }

    private void pulumi(Consumer<String> progress, String... words) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("-s", STACK, "--config-file", copy.stackFile().toString()));
        run(arguments, command(arguments).in(workspace.root()).listener(line -> progress.accept(line.strip())));
    }

    private List<String> export() throws InterruptedException {
        List<String> arguments = List.of("stack", "export", "-s", STACK);
        return run(arguments, command(arguments).in(copy.directory()).withoutErrors());
    }

    private ExternalCommand command(List<String> arguments) {
        Path program = new SearchPath(environment.getOrDefault("PATH", ""))
                .find("pulumi")
                .orElseThrow(PulumiUnavailableException::new);
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(arguments);
        words.addAll(List.of("--non-interactive", "--color", "never"));
        return ExternalCommand.of(words).withEnvironment(environment);
    }

    private List<String> run(List<String> arguments, ExternalCommand command) throws InterruptedException {
        try {
            ExternalCommand.Result result = command.run();
            if (!result.succeeded()) {
                throw new LocalRunException("`pulumi " + String.join(" ", arguments) + "` failed:\n    "
                        + String.join("\n    ", Diagnostics.of(result.lines())));
            }
            return result.lines();
        } catch (IOException exception) {
            throw new LocalRunException("Pulumi could not be started: " + exception.getMessage(), exception);
        }
    }

    /**
     * Pulumi's state and the copies of the project's files may hold the emulator's key, so nobody else can read them.
     */
    private void prepare(Overrides overrides) {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException exception) {
            throw new LocalRunException(
                    "The folder " + directory + " cannot be written to. Make it writable.", exception);
        }
        copy.write(overrides);
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
