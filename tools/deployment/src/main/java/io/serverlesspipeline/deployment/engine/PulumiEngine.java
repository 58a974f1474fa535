package io.serverlesspipeline.deployment.engine;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.process.ExternalCommand;
import io.serverlesspipeline.emulator.process.SearchPath;
import io.serverlesspipeline.emulator.workspace.Workspace;
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
 * The Pulumi CLI. It stores state in the local run's folder, so no login is required; the stack has no secrets, so its
 * passphrase is empty. Pulumi modifies a project's files, so it gets copies of them.
 */
public final class PulumiEngine implements DeploymentEngine {
    private final Workspace workspace;
    private final Path directory;
    private final ProjectCopy copy;
    private final Map<String, String> environment;

    /**
     * Creates an engine for a checkout.
     *
     * @param workspace the checkout
     * @param environment the environment variables of this process
     */
    public PulumiEngine(Workspace workspace, Map<String, String> environment) {
        this.workspace = workspace;
        this.directory = workspace.localDirectory().resolve("pulumi");
        this.copy = new ProjectCopy(workspace, directory.resolve("project"));
        this.environment = new TreeMap<>(environment);
        // Percent-encoded, without the trailing slash that the URI of an existing folder has.
        this.environment.put("PULUMI_BACKEND_URL", directory.toUri().toString().replaceFirst("/$", ""));
        this.environment.put("PULUMI_CONFIG_PASSPHRASE", "");
        this.environment.put("PULUMI_SKIP_UPDATE_CHECK", "true");
    }

    @Override
    public DeployedStack deploy(ConfigurationOverrides overrides, Consumer<String> progress)
            throws InterruptedException {
        selectStack(overrides, progress);
        return update(progress);
    }

    /** Selects the stack, and creates it if it doesn't exist. */
    public void selectStack(ConfigurationOverrides overrides, Consumer<String> progress) throws InterruptedException {
        progress.accept("selecting the stack " + STACK);
        prepare(overrides);
        // Creating a stack modifies its file.
        List<String> select = List.of("stack", "select", "--create", STACK);
        run(select, command(select).in(copy.directory()).listener(line -> progress.accept(line.strip())));
    }

    /** Deploys the program to the stack that {@link #selectStack} has selected. */
    public DeployedStack update(Consumer<String> progress) throws InterruptedException {
        pulumi(progress, "up", "--yes", "--skip-preview", "--refresh");
        return StackExport.parse(export());
    }

    /** Deletes everything created by {@link #deploy}. */
    public void destroy(ConfigurationOverrides overrides, Consumer<String> progress) throws InterruptedException {
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
                .orElseThrow(() ->
                        new PulumiUnavailableException("omit --engine: the embedded deployment requires only Java"));
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
            throw new LocalRunException("Pulumi couldn't be started: " + exception.getMessage(), exception);
        }
    }

    /**
     * Restricts the folder to this user, because Pulumi's state and the copied project files may contain the emulator's
     * access key.
     */
    private void prepare(ConfigurationOverrides overrides) {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException exception) {
            throw new LocalRunException("The folder " + directory + " isn't writable. Make it writable.", exception);
        }
        copy.write(overrides);
    }
}
