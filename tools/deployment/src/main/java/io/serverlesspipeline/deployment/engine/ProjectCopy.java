package io.serverlesspipeline.deployment.engine;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Copies of the project file and the stack file, which Pulumi may modify. The program itself isn't copied.
 *
 * @param workspace the checkout
 * @param directory the folder of the copies
 */
record ProjectCopy(Workspace workspace, Path directory) {
    private static final String PROJECT_FILE = "Pulumi.yaml";

    /** Returns the copy of the stack file. */
    Path stackFile() {
        return directory.resolve("Pulumi." + DeploymentEngine.STACK + ".yaml");
    }

    /** Rewrites the copies with the overrides applied. */
    void write(ConfigurationOverrides overrides) {
        StackValues values =
                StackValues.read(workspace.root(), DeploymentEngine.STACK).with(overrides.values());
        try {
            Files.createDirectories(directory);
            Files.copy(
                    workspace.root().resolve(PROJECT_FILE),
                    directory.resolve(PROJECT_FILE),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(stackFile(), values.toStackFile());
        } catch (IOException exception) {
            throw new LocalRunException("The folder " + directory + " isn't writable. Make it writable.", exception);
        }
    }
}
