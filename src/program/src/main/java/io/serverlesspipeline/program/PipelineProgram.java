package io.serverlesspipeline.program;

import com.pulumi.Context;
import io.serverlesspipeline.component.ServerlessPipeline;
import java.nio.file.Path;
import java.util.Map;

/**
 * The Pulumi program: makes one {@link ServerlessPipeline} as the stack's configuration asks, and exports its outputs.
 */
public final class PipelineProgram {
    private PipelineProgram() {}

    /** Runs the program under the Pulumi engine, which starts it. */
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        ProgramRun.of(context -> deploy(context, environment));
    }

    static void deploy(Context context, Map<String, String> environment) {
        ConfigurationValues configuration =
                ConfigurationValues.fromEnvironment(PipelineConfiguration.NAMESPACE, environment);
        Path root = Path.of(environment.getOrDefault("PULUMI_ROOT_DIRECTORY", ""));
        PipelineConfiguration pipeline = PipelineConfiguration.read(configuration, root);
        new ServerlessPipeline(pipeline.name(), pipeline.arguments()).outputs().forEach(context::export);
    }
}
