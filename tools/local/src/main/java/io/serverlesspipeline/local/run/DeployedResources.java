package io.serverlesspipeline.local.run;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.deployment.engine.DeployedStack;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The file with the resources that {@code up} created.
 *
 * @param file the file
 */
public record DeployedResources(Path file) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns the file of a run. */
    public static DeployedResources of(RunDirectory run) {
        return new DeployedResources(run.path().resolve("resources.json"));
    }

    /** Replaces the resources. */
    public void save(List<DeployedStack.Resource> resources) {
        try {
            JSON.writeValue(file.toFile(), resources);
        } catch (IOException exception) {
            throw new LocalRunException(
                    "Can't write " + file + ": " + exception.getMessage() + ". Make the folder writable.", exception);
        }
    }

    /**
     * Returns the resources in creation order.
     *
     * @throws LocalRunException if an older version of {@code up} created the pipeline
     */
    public List<DeployedStack.Resource> read() {
        try {
            return JSON.readValue(file.toFile(), new TypeReference<List<DeployedStack.Resource>>() {});
        } catch (IOException exception) {
            throw new LocalRunException(
                    file + " can't be read. Run ./pipeline up to deploy the pipeline again.", exception);
        }
    }
}
