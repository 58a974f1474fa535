package io.serverlesspipeline.deployment.engine;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Copies of the project's file and its stack's file, which Pulumi may write to. The program itself runs where it is.
 *
 * @param workspace the checkout
 * @param directory the folder of the copies
 */
record ProjectCopy(Workspace workspace, Path directory) {
    private static final String PROJECT_FILE = "Pulumi.yaml";

    /** Returns the copy of the stack's file. */
    Path stackFile() {
        return directory.resolve("Pulumi." + DeploymentEngine.STACK + ".yaml");
    }

    /** Writes the copies again, with the overridden values. */
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
            throw new LocalRunException(
                    "The folder " + directory + " cannot be written to. Make it writable.", exception);
        }
    }
}
