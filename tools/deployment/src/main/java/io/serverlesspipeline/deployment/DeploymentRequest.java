package io.serverlesspipeline.deployment;

import java.nio.file.Path;
import java.util.Map;

/**
 * Says which Pulumi program to deploy, and with which configuration.
 *
 * @param projectDirectory the folder that holds {@code Pulumi.yaml} and the stack's file, {@code Pulumi.<stack>.yaml};
 *     the program runs in it, so that relative paths of archives mean what they mean under {@code pulumi up}
 * @param stack the stack's name, such as {@code localstack}
 * @param configurationOverrides configuration values that take precedence over the stack file's, as with {@code pulumi
 *     up -c key=value}; a key without a namespace belongs to the project's, and a structured value is JSON text
 * @param programMainClass the fully qualified name of the program's main class
 * @param programClassPathFile the file that holds the program's whole class path, its entries separated as in the
 *     {@code -cp} option of {@code java}
 */
public record DeploymentRequest(
        Path projectDirectory,
        String stack,
        Map<String, String> configurationOverrides,
        String programMainClass,
        Path programClassPathFile) {

    /** Makes the paths absolute and copies the overrides, so that the request is immutable. */
    public DeploymentRequest {
        projectDirectory = projectDirectory.toAbsolutePath().normalize();
        programClassPathFile = programClassPathFile.toAbsolutePath().normalize();
        configurationOverrides = Map.copyOf(configurationOverrides);
    }
}
