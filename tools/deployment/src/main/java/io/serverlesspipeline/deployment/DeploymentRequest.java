package io.serverlesspipeline.deployment;

import java.nio.file.Path;
import java.util.Map;

/**
 * Specifies the Pulumi program to deploy and its configuration.
 *
 * @param projectDirectory the folder that contains {@code Pulumi.yaml} and the stack file, {@code Pulumi.<stack>.yaml};
 *     relative archive paths resolve against it, as with {@code pulumi up}
 * @param stack the stack's name, such as {@code localstack}
 * @param configurationOverrides configuration values that take precedence over the stack file, as with {@code pulumi up
 *     -c key=value}; a key without a namespace belongs to the project's namespace, and a structured value is a JSON
 *     string
 * @param programMainClass the fully qualified name of the program's main class
 * @param programClassPathFile the file that contains the program's full class path, in the format of the {@code -cp}
 *     option of {@code java}
 */
public record DeploymentRequest(
        Path projectDirectory,
        String stack,
        Map<String, String> configurationOverrides,
        String programMainClass,
        Path programClassPathFile) {

    /** Converts the paths to absolute paths and makes a defensive copy of the overrides. */
    public DeploymentRequest {
        projectDirectory = projectDirectory.toAbsolutePath().normalize();
        programClassPathFile = programClassPathFile.toAbsolutePath().normalize();
        configurationOverrides = Map.copyOf(configurationOverrides);
    }
}
